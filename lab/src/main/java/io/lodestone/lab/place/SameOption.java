// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is asked for when work goes on must be what it was begun with: an option that is dropped in
/// silence would be believed.
public final class SameOption {

  private SameOption() {}

  /// Holds an option against what work was begun with.
  ///
  /// @param option name without dashes
  /// @param wanted now; null if the option is not given
  /// @param begun with what
  /// @throws WrongInputException when they differ
  public static void require(String option, @Nullable Object wanted, Object begun) {
    if (wanted != null && !Objects.equals(wanted, begun)) {
      throw contradiction(option, wanted, begun);
    }
  }

  /// That an option is not what work was begun with.
  public static WrongInputException contradiction(String option, Object wanted, Object begun) {
    return new WrongInputException(
        "--"
            + option
            + " "
            + wanted
            + ", but this was begun with "
            + begun
            + "\nMaybe leave it out, or begin anew without --resume");
  }
}
