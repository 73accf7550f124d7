// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// q = Q·(π/P)^(−ε); surplus −∫ q dπ.
class EndUseResponseTest extends ResponseContract {

  private final EndUseResponse uses = new EndUseResponse(network, 1);
  private final int light = network.endUses().getIndex("use-a-light"); // ε 0.4
  private final int unit = network.endUses().getIndex("use-a-heavy"); // ε 1

  @Override
  Response response() {
    return uses;
  }

  @Test
  void demandAtTheBasePriceIsTheReference() {
    surplus(uses, basePrices());
    assertThat(uses.demand(light, 0)).isEqualTo(month.useReference[light]);
  }

  @Test
  void thirtyTwoTimesThePriceQuartersDemandOfElasticityTwoFifths() {
    double[] prices = basePrices();
    prices[market("a/light")] *= 32;
    surplus(uses, prices);
    assertThat(uses.demand(light, 0)).isCloseTo(month.useReference[light] / 4, within(1e-12));
  }

  @Test
  void surplusIsMinusQpOverOneLessElasticity() {
    only(light);
    double[] prices = basePrices();
    prices[market("a/light")] *= 32;
    // −Q·P·32^0.6/0.6 = −Q·40·8/0.6
    double expected = -month.useReference[light] * 40 * 8 / 0.6;
    assertThat(surplus(uses, prices)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void surplusOfUnitElasticityIsMinusQpLog() {
    only(unit);
    double[] prices = basePrices();
    prices[market("a/heavy")] *= 3;
    double expected = -month.useReference[unit] * 900 * Math.log(3);
    assertThat(surplus(uses, prices)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void demandFallsWithThePrice() {
    double last = Double.POSITIVE_INFINITY;
    for (double price = 1e-3; price < 1e5; price *= 2) {
      double[] prices = basePrices();
      prices[market("a/light")] = price;
      surplus(uses, prices);
      assertThat(uses.demand(light, 0)).isLessThan(last).isPositive();
      last = uses.demand(light, 0);
    }
  }

  private void only(int use) {
    for (int u = 0; u < month.useReference.length; u++) {
      month.useReference[u] = u == use ? month.useReference[u] : 0;
    }
  }
}
