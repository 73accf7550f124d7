// SPDX-License-Identifier: Apache-2.0
package io.lodestone.elementary;

/// e^x to within one unit in the last place.
///
/// The argument is reduced to |r| ≤ ln 2 / 2 and e^r comes from the rational function of fdlibm
/// (source `fdlibm`), without fused multiply-add: `Math.fma` has the same bits everywhere but is
/// very slow where the processor has none. Stateless; threads may share it.
public final class Exp {

  /// Where |x| is no larger, the power of two that scales e^r is a normal number.
  private static final double EASY = 708;

  /// Beyond these e^x is infinite or 0; they keep the exponent a small integer.
  private static final double HIGHEST = 710;

  private static final double LOWEST = -746;

  /// Adding 1.5·2^52 rounds to an integer and leaves it in the low bits.
  private static final double TO_INTEGER = 0x1.8p52;

  private static final double LOG2_E = 1.44269504088896338700e+00;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double P1 = 1.66666666666666019037e-01;
  private static final double P2 = -2.77777777770155933842e-03;
  private static final double P3 = 6.61375632143793436117e-05;
  private static final double P4 = -1.65339022054652515390e-06;
  private static final double P5 = 4.13813679705723846039e-08;

  private static final int MANTISSA_BITS = 52;
  private static final long ONE = 0x3ff0000000000000L;
  private static final int BIAS = 1023;

  private Exp() {}

  /// e^x. Infinite above 709.78, 0 below −745.13, NaN for NaN.
  public static double of(double x) {
    double bounded = Math.min(Math.max(x, LOWEST), HIGHEST);
    double shifted = bounded * LOG2_E + TO_INTEGER;
    double fraction = reduced(bounded, shifted - TO_INTEGER);
    if (Math.abs(x) <= EASY) {
      return fraction * power(shifted);
    }
    // two steps: the power itself may be out of range where the result is not
    int exponent = (int) (shifted - TO_INTEGER);
    int half = exponent >> 1;
    return fraction * power(half) * power(exponent - half);
  }

  /// e^x of many numbers; bit for bit what [#of(double)] gives.
  ///
  /// @param x `[i]`; unchanged
  /// @param y `[i]`; overwritten with the exponentials; not the same array as `x`
  /// @param scratch `[i]`; overwritten
  /// @param n how many
  public static void of(double[] x, double[] y, double[] scratch, int n) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double shifted = x[i] * LOG2_E + TO_INTEGER;
      y[i] = reduced(x[i], shifted - TO_INTEGER);
      scratch[i] = shifted;
      largest = Math.max(largest, Math.abs(x[i]));
    }
    // A loop of its own: the compiler vectorises arithmetic and moves of bits, but not together.
    for (int i = 0; i < n; i++) {
      y[i] *= power(scratch[i]);
    }
    if (!(largest <= EASY)) { // written so that a NaN is looked at
      redoExtremes(x, y, n);
    }
  }

  private static void redoExtremes(double[] x, double[] y, int n) {
    for (int i = 0; i < n; i++) {
      if (!(Math.abs(x[i]) <= EASY)) {
        y[i] = of(x[i]);
      }
    }
  }

  /// e^(x − k·ln 2).
  private static double reduced(double x, double k) {
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double t = r * r;
    double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    return 1 - ((low - (r * c) / (2 - c)) - high);
  }

  /// 2^k from k + 1.5·2^52.
  private static double power(double shifted) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << MANTISSA_BITS) + ONE);
  }

  private static double power(int k) {
    return Double.longBitsToDouble((long) (k + BIAS) << MANTISSA_BITS);
  }
}
