// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.lab.ensemble.Cluster;
import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.lab.ensemble.PartRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The runner in one process.
class SparkPartRunnerTest {

  /// A local context that closes does not wait for tasks that are at work; they end on their own,
  /// and only then can their folder be deleted.
  private static final int GRACE_MILLISECONDS = 3000;

  private static final int PARTS = 12;

  @TempDir Path temp;

  private static PartRunner local() {
    return ServiceLoader.load(Cluster.class)
        .findFirst()
        .orElseThrow()
        .runner("local[2]", StudyPart.class);
  }

  @Test
  void localThreadsDoWhatALoopDoes() {
    StudyRun loop = StudyRun.in(temp, "loop");
    List<PartDone> expected = loop.loop(PARTS);
    StudyRun spark = StudyRun.in(temp, "spark");

    List<PartDone> done = spark.by(local(), PARTS, 0, one -> {});

    assertThat(done).isEqualTo(expected);
    assertThat(spark.contents()).hasSize(PARTS).isEqualTo(loop.contents());
    assertThat(loop.contents().values().stream().distinct()).as("parts differ").hasSize(PARTS);
  }

  @Test
  void standardOutputStaysClean() {
    PrintStream before = System.out;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      StudyRun.in(temp, "quiet").by(local(), 2, 0, one -> {});
    } finally {
      System.setOut(before);
    }
    assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aPartThatFailsForGoodIsNamed() {
    StudyRun run = StudyRun.in(temp, "bad");
    String recipe = new StudyPart.Recipe(run.study().toString(), run.run().toString(), 0, 7).text();

    assertThatThrownBy(() -> local().run(recipe, List.of(3, 7, 9), done -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("part 7 failed 4 times")
        .hasMessageContaining("IllegalArgumentException: part 7 is bad\nMaybe leave it out\n")
        .hasMessageNotContaining("\tat ");
  }

  @Test
  void anInterruptedCallerStopsAndStaysInterrupted() {
    StudyRun run = StudyRun.in(temp, "interrupted");
    List<PartDone> done = new ArrayList<>();

    assertThatThrownBy(() ->
            run.by(
                local(),
                PARTS,
                20,
                one -> {
                  done.add(one);
                  Thread.currentThread().interrupt();
                }))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("\nMaybe ");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasSize(1);
    StudyRun after = StudyRun.in(temp, "after");
    assertThat(after.by(local(), 2, 0, one -> {})).as("the next run has its own").hasSize(2);
  }

  @Test
  void aProgramThatEndsIsAStopToo() throws IOException {
    List<PartDone> done = new ArrayList<>();
    // not in the temporary folder: tasks of a program that ends may still write while that is
    // deleted
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "ending");

    assertThatThrownBy(() ->
            StudyRun.in(folder, "ending")
                .by(
                    local(),
                    PARTS,
                    100,
                    one -> {
                      done.add(one);
                      if (done.size() == 1) { // what Spark does when the virtual machine ends
                        SparkContext.getOrCreate().stop();
                      }
                    }))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void whatAListenerThrowsEndsTheRun() throws InterruptedException {
    assertThatThrownBy(() ->
            StudyRun.in(temp, "full")
                .by(
                    local(),
                    PARTS,
                    20,
                    one -> {
                      throw new UnsupportedOperationException("disk full");
                    }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("disk full");
    Thread.sleep(GRACE_MILLISECONDS);
  }

  @Test
  @Timeout(30)
  void aMasterThatDoesNotAnswerIsNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    for (String host : List.of("127.0.0.1", "no-such-host.invalid")) {
      String url = "spark://" + host + ":" + port;
      PartRunner runner = new SparkPartRunner(url, StudyPart.class, SparkSettings.ofThisProgram());
      assertThatThrownBy(() -> runner.run("{}", List.of(0), done -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("no Spark master answers at " + url + "\nMaybe ");
    }
  }
}
