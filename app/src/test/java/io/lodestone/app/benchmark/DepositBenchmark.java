// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Estimates;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Kriging;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.kriging.Trend;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.simulation.FourierSimulator;
import io.lodestone.deposit.simulation.GaussianModel;
import io.lodestone.deposit.simulation.SequentialGaussian;
import io.lodestone.deposit.simulation.SequentialSearch;
import io.lodestone.deposit.simulation.Simulator;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import io.lodestone.random.Noise;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.infra.Blackhole;

/// A deposit on all processors: kriging of a million nodes, one realisation of a million nodes, and
/// five hundred of a hundred thousand, in both ways.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DepositBenchmark {

  private static final int SAMPLES = 1000;
  private static final Variogram PLANE = Variogram.spherical(0.1, 0.9, 100);
  private static final Grid MILLION = Grid.flat(0.5, 0.5, 1, 1000, 1000);

  /// 100 × 100 × 10 nodes of 100 × 100 × 1 m.
  private static final Grid LAYERS = new Grid(50, 50, 0.5, 100, 100, 1, 100, 100, 10);

  private ExecutorService pool;
  private Workers workers;
  private Points samples;
  private GaussianModel layered;
  private SequentialSearch search;

  /// Makes samples anywhere in the square.
  @Setup(Level.Trial)
  public void open() {
    int threads = Runtime.getRuntime().availableProcessors();
    pool = Executors.newFixedThreadPool(threads);
    workers = Workers.of(pool, threads);
    Noise noise = Noise.of(1, "benchmark");
    double[][] columns = new double[4][SAMPLES];
    double[][] deep = new double[3][SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      columns[0][i] = 1000 * noise.uniform(0, i);
      columns[1][i] = 1000 * noise.uniform(1, i);
      columns[3][i] = noise.normal(3, i);
      deep[0][i] = 10 * columns[0][i];
      deep[1][i] = 10 * columns[1][i];
      deep[2][i] = 10 * noise.uniform(2, i);
    }
    samples = Points.flat(columns[0], columns[1], columns[3]);
    Ranges ranges = Ranges.layered(3000, 5);
    layered =
        GaussianModel.ofScores(
            Points.of(deep[0], deep[1], deep[2], columns[3]),
            Variogram.of(0.1, new Structure(new VariogramModel.Spherical(), 0.9, ranges)));
    search = SequentialSearch.within(ranges);
  }

  /// Ends the threads.
  @TearDown(Level.Trial)
  public void close() {
    pool.shutdown();
  }

  /// Ordinary kriging of 1,000,000 nodes from the nearest 16 of 1,000 samples.
  @Benchmark
  public Estimates krigingOfAMillionNodes() {
    return Kriging.of(samples, PLANE, new Trend.Constant(), Search.nearest(16))
        .onGrid(MILLION, workers);
  }

  /// One sequential realisation of 1,000 × 1,000 nodes without samples.
  @Benchmark
  public double[] sequentialRealisationOfAMillionNodes() {
    return SequentialGaussian.of(
            MILLION,
            GaussianModel.free(PLANE),
            SequentialSearch.within(Ranges.isotropic(100)).alone())
        .simulate(Noise.of(1, "field"), 0, workers);
  }

  /// 500 sequential realisations of 100,000 nodes that honour 1,000 samples.
  @Benchmark
  public void fiveHundredSequentialRealisations(Blackhole hole) {
    consume(SequentialGaussian.of(LAYERS, layered, search), hole);
  }

  /// The same by circulant embedding.
  @Benchmark
  public void fiveHundredFourierRealisations(Blackhole hole) {
    consume(FourierSimulator.of(LAYERS, layered, search.samples(), workers), hole);
  }

  private void consume(Simulator simulator, Blackhole hole) {
    simulator.simulate(Noise.of(1, "field"), 0, 500, workers, (r, field) -> hole.consume(field));
  }
}
