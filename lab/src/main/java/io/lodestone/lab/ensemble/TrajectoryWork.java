// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.network.Network;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Outcome;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Draws futures of a scenario and simulates them side by side. What a trajectory gives depends on
/// its number only. For one thread.
public final class TrajectoryWork {

  /// Trajectories side by side; no result depends on it.
  private static final int WIDTH = 8;

  private final Futures futures;
  private final String scenario;
  private final YearMonth until;
  private final IntFunction<FutureDraws> draws;
  private final boolean against;

  /// Takes what becomes of trajectories, in any order.
  public interface Taker {

    /// A trajectory is done.
    void take(int trajectory, Future future, Trajectory run);

    /// A trajectory has no result.
    ///
    /// @param message why
    void fail(int trajectory, String message);
  }

  /// Prepares the work.
  ///
  /// @param scenario id
  /// @param until last month to simulate
  /// @param draws what each trajectory draws
  public TrajectoryWork(
      Futures futures, String scenario, YearMonth until, IntFunction<FutureDraws> draws) {
    this(futures, scenario, until, draws, false);
  }

  private TrajectoryWork(
      Futures futures,
      String scenario,
      YearMonth until,
      IntFunction<FutureDraws> draws,
      boolean against) {
    this.futures = futures;
    this.scenario = scenario;
    this.until = until;
    this.draws = draws;
    this.against = against;
  }

  /// The same with each trajectory held against the baseline with the same draws. It takes twice as
  /// long, unless the scenario is the baseline.
  public TrajectoryWork againstBaseline() {
    return new TrajectoryWork(futures, scenario, until, draws, !scenario.equals(Study.BASELINE));
  }

  /// Does some trajectories: what is not drawn well fails at once, the others become jobs and then
  /// results.
  ///
  /// @param first the first trajectory
  /// @param end the first one after the last
  /// @throws CancellationException when the thread is interrupted
  public void run(int first, int end, Taker taker) {
    Horizon horizon = futures.study().horizon().until(until);
    BatchSimulation simulation = simulation(scenario, horizon);
    if (!against) {
      Queue queue = new Queue(scenario, first, end, horizon, taker);
      simulation.run(queue::next, queue::take);
      return;
    }
    BatchSimulation before = simulation(Study.BASELINE, horizon);
    for (int from = first; from < end; from += WIDTH) { // so that few baselines are held at a time
      Pairs pairs = new Pairs(taker);
      int to = Math.min(end, from + WIDTH);
      Queue calm = new Queue(Study.BASELINE, from, to, horizon, pairs.calm());
      before.run(calm::next, calm::take);
      Queue queue = new Queue(scenario, from, to, horizon, pairs);
      simulation.run(queue::next, queue::take);
    }
  }

  private BatchSimulation simulation(String of, Horizon horizon) {
    Study study = futures.study();
    Network structure = study.getScenario(of).extend(study.network());
    return new BatchSimulation(structure, horizon, WIDTH);
  }

  /// Holds trajectories against baselines of the same number.
  private static final class Pairs implements Taker {
    private final Taker taker;
    private final Map<Integer, Trajectory> baselines = new HashMap<>();
    private final Map<Integer, String> failures = new HashMap<>();

    Pairs(Taker taker) {
      this.taker = taker;
    }

    Taker calm() {
      return new Taker() {
        @Override
        public void take(int trajectory, Future future, Trajectory run) {
          baselines.put(trajectory, run);
        }

        @Override
        public void fail(int trajectory, String message) {
          failures.put(trajectory, message);
        }
      };
    }

    @Override
    public void take(int trajectory, Future future, Trajectory run) {
      Trajectory baseline = baselines.get(trajectory);
      if (baseline == null) {
        taker.fail(trajectory, "its baseline: " + failures.get(trajectory));
      } else {
        taker.take(trajectory, future, run.against(baseline));
      }
    }

    @Override
    public void fail(int trajectory, String message) {
      taker.fail(trajectory, message);
    }
  }

  private final class Queue {
    private final String of;
    private final int end;
    private final Horizon horizon;
    private final Taker taker;
    private final Map<Integer, Future> open = new HashMap<>();
    private int trajectory;

    Queue(String of, int first, int end, Horizon horizon, Taker taker) {
      this.of = of;
      this.end = end;
      this.horizon = horizon;
      this.taker = taker;
      this.trajectory = first;
    }

    @Nullable Job next() {
      while (trajectory < end) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("trajectory " + trajectory + " was not begun");
        }
        int number = trajectory++;
        try {
          Future future = futures.of(of, draws.apply(number));
          Job job = future.job(number, horizon);
          open.put(number, future);
          return job;
        } catch (IllegalArgumentException e) {
          taker.fail(number, String.valueOf(e.getMessage()));
        }
      }
      return null;
    }

    void take(Outcome outcome) {
      Future future = Objects.requireNonNull(open.remove(outcome.number()));
      Trajectory run = outcome.trajectory();
      if (run == null) {
        taker.fail(outcome.number(), String.valueOf(outcome.failure()));
      } else {
        taker.take(outcome.number(), future, run);
      }
    }
  }
}
