// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.place.Stop;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.RunNotice;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Makes runs from studies: reconcile and calibrate, apply the scenario, simulate.
public final class Workshop {

  /// The scenario that others are held against, where a study has it.
  public static final String BASELINE = Study.BASELINE;

  /// The study's baseline.
  public static Scenario baseline(Study study) {
    return study.getScenario(BASELINE);
  }

  /// The reconciled and calibrated base year of a study.
  public BaseYear baseYear(Study study) {
    return BaseYear.of(study.network(), study.figures());
  }

  /// A simulation of a scenario, ready to run.
  public Simulation simulation(Study study, BaseYear baseYear, Scenario scenario, Horizon horizon) {
    Network network = scenario.extend(study.network());
    return new Simulation(
        network,
        baseYear.calibrated().base(),
        scenario.conditions(network, horizon.months()),
        horizon);
  }

  /// A scenario's run beside the baseline's, on two threads. Both end within a month of an
  /// interruption of the calling thread.
  ///
  /// @param notices hears of the scenario's run
  /// @throws CancellationException when the calling thread is interrupted, which it stays
  public Experiment experiment(
      Study study, Scenario scenario, Horizon horizon, Consumer<RunNotice> notices) {
    BaseYear baseYear = baseYear(study);
    Scenario baseline = baseline(study);
    if (scenario.id().equals(baseline.id())) {
      Trajectory run = run(simulation(study, baseYear, scenario, horizon), notices);
      return Experiment.of(study, baseYear, scenario, run, run);
    }
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Trajectory> before =
          pool.submit(() -> run(simulation(study, baseYear, baseline, horizon), notice -> {}));
      Trajectory run = run(simulation(study, baseYear, scenario, horizon), notices);
      return Experiment.of(study, baseYear, scenario, run, resultOf(before));
    }
  }

  /// Simulates month by month for as long as it is wanted.
  private static Trajectory run(Simulation simulation, Consumer<RunNotice> notices) {
    return simulation.run(notice -> {
      Stop.ifAsked();
      notices.accept(notice);
    });
  }

  /// What a task gave; what it threw is thrown again as it was.
  public static <T> T resultOf(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for a run");
    }
  }

  /// The study's horizon up to a month.
  ///
  /// @throws WrongInputException when the month lies outside
  public static Horizon horizon(Study read, YearMonth end) {
    if (end.isBefore(read.horizon().start()) || end.isAfter(read.horizon().end())) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "--until %s is outside the study's horizon\nMaybe a month from %s to %s",
              end,
              read.horizon().start(),
              read.horizon().end()));
    }
    return read.horizon().until(end);
  }
}
