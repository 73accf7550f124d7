// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How much of the throughput of two threads two workers of one core reach, on an ensemble of some
/// minutes; each as a user starts it. Takes as long, so it runs only when asked:
///
/// `./mvnw verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ClusterThroughputIT
/// -Dfailsafe.failIfNoSpecifiedTests=false -Dlodestone.throughput=4000`, with the number of
/// trajectories.
@EnabledIfSystemProperty(named = "lodestone.throughput", matches = "\\d+")
class ClusterThroughputIT {

  /// Told in the issue of ensembles: what starting Spark and sending jars may cost.
  private static final double LEAST_SHARE = 0.8;

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path temp;

  @Test
  void twoWorkersKeepUpWithTwoThreads() throws Exception {
    String all = System.getProperty("lodestone.throughput");
    double threads;
    double workers;
    try (StandaloneCluster cluster = StandaloneCluster.start(temp.resolve("spark"))) {
      cluster.requireWorkers(2);
      seconds("20", "--on", cluster.url()); // builds what is not built
      threads = seconds(all, "--threads", "2");
      workers = seconds(all, "--on", cluster.url());
    }
    System.out.printf(
        "%s trajectories: two threads %.1f s, two workers %.1f s, %.2f of the throughput%n",
        all, threads, workers, threads / workers);
    assertThat(threads / workers).isGreaterThanOrEqualTo(LEAST_SHARE);
  }

  /// What a call takes, from launch to report.
  private double seconds(String trajectories, String... where)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(temp, "call", ".log");
    List<String> command =
        Stream.concat(
                Stream.of(
                    ROOT.resolve("lodestone").toString(),
                    "ensemble",
                    ROOT.resolve("studies/japan-seabed").toString(),
                    "--scenario",
                    "ban-2026",
                    "--trajectories",
                    trajectories,
                    "--out",
                    temp.resolve("runs").toString()),
                Stream.of(where))
            .toList();
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    process.environment().put("LODESTONE_JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    long start = System.nanoTime();
    assertThat(process.start().waitFor()).as(Files.readString(log)).isZero();
    return (System.nanoTime() - start) / 1e9;
  }
}
