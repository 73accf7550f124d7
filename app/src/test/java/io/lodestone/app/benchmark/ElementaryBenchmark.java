// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.elementary.Exp;
import io.lodestone.elementary.Log;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Exponentials and logarithms of as many numbers as one trajectory of `japan-seabed` has lanes,
/// and eight: what side by side cannot make faster, because one at a time goes several numbers at a
/// time too. Nanoseconds a call; eight trajectories take eight times as long where nothing is
/// gained.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementaryBenchmark {

  /// Lanes of one trajectory and of eight.
  @Param({"455", "3640"})
  public int numbers;

  private double[] exponents;
  private double[] powers;
  private double[] found;
  private double[] scratch;

  /// Arguments as margins over δ have them: from −20 to 10, in no order.
  @Setup(Level.Trial)
  public void open() {
    exponents = new double[numbers];
    powers = new double[numbers];
    found = new double[numbers];
    scratch = new double[numbers];
    for (int i = 0; i < numbers; i++) {
      exponents[i] = -20 + 30.0 * ((7919L * i) % numbers) / numbers;
      powers[i] = Exp.of(exponents[i]);
    }
  }

  /// e^x.
  @Benchmark
  public double[] exponentials() {
    Exp.of(exponents, found, scratch, numbers);
    return found;
  }

  /// ln x.
  @Benchmark
  public double[] logarithms() {
    Log.of(powers, found, scratch, numbers);
    return found;
  }
}
