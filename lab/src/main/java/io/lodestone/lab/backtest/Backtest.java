// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.lab.ensemble.TrajectoryWork;
import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties;
import io.lodestone.tracing.Window;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An episode under the study's uncertainties as they stand: what it foretells, beside what was
/// observed and what naive rivals say.
public final class Backtest {

  /// Trajectories that a thread does at a time; no result depends on it.
  private static final int CHUNK = 40;

  /// Ends of the intervals of 90 and 50 % and the middle.
  static final double[] BAND_SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final Futures futures;
  private final Episode episode;
  private final Horizon horizon;
  private final List<MonthlyQuantity> quantities;
  private final UnaryOperator<FutureDraws> change;

  /// How an episode is drawn.
  ///
  /// @param trajectories how many, at least 2
  /// @param seed of every draw
  /// @param threads how many at a time, at least 1
  public record Size(int trajectories, long seed, int threads) {

    public Size {
      if (trajectories < 2 || threads < 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d trajectories on %d threads\nMaybe at least 2 on 1",
                trajectories,
                threads));
      }
    }
  }

  private Backtest(Futures futures, Episode episode, UnaryOperator<FutureDraws> change) {
    this.futures = futures;
    this.change = change;
    this.episode = episode;
    this.horizon = futures.study().horizon().until(episode.end());
    this.quantities = episode.outcomes().stream().map(Outcome::quantity).distinct().toList();
  }

  /// Runs an episode and scores it.
  ///
  /// @throws IllegalStateException when more than one trajectory in a hundred fails
  public static BacktestResult run(Futures futures, Episode episode, Size size) {
    return run(futures, episode, size, draws -> draws);
  }

  /// The same with draws that are changed.
  static BacktestResult run(
      Futures futures, Episode episode, Size size, UnaryOperator<FutureDraws> change) {
    return new Backtest(futures, episode, change).run(size);
  }

  private BacktestResult run(Size size) {
    SortedMap<Integer, String> failures = new TreeMap<>();
    Done[] done = simulate(size, failures);
    requireFewFailures(failures, size.trajectories());
    List<Done> all = IntStream.range(0, done.length).mapToObj(i -> done[i]).toList();
    List<Done> good = all.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    return new BacktestResult(
        episode,
        horizon,
        size.trajectories(),
        size.seed(),
        failures.entrySet().stream().map(f -> f.getKey() + ": " + f.getValue()).toList(),
        forecasts(good, size),
        bands(good));
  }

  /// What one trajectory gives: `[quantity][month]`, and the values of the base month.
  private record Done(double[][] series, double[] base) {}

  private @Nullable Done[] simulate(Size size, SortedMap<Integer, String> failures) {
    @Nullable Done[] done = new Done[size.trajectories()];
    List<java.util.concurrent.Future<?>> tasks = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(size.threads());
    try {
      for (int first = 0; first < done.length; first += CHUNK) {
        int from = first;
        int end = Math.min(done.length, first + CHUNK);
        tasks.add(pool.submit(() -> work(size).run(from, end, taker(done, failures))));
      }
      for (java.util.concurrent.Future<?> task : tasks) {
        task.get();
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private TrajectoryWork work(Size size) {
    Uncertainties uncertainties = futures.study().uncertainties();
    IntFunction<FutureDraws> draws =
        FutureDraws.sampled(
            FutureDraws.sampler(
                uncertainties, uncertainties.design(), size.seed(), size.trajectories()));
    return new TrajectoryWork(
        futures, episode.scenario(), episode.end(), i -> change.apply(draws.apply(i)));
  }

  private TrajectoryWork.Taker taker(@Nullable Done[] done, SortedMap<Integer, String> failures) {
    return new TrajectoryWork.Taker() {
      @Override
      public void take(int trajectory, Future future, Trajectory run) {
        done[trajectory] =
            new Done(
                quantities.stream().map(q -> q.values(run)).toArray(double[][]::new),
                quantities.stream().mapToDouble(q -> q.base(run)).toArray());
      }

      @Override
      public void fail(int trajectory, String message) {
        synchronized (failures) {
          failures.put(trajectory, message);
        }
      }
    };
  }

  private static void requireFewFailures(SortedMap<Integer, String> failures, int trajectories) {
    if (failures.size() > Math.max(1, trajectories / 100)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d of %d trajectories failed, more than one in a hundred; the first is %d: %s%nMaybe a range in uncertainties.yaml is too wide",
              failures.size(),
              trajectories,
              failures.firstKey(),
              failures.get(failures.firstKey())));
    }
  }

  private List<OutcomeForecast> forecasts(List<Done> done, Size size) {
    Study study = futures.study();
    NaiveRivals rivals = new NaiveRivals(episode, horizon, study.baseYear(), size);
    return episode.outcomes().stream()
        .map(outcome -> {
          int q = quantities.indexOf(outcome.quantity());
          Window window = window(outcome, horizon);
          double[] values =
              done.stream()
                  .mapToDouble(d -> outcome.statistic().of(d.series[q], d.base[q], window))
                  .toArray();
          double base = PredictiveSample.of(bases(done, q)).median();
          return OutcomeForecast.of(outcome, values, rivals.of(outcome, base));
        })
        .toList();
  }

  private static double[] bases(List<Done> done, int quantity) {
    return done.stream().mapToDouble(d -> d.base[quantity]).toArray();
  }

  static Window window(Outcome outcome, Horizon horizon) {
    int first = horizon.indexOf(outcome.start());
    return new Window(first, horizon.indexOf(outcome.end()) - first + 1);
  }

  private List<QuantityBand> bands(List<Done> done) {
    Map<MonthlyQuantity, Outcome> firstByQuantity = new LinkedHashMap<>();
    episode.outcomes().forEach(o -> firstByQuantity.merge(o.quantity(), o, Backtest::longerKnown));
    return quantities.stream()
        .map(quantity -> {
          int q = quantities.indexOf(quantity);
          List<double[]> quantiles = new ArrayList<>();
          for (int k = 0; k < BAND_SHARES.length; k++) {
            quantiles.add(new double[horizon.months()]);
          }
          for (int t = 0; t < horizon.months(); t++) {
            int month = t;
            PredictiveSample sample =
                PredictiveSample.of(done.stream().mapToDouble(d -> d.series[q][month]).toArray());
            for (int k = 0; k < BAND_SHARES.length; k++) {
              quantiles.get(k)[t] = sample.quantile(BAND_SHARES[k]);
            }
          }
          Outcome first = Objects.requireNonNull(firstByQuantity.get(quantity));
          double base = PredictiveSample.of(bases(done, q)).median();
          return new QuantityBand(
              quantity,
              base,
              quantiles,
              first.history(),
              NaiveRivals.meanOf(first.history(), futures.study().baseYear()).orElse(Double.NaN));
        })
        .toList();
  }

  private static Outcome longerKnown(Outcome a, Outcome b) {
    return b.history().size() > a.history().size() ? b : a;
  }
}
