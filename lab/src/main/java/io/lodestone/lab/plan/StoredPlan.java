// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.store.run.FolderCheck;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the folder of a complete plan.
public final class StoredPlan {

  private StoredPlan() {}

  /// What it came to.
  ///
  /// @throws IllegalArgumentException when the folder holds no complete plan
  public static FrontDocument read(Path folder) {
    Path file = folder.resolve(PlanRun.FRONT);
    if (!Files.isRegularFile(folder.resolve(PlanRun.MANIFEST)) || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          folder + " holds no complete plan\nMaybe go on with it: --resume");
    }
    FolderCheck.open(folder);
    try {
      return JsonText.read(Files.readString(file), FrontDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
