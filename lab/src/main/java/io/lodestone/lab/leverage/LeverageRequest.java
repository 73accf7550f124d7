// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The game of a study that is to be played.
///
/// @param study name or folder
/// @param weight bargaining weight of the sender, 0 to 1; the study's if null
/// @param out folder that takes `<study>/leverage/<run>`; that of the place if null
public record LeverageRequest(String study, @Nullable Double weight, @Nullable Path out) {

  /// The game as the study has it.
  public static LeverageRequest of(String study) {
    return new LeverageRequest(study, null, null);
  }

  /// The same with another folder.
  public LeverageRequest withOut(Path folder) {
    return new LeverageRequest(study, weight, folder);
  }
}
