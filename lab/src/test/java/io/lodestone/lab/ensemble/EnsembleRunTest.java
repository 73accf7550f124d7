// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ensembles from the first part to the summary, undisturbed and disturbed.
class EnsembleRunTest {

  private static final int TRAJECTORIES = 45;
  private static final int PART = 4;

  @TempDir Path temp;

  private static PartRunner threads(int count) {
    return new LocalPartRunner(count, new EnsemblePart());
  }

  private SortedMap<String, String> undisturbed() {
    Path folder = temp.resolve("undisturbed");
    SmallEnsemble.begin(folder, SmallEnsemble.recipe(TRAJECTORIES, PART, 0))
        .run(threads(1), notice -> {});
    return SmallEnsemble.hashes(folder);
  }

  private EnsembleRun begin(String name) {
    return SmallEnsemble.begin(temp.resolve(name), SmallEnsemble.recipe(TRAJECTORIES, PART, 0));
  }

  /// Does parts in another order, and stops after some as if it were killed.
  private static PartRunner breaking(int after, boolean backwards) {
    return (recipe, parts, done) -> {
      List<Integer> order = backwards ? parts.reversed() : parts;
      for (int part : order.subList(0, Math.min(after, order.size()))) {
        done.accept(new EnsemblePart().run(recipe, part));
      }
      if (after < order.size()) {
        throw new IllegalStateException("killed");
      }
    };
  }

  @Test
  void aFinishedFolderHoldsWhatTheIssueNames() throws IOException {
    SortedMap<String, String> files = undisturbed();

    assertThat(files.keySet())
        .contains(
            "manifest.json",
            "recipe.json",
            "inputs.json",
            "inputs/study.yaml",
            "central.parquet",
            "summary.parquet",
            "quantiles.parquet",
            "probabilities.parquet",
            "parts/00000/part.json",
            "parts/00011/headlines.parquet",
            "parts/00011/draws.parquet",
            "parts/00011/series.parquet")
        .noneMatch(name -> name.startsWith("tmp") || name.endsWith("/sketches.bin"));
  }

  @Test
  void theOrderOfPartsAndTheThreadsChangeNoByte() {
    EnsembleRun backwards = begin("backwards");
    backwards.run(breaking(100, true), notice -> {});
    EnsembleRun twoThreads = begin("threads");
    twoThreads.run(threads(2), notice -> {});

    SortedMap<String, String> expected = undisturbed();
    assertThat(SmallEnsemble.hashes(backwards.folder())).isEqualTo(expected);
    assertThat(SmallEnsemble.hashes(twoThreads.folder())).isEqualTo(expected);
  }

  @Test
  void whatWasBrokenOffIsTakenUpWithTheSameResult() throws IOException {
    EnsembleRun run = begin("broken");
    assertThatThrownBy(() -> run.run(breaking(9, true), notice -> {})).hasMessage("killed");
    // what a kill in the middle of writing leaves behind
    Files.createDirectories(run.folder().resolve("tmp/part-1/part"));
    Files.writeString(run.folder().resolve("tmp/part-1/part/headlines.parquet"), "torn");
    Files.writeString(run.folder().resolve("parts/00011/headlines.parquet"), "torn");
    Files.delete(run.folder().resolve("parts/00010/part.json"));

    List<Integer> told = new ArrayList<>();
    EnsembleRun again = EnsembleRun.resume(run.folder(), "test");
    again.run(threads(1), notice -> told.add(notice.part()));

    assertThat(SmallEnsemble.hashes(run.folder())).isEqualTo(undisturbed());
    assertThat(new TreeSet<>(told)).hasSize(12);
  }

