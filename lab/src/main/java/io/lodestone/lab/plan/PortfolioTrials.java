// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.market.NotConvergedException;
import io.lodestone.portfolio.PortfolioOutcome;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Outcome;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/// Tries portfolios in futures, on all threads, eight trajectories side by side on each, and logs
/// what comes out. What was logged before is not done again.
final class PortfolioTrials implements AutoCloseable {

  /// Trajectories side by side; no result depends on it.
  private static final int WIDTH = 8;

  private final PlanWorld world;
  private final EvaluationLog log;
  private final PlanNotices notices;
  private final int threads;
  private final ExecutorService pool;
  private final Map<Integer, PlanFuture> futures = new ConcurrentHashMap<>();
  private final Baselines baselines = new Baselines();

  PortfolioTrials(PlanWorld world, EvaluationLog log, PlanNotices notices, int threads) {
    this.world = world;
    this.log = log;
    this.notices = notices;
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /// Portfolios in some futures in a row.
  ///
  /// @param first number of the first future
  /// @param end number after the last
  record Stretch(Portfolio portfolio, int first, int end) {}

  /// What portfolios came to; all have been tried.
  List<Optional<PortfolioOutcome>> outcomes(Portfolio portfolio, int first, int end) {
    List<Optional<PortfolioOutcome>> all = new ArrayList<>();
    for (int future = first; future < end; future++) {
      Optional<PortfolioOutcome> found = log.find(portfolio, future);
      if (found == null) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "portfolio %s was not tried in future %d%nMaybe the log was edited",
                portfolio.key(),
                future));
      }
      all.add(found);
    }
    return all;
  }

  /// Tries portfolios; those whose futures are the same share what the futures need. Futures that
  /// are not kept are forgotten.
  void run(List<Stretch> stretches, boolean keep) {
    List<Stretch> open = new ArrayList<>();
    for (Stretch stretch : stretches) {
      boolean done = true;
      for (int future = stretch.first; future < stretch.end && done; future++) {
        done = log.find(stretch.portfolio, future) != null;
      }
      if (done) {
        notices.skipped(stretch.end - stretch.first);
      } else {
        open.add(stretch);
      }
    }
    if (!open.isEmpty()) {
      new Round(open).run();
    }
    if (!keep) {
      futures.clear();
    }
  }

  /// Baselines of the futures that are worked on: a few, since jobs come future by future.
  private final class Baselines {
    private static final int HELD = 24;

    private final Map<Integer, Trajectory> held = new LinkedHashMap<>();

    /// @throws NotConvergedException when a month has no solution
    synchronized Trajectory get(int number) {
      Trajectory found = held.get(number);
      if (found == null) {
        found = world.baseline(number);
        held.put(number, found);
        if (held.size() > HELD) {
          held.remove(held.keySet().iterator().next());
        }
      }
      return found;
    }
  }

  private PlanFuture future(int number) {
    return futures.computeIfAbsent(number, world::future);
  }

  /// Some stretches at once: their jobs in one row, future by future, from which all threads take.
  private final class Round {
    private final List<Stretch> stretches;
    private final List<int[]> jobs = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicIntegerArray left;
    private final @Nullable PortfolioOutcome[][] found;

    Round(List<Stretch> stretches) {
      this.stretches = stretches;
      this.left = new AtomicIntegerArray(stretches.size());
      this.found = new @Nullable PortfolioOutcome[stretches.size()][];
      int longest = 0;
      for (int s = 0; s < stretches.size(); s++) {
        int length = stretches.get(s).end - stretches.get(s).first;
        left.set(s, length);
        found[s] = new @Nullable PortfolioOutcome[length];
        longest = Math.max(longest, length);
      }
      for (int offset = 0; offset < longest; offset++) {
        for (int s = 0; s < stretches.size(); s++) {
          if (stretches.get(s).first + offset < stretches.get(s).end) {
            jobs.add(new int[] {s, offset});
          }
        }
      }
    }

    void run() {
      List<Future<?>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        tasks.add(
            pool.submit(() ->
                new BatchSimulation(world.study().network(), world.plan().horizon(), WIDTH)
                    .run(this::job, this::take)));
      }
      try {
        for (Future<?> task : tasks) {
          task.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted; evaluations that are done remain done");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }

    private @Nullable Job job() {
      while (true) {
        int number = next.getAndIncrement();
        if (number >= jobs.size()) {
          return null;
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted");
        }
        int[] job = jobs.get(number);
        Stretch stretch = stretches.get(job[0]);
        try {
          return world.job(number, future(stretch.first + job[1]), stretch.portfolio);
        } catch (IllegalArgumentException e) {
          fail(job, String.valueOf(e.getMessage())); // it cannot be drawn, for any portfolio
        }
      }
    }

    private void take(Outcome outcome) {
      int[] job = jobs.get(outcome.number());
      Trajectory run = outcome.trajectory();
      if (run == null) {
        fail(job, String.valueOf(outcome.failure()));
      } else {
        PlanFuture future = future(stretches.get(job[0]).first + job[1]);
        try {
          Trajectory held = run.against(baselines.get(future.number()));
          done(job, PortfolioOutcome.of(held, world.questions(), future.firstMeasure()));
        } catch (NotConvergedException e) {
          fail(job, "its baseline: " + e.getMessage());
        }
      }
    }

    private void fail(int[] job, String message) {
      Stretch stretch = stretches.get(job[0]);
      notices.failed(
          String.format(
              Locale.ROOT,
              "portfolio %s, future %d: %s",
              stretch.portfolio.key(),
              stretch.first + job[1],
              message));
      done(job, null);
    }

    private void done(int[] job, @Nullable PortfolioOutcome outcome) {
      found[job[0]][job[1]] = outcome;
      notices.done();
      if (left.decrementAndGet(job[0]) == 0) {
        Stretch complete = stretches.get(job[0]);
        log.add(complete.portfolio, complete.first, found[job[0]]);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}
