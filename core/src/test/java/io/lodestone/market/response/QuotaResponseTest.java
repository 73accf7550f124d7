// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// C·λ − μ·ln λ; the unused part is μ/λ.
class QuotaResponseTest extends ResponseContract {

  private final QuotaResponse quotas = new QuotaResponse(network, 1);
  private final int exports = VARIABLES - 2; // C 5, μ 0.7

  @Override
  Response response() {
    return quotas;
  }

  @Test
  void gradientIsCapLessUnused() {
    double[] prices = basePrices();
    prices[exports] = 0.35;
    prices[exports + 1] = 1;
    // 5 − 0.7/0.35 = 3 t are used
    assertThat(gradient(quotas, prices)[exports]).isCloseTo(3, within(1e-13));
  }

  @Test
  void surplusIsCapTimesLicenceLessMuTimesLog() {
    month.quotaCap[1] = Double.POSITIVE_INFINITY;
    double[] prices = basePrices();
    prices[exports] = 2;
    assertThat(surplus(quotas, prices)).isCloseTo(10 - 0.7 * Math.log(2), within(1e-13));
  }

  @Test
  void unusedPartFallsWithTheLicencePrice() {
    double last = Double.NEGATIVE_INFINITY;
    for (double licence = 1e-6; licence < 1e6; licence *= 3) {
      double[] prices = basePrices();
      prices[exports] = licence;
      prices[exports + 1] = 1;
      double used = gradient(quotas, prices)[exports];
      assertThat(used).isGreaterThan(last).isLessThanOrEqualTo(5);
      last = used;
    }
  }

  @Test
  void quotaThatIsNotInForceHasNoGradientWhateverOthersAdd() {
    month.quotaCap[0] = Double.POSITIVE_INFINITY;
    double[] gradient = new double[VARIABLES];
    gradient[exports] = -17;
    double[] prices = basePrices();
    prices[exports + 1] = 1;
    assertThat(evaluate(quotas, prices, gradient)).isFinite();
    assertThat(quotas.inForce(0, 0)).isFalse();
    assertThat(quotas.inForce(1, 0)).isTrue();
    assertThat(gradient[exports]).isZero();
  }
}