  @Test
  void sketchesThatWereAddedUpBeforeAKillCountOnce() {
    EnsembleRun run = begin("folded");
    assertThatThrownBy(() -> run.run(breaking(9, false), notice -> {})).hasMessage("killed");
    assertThat(run.folder().resolve("sketches")).isNotEmptyDirectory();
    assertThat(run.folder().resolve("parts/00003/sketches.bin")).doesNotExist();

    EnsembleRun.resume(run.folder(), "test").run(threads(1), notice -> {});

    assertThat(SmallEnsemble.hashes(run.folder())).isEqualTo(undisturbed());
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < 50; i++) {
      bytes[bytes.length / 2 + i] ^= 1; // counts of some months, which are numbers still
    }
    Files.write(file, bytes);
  }

  @Test
  void sketchesThatADiskHasChangedAreMadeAgain() throws IOException {
    EnsembleRun run = begin("flipped");
    assertThatThrownBy(() -> run.run(breaking(9, false), notice -> {})).hasMessage("killed");
    flip(run.folder().resolve("sketches/00001.bin"));

    EnsembleRun.resume(run.folder(), "test").run(threads(1), notice -> {});

    assertThat(SmallEnsemble.hashes(run.folder())).isEqualTo(undisturbed());
  }

  @Test
  void aCardThatCannotBeReadIsNoPart() throws IOException {
    EnsembleRun run = begin("card");
    assertThatThrownBy(() -> run.run(breaking(3, false), notice -> {})).hasMessage("killed");
    Files.writeString(run.folder().resolve("parts/00001/part.json"), "{\"part\": 1, ");

    EnsembleRun.resume(run.folder(), "test").run(threads(1), notice -> {});

    assertThat(SmallEnsemble.hashes(run.folder())).isEqualTo(undisturbed());
  }

  @Test
  void aFolderThatIsGoneIsToldAndNothingIsMadeThereAnew() {
    for (int after : List.of(0, 1, 10)) {
      EnsembleRun run = begin("gone");
      PartRunner deleting =
          (recipe, parts, done) -> {
            for (int i = 0; i < parts.size(); i++) {
              if (i == after) {
                delete(run.folder());
              }
              done.accept(new EnsemblePart().run(recipe, parts.get(i)));
            }
          };
      assertThatThrownBy(() -> run.run(deleting, notice -> {}))
          .hasMessageContaining("is gone")
          .hasMessageNotContaining("disk");
      assertThat(run.folder()).doesNotExist();
    }
  }

  @Test
  void aFolderThatIsGoneAfterItsLastPartIsToldToo() {
    EnsembleRun run = begin("gone");
    assertThatThrownBy(() ->
            run.run(
                threads(1),
                notice -> {
                  if (notice.part() == 11) {
                    delete(run.folder());
                  }
                }))
        .hasMessageContaining("is gone");
    assertThat(run.folder()).doesNotExist();
  }

  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void twoThatWorkOnOneEnsembleInOneProcessAreToldApart() {
    EnsembleRun run = begin("two");
    EnsembleRun second = EnsembleRun.resume(run.folder(), "test");
    List<String> told = new ArrayList<>();
    PartRunner asking =
        (recipe, parts, done) -> {
          assertThatThrownBy(() -> second.run(threads(1), notice -> {}))
              .isInstanceOfSatisfying(
                  IllegalArgumentException.class, e -> told.add(String.valueOf(e.getMessage())));
          threads(1).run(recipe, parts, done);
        };
    run.run(asking, notice -> {});

    assertThat(told).singleElement().asString().contains("another process works on this ensemble");
    assertThat(SmallEnsemble.hashes(run.folder())).isEqualTo(undisturbed());
  }

  @Test
  void partSizeChangesNoQuantile() throws IOException {
    undisturbed();
    EnsembleRun other =
        SmallEnsemble.begin(temp.resolve("other"), SmallEnsemble.recipe(TRAJECTORIES, 20, 0));
    other.run(threads(1), notice -> {});

    for (String file : List.of("quantiles.parquet", "probabilities.parquet")) {
      assertThat(other.folder().resolve(file))
          .hasSameBinaryContentAs(temp.resolve("undisturbed").resolve(file));
    }
  }

  @Test
  void enoughIsEnough() {
    EnsembleRun run =
        SmallEnsemble.begin(temp.resolve("enough"), SmallEnsemble.recipe(400, 5, 0.2));
    run.run(threads(2), notice -> {});

    StoredEnsemble stored = StoredEnsemble.read(run.folder());
    HeadlineSummary watched = stored.headlines().getFirst();
    assertThat(stored.trajectories()).isLessThan(400);
    assertThat(watched.standardError()).isLessThanOrEqualTo(0.2 * watched.mean());
    assertThat(watched.trajectories()).isEqualTo(stored.trajectories());
  }

  @Test
  void summariesAgreeWithTheTrajectories() {
    EnsembleRun run = begin("summary");
    run.run(threads(1), notice -> {});
    StoredEnsemble stored = StoredEnsemble.read(run.folder());

    List<Double> values = stored.values(SmallEnsemble.WATCHED);
    HeadlineSummary summary = stored.headlines().getFirst();
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    assertThat(values).hasSize(TRAJECTORIES);
    assertThat(summary.mean()).isCloseTo(mean, within(1e-12));
    assertThat(summary.defined()).isEqualTo(TRAJECTORIES);
    List<Double> shares = stored.shortageProbabilities().getFirst().shares();
    assertThat(shares).hasSize(24);
    // before the ban of 2026 nothing is short
    assertThat(shares.getFirst()).isZero();
    assertThat(shares).anyMatch(s -> s > 0.5);
    StoredEnsemble.Fan fan = stored.fans("price", List.of("island/magnet")).getFirst();
    for (int month = 0; month < 24; month++) {
      assertThat(fan.quantiles().get(0).get(month))
          .isLessThanOrEqualTo(fan.quantiles().get(2).get(month));
      assertThat(fan.quantiles().get(2).get(month))
          .isLessThanOrEqualTo(fan.quantiles().get(4).get(month));
    }
  }

  @Test
  void otherCodeDoesNotGoOn() {
    EnsembleRun run = begin("version");

    assertThatThrownBy(() -> EnsembleRun.resume(run.folder(), "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begun by version test")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> begin("version")).hasMessageContaining("exists");
    assertThatThrownBy(() -> StoredEnsemble.read(run.folder()))
        .hasMessageContaining("no complete ensemble");
  }
}
