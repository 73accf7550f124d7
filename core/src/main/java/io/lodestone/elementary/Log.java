// SPDX-License-Identifier: Apache-2.0
package io.lodestone.elementary;

/// Natural logarithm to within one unit in the last place.
///
/// The argument is split into 2^k·m with m between √½ and √2, and ln m comes from the polynomial of
/// fdlibm (source `fdlibm`). Stateless; threads may share it.
public final class Log {

  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = 0xfffffffffffffL;

  /// Bits of about √½ in the exponent of 1: what is below it belongs to the next lower k.
  private static final long ROOT_HALF = 0x3fe6a09e00000000L;

  private static final long TO_ONE = 0x3ff0000000000000L - ROOT_HALF;

  /// Bits of 2^52: an integer put into the low bits becomes 2^52 + itself.
  private static final long INTEGER = 0x4330000000000000L;

  private static final double FROM_INTEGER = 0x1p52 + 1023;

  /// Where |k| is no larger, x is a normal number: 0, subnormal and negative numbers, infinities
  /// and NaN all have bits that give a larger one.
  private static final double EASY = 1021;

  /// Lifts subnormal numbers into the normal range.
  private static final double LIFT = 0x1p54;

  private static final double LIFTED = 54;

  private Log() {}

  /// ln x: −∞ for 0, NaN below 0 and for NaN.
  public static double of(double x) {
    if (isEasy(x)) {
      long bits = Double.doubleToRawLongBits(x) + TO_ONE;
      return sum(exponent(bits), mantissa(bits));
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      long bits = Double.doubleToRawLongBits(x * LIFT) + TO_ONE;
      return sum(exponent(bits) - LIFTED, mantissa(bits));
    }
    return x == 0 // both zeros, exactly
        ? Double.NEGATIVE_INFINITY
        : x > 0 ? x : Double.NaN;
  }

  /// ln x of many numbers; bit for bit what [#of(double)] gives.
  ///
  /// @param x `[i]`; unchanged
  /// @param y `[i]`; overwritten with the logarithms; not the same array as `x`
  /// @param scratch `[i]`; overwritten
  /// @param n how many
  public static void of(double[] x, double[] y, double[] scratch, int n) {
    // A loop of its own: the compiler vectorises arithmetic and moves of bits, but not together.
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(x[i]) + TO_ONE;
      scratch[i] = mantissa(bits);
      y[i] = Double.longBitsToDouble(INTEGER + (bits >>> MANTISSA_BITS));
    }
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double k = y[i] - FROM_INTEGER;
      y[i] = sum(k, scratch[i]);
      largest = Math.max(largest, Math.abs(k));
    }
    if (largest > EASY) {
      redoExtremes(x, y, n);
    }
  }

  private static void redoExtremes(double[] x, double[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = of(x[i]);
    }
  }

  /// ln(1 + e) to within two units in the last place, also where e is far below 1, given ln(1 + e)
  /// of the rounded sum: what rounding took from the sum is added again, over the sum in truth,
  /// which is 1 wherever it matters.
  ///
  /// @param e 0 to 1
  /// @param rounded 1 + e as rounded
  /// @param logRounded its logarithm
  public static double onePlus(double e, double rounded, double logRounded) {
    return logRounded + (e - (rounded - 1));
  }

  private static boolean isEasy(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }

  private static double mantissa(long bits) {
    return Double.longBitsToDouble((bits & MANTISSA) + ROOT_HALF);
  }

  private static double exponent(long bits) {
    return Double.longBitsToDouble(INTEGER + (bits >>> MANTISSA_BITS)) - FROM_INTEGER;
  }

  /// k·ln 2 + ln m.
  private static double sum(double k, double m) {
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (L2 + w * (L4 + w * L6));
    double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
    double half = 0.5 * f * f;
    return k * LN2_HIGH - ((half - (s * (half + (odd + even)) + k * LN2_LOW)) - f);
  }
}
