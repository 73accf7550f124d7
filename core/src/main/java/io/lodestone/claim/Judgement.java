// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import java.util.Arrays;
import java.util.Locale;

/// What futures say about one number that decides a statement.
///
/// @param verdict by the shares below and [#LIKELY]
/// @param futures how many there are, also those in which the number is undefined
/// @param supporting share of futures in which the number supports the statement
/// @param contradicting share in which it contradicts it
public record Judgement(
    Verdict verdict, int futures, ShareInterval supporting, ShareInterval contradicting) {

  /// From this share of futures on a side counts as likely: the border of the IPCC's "likely".
  public static final double LIKELY = 0.66;

  /// Judges by values of the deciding number, one for each future; NaN where it is undefined, which
  /// speaks for neither side.
  ///
  /// @param values one or more; a single one is a run without draws
  /// @throws IllegalArgumentException when one value could be on both sides
  public static Judgement of(double[] values, Threshold supports, Threshold contradicts) {
    if (supports.overlaps(contradicts)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a value can be on both sides of %s and %s%nMaybe the sides are the wrong way round",
              supports,
              contradicts));
    }
    int defined = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    ShareInterval support = ShareInterval.of(count(values, supports), values.length);
    ShareInterval against = ShareInterval.of(count(values, contradicts), values.length);
    return new Judgement(verdict(defined, support, against), values.length, support, against);
  }

  private static int count(double[] values, Threshold threshold) {
    return (int) Arrays.stream(values).filter(threshold::holds).count();
  }

  private static Verdict verdict(int defined, ShareInterval support, ShareInterval against) {
    if (defined == 0) {
      return Verdict.CANNOT_BE_TOLD;
    }
    if (support.share() >= LIKELY) {
      return Verdict.SUPPORTED;
    }
    return against.share() >= LIKELY ? Verdict.CONTRADICTED : Verdict.MIXED;
  }
}
