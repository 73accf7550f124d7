// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.market.BatchClearing;
import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Simulation;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// The clearing of months without what comes before and after: months of `japan-seabed` under the
/// ban of 2026, each from the prices of the month before, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class ClearingBenchmark {

  private static final int MONTHS = 96;
  private static final int SEATS = 8;

  private Network network;
  private final List<MonthInputs> months = new ArrayList<>();
  private final List<MonthSolution> solutions = new ArrayList<>();
  private MarketClearing one;
  private BatchClearing many;

  /// Simulates once and keeps what went into each month.
  @Setup(Level.Trial)
  public void open() {
    Study study =
        StudyReader.read(
                Path.of(System.getProperty("lodestone.root", "."), "studies", "japan-seabed"))
            .getStudy();
    Scenario scenario = study.getScenario("ban-2026");
    network = scenario.extend(study.network());
    Simulation simulation =
        new Simulation(
            network,
            BaseYear.of(study.network(), study.figures()).calibrated().base(),
            scenario.conditions(network, study.horizon().months()),
            study.horizon());
    for (int k = 0; k <= MONTHS; k++) {
      var solved = simulation.runTo(k);
      MonthInputs kept = new MonthInputs(network);
      kept.copyFrom(solved.clearing().inputs());
      months.add(kept);
      solutions.add(solved.solution());
    }
    one = new MarketClearing(network);
    many = new BatchClearing(network, SEATS);
  }

  /// Months a second, one at a time.
  @Benchmark
  @OperationsPerInvocation(MONTHS)
  public void oneAtATime(Blackhole hole) {
    for (int k = 1; k <= MONTHS; k++) {
      one.inputs().copyFrom(months.get(k));
      hole.consume(one.clear(solutions.get(k - 1)));
    }
  }

  /// Months a second, eight side by side, each seat at its own month and iteration.
  @Benchmark
  @OperationsPerInvocation(SEATS * MONTHS)
  public void eightSideBySide(Blackhole hole) {
    int[] at = new int[SEATS];
    for (int seat = 0; seat < SEATS; seat++) {
      many.assign(seat, network);
      at[seat] = 1 + seat * MONTHS / SEATS; // so that a hard month is not hard for all at once
      start(seat, at[seat]);
    }
    int left = SEATS * MONTHS;
    int toStart = left - SEATS;
    while (left > 0) {
      many.evaluate();
      for (int seat = 0; seat < SEATS; seat++) {
        if (many.isSolved(seat)) {
          hole.consume(many.solution(seat));
          left--;
          if (toStart > 0) {
            toStart--;
            at[seat] = at[seat] % MONTHS + 1;
            start(seat, at[seat]);
          } else {
            many.leave(seat);
          }
        }
      }
      many.step();
    }
  }

  private void start(int seat, int month) {
    many.inputs(seat).copyFrom(months.get(month));
    many.start(seat, solutions.get(month - 1));
  }
}
