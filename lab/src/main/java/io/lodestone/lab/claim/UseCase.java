// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import java.nio.file.Path;

/// Another piece of the laboratory's work whose tables claims may ask.
@FunctionalInterface
public interface UseCase {

  /// Does it with the settings that the study has for it.
  ///
  /// @param study name or folder
  /// @param runs folder that takes what is written
  void run(String study, Path runs);
}
