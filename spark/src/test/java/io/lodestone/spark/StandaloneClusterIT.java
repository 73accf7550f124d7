// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.lab.ensemble.EnsembleRun;
import io.lodestone.lab.ensemble.LocalPartRunner;
import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The runner on a real cluster: a standalone master and two workers, each a process.
@Timeout(180)
class StandaloneClusterIT {

  private static final int PARTS = 16;

  /// Long enough that both executors are up before the other has done everything.
  private static final int PAUSE_MILLISECONDS = 500;

  @TempDir static Path temp;

  private static final String EXECUTOR_MEMORY = "spark.executor.memory";

  private static StandaloneCluster cluster;
  private static StudyRun loop;
  private static List<PartDone> expected;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandaloneCluster.start(temp.resolve("spark"));
    loop = StudyRun.in(temp, "loop");
    expected = loop.loop(PARTS);
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void twoWorkers() throws Exception {
    cluster.requireWorkers(2);
  }

  private static SparkPartRunner runner() {
    SparkSettings here = SparkSettings.ofThisProgram();
    return new SparkPartRunner(
        cluster.url(),
        StudyPart.class,
        new SparkSettings(here.classPath(), Duration.ofSeconds(60)));
  }

  @Test
  void twoWorkersDoWhatALoopDoes() {
    StudyRun run = StudyRun.in(temp, "cluster");

    List<PartDone> done = run.by(runner(), PARTS, PAUSE_MILLISECONDS, one -> {});

    assertThat(done).isEqualTo(expected);
    assertThat(run.contents()).hasSize(PARTS).isEqualTo(loop.contents());
    assertThat(run.processes())
        .as("executors, each a process of its own")
        .hasSize(2)
        .doesNotContain(ProcessHandle.current().pid());
  }

  @Test
  void aWorkerKilledHalfWayCostsTimeOnly() {
    StudyRun run = StudyRun.in(temp, "killed");
    List<PartDone> before = new ArrayList<>();
    List<Long> killed = new ArrayList<>();

    List<PartDone> done =
        run.by(
            runner(),
            PARTS,
            PAUSE_MILLISECONDS,
            one -> {
              before.add(one);
              if (killed.isEmpty() && before.size() >= PARTS / 4 && run.processes().size() == 2) {
                findBusy(run).ifPresent(killed::add); // else after the next part
                killed.forEach(cluster::kill);
              }
            });

    assertThat(killed).hasSize(1);
    assertThat(done).isEqualTo(expected);
    assertThat(run.contents()).isEqualTo(loop.contents());
    assertThat(run.attempts().values())
        .as("a part was begun by the killed executor and done by another")
        .anyMatch(tried -> tried.size() > 1 && tried.contains(killed.getFirst()));
  }

  @Test
  void anEnsembleThatLosesAWorkerIsTheLocalOneToTheByte() throws Exception {
    EnsembleRun local = ensemble("local-ensemble");
    local.run(new LocalPartRunner(1, new EnsemblePart()), notice -> {});
    EnsembleRun onCluster = ensemble("cluster-ensemble");
    List<Long> killed = new ArrayList<>();
    SparkSettings here = SparkSettings.ofThisProgram();
    SparkPartRunner runner =
        new SparkPartRunner(
            cluster.url(),
            PacedEnsemblePart.class,
            new SparkSettings(here.classPath(), Duration.ofSeconds(60)));

    onCluster.run(
        runner,
        notice -> {
          List<Long> executors = executors(onCluster.folder());
          if (killed.isEmpty() && notice.part() > 2 && executors.size() == 2) {
            killed.add(executors.getFirst());
            cluster.kill(killed.getFirst());
          }
        });

    assertThat(killed).hasSize(1);
    assertThat(hashes(onCluster.folder())).isEqualTo(hashes(local.folder()));
  }

  private static EnsembleRun ensemble(String name) {
    Path study = temp.resolve("ensemble-study");
    if (!Files.exists(study)) {
      StudyTemplate.write(study, "small");
    }
    EnsembleRecipe recipe =
        new EnsembleRecipe(
            "small",
            "ban",
            YearMonth.of(2026, 6),
            EnsembleRecipe.Plan.SAMPLE,
            DesignKind.SOBOL,
            5,
            48,
            4,
            "",
            0,
            List.of(),
            "test");
    return EnsembleRun.begin(temp.resolve(name), study, recipe, List.of());
  }

  private static List<Long> executors(Path ensemble) {
    try (Stream<Path> pids = Files.list(PacedEnsemblePart.pids(ensemble))) {
      return pids.map(file -> Long.valueOf(file.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            folder.relativize(file).toString(),
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  @Test
  void sparkSubmitDoesWhatALoopDoes() throws Exception {
    StudyRun run = StudyRun.in(temp, "submitted");
    Path log = temp.resolve("submit.log");
    try (ShippedJars jars = ShippedJars.of(SparkSettings.ofThisProgram().classPath())) {
      String all = jars.list();
      int code =
          cluster.submit(
              log,
              List.of(
                  "--master",
                  cluster.url(),
                  "--class",
                  SubmittedRun.class.getName(),
                  "--conf",
                  "spark.driver.userClassPathFirst=true",
                  "--jars",
                  all,
                  all.split(",")[0],
                  run.study().toString(),
                  run.run().toString(),
                  String.valueOf(PARTS)));
      assertThat(code).as(Files.readString(log)).isZero();
    }
    assertThat(run.contents()).isEqualTo(loop.contents());
    assertThat(run.processes()).as("executors").hasSizeBetween(1, 2);
  }

  @Test
  void aClusterThatGivesNoExecutorIsNamed() {
    System.setProperty(EXECUTOR_MEMORY, "1t");
    try {
      SparkPartRunner tooLarge =
          new SparkPartRunner(
              cluster.url(), StudyPart.class, new SparkSettings(List.of(), Duration.ofSeconds(2)));
      assertThatThrownBy(() -> tooLarge.run("{}", List.of(0), done -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(cluster.url() + " has given no executor for 2 s\nMaybe ");
    } finally {
      System.clearProperty(EXECUTOR_MEMORY);
    }
  }

  /// An executor in the middle of a part; empty in the moments in which all are between parts.
  private static Optional<Long> findBusy(StudyRun run) {
    return run.attempts().entrySet().stream()
        .filter(part -> !Files.exists(run.run().resolve(StudyPart.nameOf(part.getKey()))))
        .map(part -> part.getValue().iterator().next())
        .findFirst();
  }
}
