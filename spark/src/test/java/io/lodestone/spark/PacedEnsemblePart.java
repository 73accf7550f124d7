// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.lab.ensemble.PartTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a real ensemble, slow enough to be killed, that leaves the id of its process beside
/// the ensemble before it begins.
public final class PacedEnsemblePart implements PartTask {

  private static final int PAUSE_MILLISECONDS = 400;

  private final EnsemblePart part = new EnsemblePart();

  /// A task that any executor can make.
  public PacedEnsemblePart() {}

  @Override
  public PartDone run(String recipe, int number) {
    try {
      Files.createDirectories(pids(Path.of(recipe)));
      Files.writeString(
          pids(Path.of(recipe)).resolve(Long.toString(ProcessHandle.current().pid())), "");
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return part.run(recipe, number);
  }

  /// Where the ids are.
  static Path pids(Path ensemble) {
    return ensemble.resolveSibling(ensemble.getFileName() + "-pids");
  }
}
