// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.store.ensemble.EnsembleRecipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that computes an ensemble is killed, or finds no room: the work goes on from there and
/// comes out the same to the byte.
class DisturbedEnsembleTest {

  private static final EnsembleRecipe RECIPE = SmallEnsemble.recipe(48, 2, 0);

  /// Kills that a test takes before the process may end; the first comes before its first part.
  private static final int KILLS = 3;

  @TempDir Path temp;

  private SortedMap<String, String> undisturbed;
  private Path folder;

  @BeforeEach
  void begin() {
    Path calm = temp.resolve("calm");
    SmallEnsemble.begin(calm, RECIPE).run(new LocalPartRunner(1, new EnsemblePart()), n -> {});
    undisturbed = SmallEnsemble.hashes(calm);
    folder = temp.resolve("disturbed");
    SmallEnsemble.begin(folder, RECIPE);
  }

  private long partsDone() throws IOException {
    Path parts = folder.resolve("parts");
    if (!Files.isDirectory(parts)) {
      return 0;
    }
    try (var all = Files.list(parts)) {
      return all.count();
    }
  }

  @Test
  void killedAgainAndAgain() throws IOException, InterruptedException {
    for (int kill = 0; kill < KILLS; kill++) {
      long before = partsDone();
      Process process = EnsembleProcess.start(folder);
      while (process.isAlive() && partsDone() < before + 6L * kill) {
        Thread.sleep(2 + kill); // another moment each time
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(partsDone()).isPositive();

    EnsembleRun.resume(folder, "test")
        .run(new LocalPartRunner(2, new EnsemblePart()), notice -> {});

    assertThat(SmallEnsemble.hashes(folder)).isEqualTo(undisturbed);
  }

  /// A limit on the size of files, set while it works, stands in for a full disk: writes fail in
  /// the same way, in Java and in DuckDB.
  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutRoomItStopsAndSaysSo() throws IOException, InterruptedException {
    Process process = EnsembleProcess.start(folder);
    while (process.isAlive() && partsDone() < 3) {
      Thread.sleep(2);
    }
    new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=2000")
        .inheritIO()
        .start()
        .waitFor();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(said).contains("Maybe the disk is full; make room and --resume");
    assertThat(folder.resolve("manifest.json")).doesNotExist();

    EnsembleRun.resume(folder, "test")
        .run(new LocalPartRunner(2, new EnsemblePart()), notice -> {});

    assertThat(SmallEnsemble.hashes(folder)).isEqualTo(undisturbed);
  }
}
