// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.claim.Threshold.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Threshold SUPPORTS = new Threshold(Relation.AT_MOST, 0.1);
  private static final Threshold CONTRADICTS = new Threshold(Relation.AT_LEAST, 0.33);

  private static Verdict verdict(double... values) {
    return Judgement.of(values, SUPPORTS, CONTRADICTS).verdict();
  }

  @Test
  void whatIsLikelyDecides() {
    assertThat(verdict(0.05, 0.1, 0.2)).isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(0.5, 0.33, 0.2)).isEqualTo(Verdict.CONTRADICTED);
    assertThat(verdict(0.05, 0.2, 0.5)).isEqualTo(Verdict.MIXED);
  }

  @Test
  void undefinedFuturesSpeakForNeitherSide() {
    assertThat(verdict(0.05, 0.05, Double.NaN, Double.NaN)).isEqualTo(Verdict.MIXED);
    assertThat(verdict(Double.NaN, Double.NaN)).isEqualTo(Verdict.CANNOT_BE_TOLD);
    assertThat(verdict()).isEqualTo(Verdict.CANNOT_BE_TOLD);
  }

  @Test
  void thresholdsThatAValueCanBothHoldAreRefused() {
    Threshold high = new Threshold(Relation.AT_LEAST, 0.1);
    assertThatThrownBy(() -> Judgement.of(new double[] {1}, SUPPORTS, high))
        .hasMessageContaining("Maybe");
    assertThat(SUPPORTS.overlaps(new Threshold(Relation.ABOVE, 0.1))).isFalse();
    assertThat(SUPPORTS.overlaps(new Threshold(Relation.BELOW, 0.0))).isTrue();
    assertThat(CONTRADICTS.overlaps(new Threshold(Relation.BELOW, 0.33))).isFalse();
  }

  @Test
  void partsThatDifferAreMixedAndOneThatIsMissingStopsAll() {
    assertThat(Verdict.ofAll(List.of(Verdict.SUPPORTED, Verdict.SUPPORTED)))
        .isEqualTo(Verdict.SUPPORTED);
    assertThat(Verdict.ofAll(List.of(Verdict.SUPPORTED, Verdict.CONTRADICTED)))
        .isEqualTo(Verdict.MIXED);
    assertThat(Verdict.ofAll(List.of(Verdict.SUPPORTED, Verdict.CANNOT_BE_TOLD)))
        .isEqualTo(Verdict.CANNOT_BE_TOLD);
  }

  /// Wilson 1927 as tabulated by Newcombe 1998 for 81 of 263 at 95 %: 0.2553 to 0.3662. Here at 90
  /// % by the same formula, worked out by hand.
  @Test
  void sharesHaveWilsonsInterval() {
    double z = 1.6448536269514722;
    double n = 263;
    double p = 81 / n;
    double root = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    ShareInterval found = ShareInterval.of(81, 263);
    assertThat(found.low()).isCloseTo((p + z * z / (2 * n) - root) / (1 + z * z / n), within(1e-9));
    assertThat(found.high())
        .isCloseTo((p + z * z / (2 * n) + root) / (1 + z * z / n), within(1e-9));
  }

  @Test
  void allOrNoneLeaveRoomForOthers() {
    assertThat(ShareInterval.of(0, 20).low()).isZero();
    assertThat(ShareInterval.of(0, 20).high()).isBetween(0.05, 0.2);
    assertThat(ShareInterval.of(20, 20).high()).isEqualTo(1);
  }
}
