// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.nio.file.Path;
import java.util.Locale;

/// What was begun by one version of the program goes on by the same.
public final class SameVersion {

  private SameVersion() {}

  /// Makes sure of it.
  ///
  /// @param folder what was begun
  /// @throws IllegalArgumentException when another version began it
  public static void require(Path folder, String begunBy, String now) {
    if (!begunBy.equals(now)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("%s was begun by version %s; this is %s, whose numbers may differ%nMaybe check that"
                  + " version out, or begin again"),
              folder,
              begunBy,
              now));
    }
  }
}
