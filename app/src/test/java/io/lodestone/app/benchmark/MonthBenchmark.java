// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.SolvedMonth;
import io.lodestone.simulation.Trajectory;
import io.lodestone.solve.SolverChoice;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A month of `japan-seabed` under the ban of 2026, the whole run and its headlines, and the same
/// month as a linear programme.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MonthBenchmark {

  /// Half a year into the ban.
  private static final int MONTH = 17;

  private Network network;
  private Simulation simulation;
  private Study study;
  private BaseYear baseYear;
  private Scenario scenario;
  private SolvedMonth month;
  private MonthSolution previous;
  private Solver solver;
  private LinearModel programme;
  private LinearModel programmeBefore;
  private SolverSession session;
  private boolean now;
  private Trajectory run;

  /// Reads the study and solves up to the month.
  @Setup(Level.Trial)
  public void open() {
    study =
        StudyReader.read(
                Path.of(System.getProperty("lodestone.root", "."), "studies", "japan-seabed"))
            .getStudy();
    baseYear = BaseYear.of(study.network(), study.figures());
    scenario = study.getScenario("ban-2026");
    network = scenario.extend(study.network());
    SolvedMonth before = simulation().runTo(MONTH - 1);
    previous = before.solution();
    programmeBefore = LinearMonth.of(before);
    month = simulation().runTo(MONTH);
    programme = LinearMonth.of(month);
    solver = SolverChoice.detect().preferred();
    session = solver.open(programmeBefore, SolverSettings.DEFAULT);
    session.solve().requireOptimal();
    run = simulation().run(notice -> {});
  }

  private Simulation simulation() {
    int months = study.horizon().months();
    return new Simulation(
        network,
        baseYear.calibrated().base(),
        scenario.conditions(network, months),
        study.horizon());
  }

  /// Closes the solver.
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /// The month from base prices.
  @Benchmark
  public MonthSolution monthCold() {
    return month.clearing().clear();
  }

  /// The month from the prices of the month before.
  @Benchmark
  public MonthSolution monthWarm() {
    return month.clearing().clear(previous);
  }

  /// 192 months.
  @Benchmark
  public Trajectory run192Months() {
    return simulation().run(notice -> {});
  }

  /// The headlines of 192 months.
  @Benchmark
  public List<Headline> headlines() {
    return Indicator.of(
        new RunView(
            run,
            study.home(),
            study.rival(),
            study.headlineElements(),
            study.headlineCommodities(),
            scenario.supplyMonth(study.home())));
  }

  /// The month as a linear programme, from nothing.
  @Benchmark
  public Solution programmeCold() {
    return solver.solve(programme, SolverSettings.DEFAULT).requireOptimal();
  }

  /// The linear programme of this month and of the month before in turn, each from the other's last
  /// basis.
  @Benchmark
  public Solution programmeWarm() {
    now = !now;
    LinearModel wanted = now ? programme : programmeBefore;
    for (int j = 0; j < wanted.columns(); j++) {
      session.changeCost(j, wanted.cost(j));
      session.changeColumnBounds(j, wanted.columnLower(j), wanted.columnUpper(j));
    }
    for (int i = 0; i < wanted.rows(); i++) {
      session.changeRowBounds(i, wanted.rowLower(i), wanted.rowUpper(i));
    }
    return session.solve().requireOptimal();
  }
}
