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
    this.futures = futures;
    this.scenario = scenario;
    this.until = until;
    this.draws = draws;
  }

  /// Does some trajectories: what is not drawn well fails at once, the others become jobs and then
  /// results.
  ///
  /// @param first the first trajectory
  /// @param end the first one after the last
  /// @throws CancellationException when the thread is interrupted
  public void run(int first, int end, Taker taker) {
    Study study = futures.study();
    Horizon horizon = study.horizon().until(until);
    Network structure = study.getScenario(scenario).extend(study.network());
    Queue queue = new Queue(first, end, horizon, taker);
    new BatchSimulation(structure, horizon, WIDTH).run(queue::next, queue::take);
  }

  private final class Queue {
    private final int end;
    private final Horizon horizon;
    private final Taker taker;
    private final Map<Integer, Future> open = new HashMap<>();
    private int trajectory;

    Queue(int first, int end, Horizon horizon, Taker taker) {
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
          Future future = futures.of(scenario, draws.apply(number));
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
