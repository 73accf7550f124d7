// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.deposit.plume.Bed;
import io.lodestone.deposit.plume.CurrentSeries;
import io.lodestone.deposit.plume.DiffusivityProfile;
import io.lodestone.deposit.plume.Fate;
import io.lodestone.deposit.plume.MapGrid;
import io.lodestone.deposit.plume.Plume;
import io.lodestone.deposit.plume.PlumeSetting;
import io.lodestone.deposit.plume.Sediment;
import io.lodestone.deposit.plume.SizeClass;
import io.lodestone.deposit.plume.Source;
import io.lodestone.deposit.plume.SourceTrack;
import io.lodestone.deposit.plume.Water;
import io.lodestone.deposit.plume.Windows;
import io.lodestone.random.Lognormal;
import io.lodestone.random.Uniform;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A million particles for 30 days of 10-minute steps on two threads: a collector's plume that
/// settles while it is discharged, and the hardest case, where all are afloat from the first step
/// to the last (4.3 billion moves).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class PlumeBenchmark {

  private static final double DAY = 86_400;

  /// Flocs of 0.01 to 0.3 mm/s, discharged over the 30 days between the bed and 5 m.
  @Benchmark
  public Fate settling() {
    return run(new SizeClass("clay", 1, 1.3e-5, new Lognormal(1e-5, 3e-4)), 30 * DAY);
  }

  /// All at once, and nothing settles.
  @Benchmark
  public Fate allAfloat() {
    return run(new SizeClass("floating", 1, 1e-17, new Uniform(1e-17, 2e-17)), 0);
  }

  private static Fate run(SizeClass grains, double end) {
    double tide = 44_712;
    PlumeSetting setting =
        new PlumeSetting(
            new PlumeSetting.Particles("benchmark", 1, 1_000_000),
            new PlumeSetting.Steps(4320, 600),
            new Source(SourceTrack.fixed(0, 0), 0, 5, 100, 0, end, 1000),
            new Sediment(List.of(grains), 3600, 0.551),
            new Water(
                CurrentSeries.harmonic(
                    0.03, 0, List.of(new CurrentSeries.Harmonic(0.035, tide)), tide),
                0.1,
                DiffusivityProfile.boundaryLayer(
                    200, 400, new DiffusivityProfile.Layer(0.0025, 18), 1e-4),
                Bed.keeping()),
            new MapGrid(-20_000, -50_000, 500, 400, 200),
            new Windows(720, 36, 0, 5));
    return Plume.run(setting, 2).fate();
  }
}
