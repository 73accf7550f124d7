// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.conditions.Conditions;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Months of trajectories a second on one thread: one at a time and side by side, on `japan-seabed`
/// under the ban of 2026.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class BatchBenchmark {

  private static final int MONTHS = 192;
  private static final int JOBS = 32;

  private Network network;
  private BaseMonth base;
  private List<Conditions> conditions;
  private Horizon horizon;

  /// Reads the study.
  @Setup(Level.Trial)
  public void open() {
    Study study =
        StudyReader.read(
                Path.of(System.getProperty("lodestone.root", "."), "studies", "japan-seabed"))
            .getStudy();
    Scenario scenario = study.getScenario("ban-2026");
    network = scenario.extend(study.network());
    base = BaseYear.of(study.network(), study.figures()).calibrated().base();
    horizon = new Horizon(study.horizon().start(), MONTHS);
    conditions = scenario.conditions(network, MONTHS);
  }

  /// Trajectory-months a second, one trajectory at a time.
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public Trajectory oneAtATime() {
    return new Simulation(network, base, conditions, horizon).run(notice -> {});
  }

  /// Trajectory-months a second, eight side by side.
  @Benchmark
  @OperationsPerInvocation(JOBS * MONTHS)
  public void eightSideBySide(Blackhole hole) {
    int[] given = {0};
    new BatchSimulation(network, horizon, 8)
        .run(
            () -> given[0] < JOBS ? new Job(given[0]++, network, base, conditions) : null,
            hole::consume);
  }
}
