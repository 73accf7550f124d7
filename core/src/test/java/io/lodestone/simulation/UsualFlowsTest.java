// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.UsualFlowRule;
import io.lodestone.units.Series;
import org.junit.jupiter.api.Test;

/// The usual flow of one lane of 50 t by hand: up at once, down by 3 % of the way a month.
class UsualFlowsTest {

  private final Network network = SmallWorlds.twoRegions(0).network();

  private static UsualFlows flows() {
    return new UsualFlows(new double[] {50}, new double[] {1}, UsualFlowRule.DEFAULT, 2, 1.1);
  }

  private Conditions month() {
    return new Conditions(network, 0);
  }

  @Test
  void usualFlowRisesAtOnceAndFadesByThreeHundredths() {
    UsualFlows flows = flows();
    flows.open(month());
    flows.move(0, 80);
    assertThat(flows.at(0)).isEqualTo(80);
    flows.open(month());
    flows.move(0, 0);
    assertThat(flows.at(0)).isCloseTo(77.6, within(1e-12));
  }

  @Test
  void halfIsForgottenInTwoYearsAndTwoHundredthsNever() {
    UsualFlows flows = flows();
    for (int t = 0; t < 23; t++) {
      flows.open(month());
      flows.move(0, 0);
    }
    assertThat(flows.at(0)).isBetween(24.0, 26.0);
    for (int t = 0; t < 200; t++) {
      flows.move(0, 0);
    }
    assertThat(flows.at(0)).isEqualTo(1);
  }

  @Test
  void channelIsTwiceTheUsualFlowAndNothingUnderABan() {
    UsualFlows flows = flows();
    flows.open(month());
    assertThat(flows.channel[0]).isEqualTo(100);
    Conditions banned = month();
    banned.scaleLane(0, 0);
    flows.open(banned);
    assertThat(flows.channel[0]).isZero();
    assertThat(flows.headroom[0]).isEqualTo(2);
  }

  @Test
  void laneAtFullUseDoublesEachMonth() {
    UsualFlows flows = flows();
    for (int t = 0; t < 3; t++) {
      flows.open(month());
      flows.move(0, flows.channel[0]);
    }
    assertThat(flows.at(0)).isEqualTo(400);
  }

  @Test
  void approvalsCountOnTheLargerOfUsualAndBaseFlow() {
    UsualFlows flows = flows();
    flows.open(month());
    flows.move(0, 0);
    Conditions licensed = month();
    licensed.approveLane(0, 0.3);
    flows.open(licensed);
    assertThat(flows.usual[0]).isEqualTo(50);
    assertThat(flows.channel[0]).isCloseTo(1.1 * 0.3 * 50, within(1e-12));
    flows.move(0, 90);
    flows.open(licensed);
    assertThat(flows.channel[0]).isCloseTo(1.1 * 0.3 * 90, within(1e-12));
  }

  @Test
  void regimeThatApprovesAllCapsNothing() {
    UsualFlows flows = flows();
    Conditions licensed = month();
    licensed.approveLane(0, 1);
    flows.open(licensed);
    assertThat(flows.channel[0]).isEqualTo(100);
  }

  @Test
  void laneThatIsNotThereYetForgetsNothing() {
    Network later =
        SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE)
            .lane(new Lane("good", "b", "a", 0, 0, 0, Lifetime.from(5)))
            .build();
    UsualFlows flows =
        new UsualFlows(new double[] {50, 3}, new double[] {1, 0.06}, UsualFlowRule.DEFAULT, 2, 1.1);
    flows.open(new Conditions(later, 4));
    flows.move(1, 0);
    assertThat(flows.at(1)).isEqualTo(3);
    flows.open(new Conditions(later, 5));
    flows.move(1, 0);
    assertThat(flows.at(1)).isCloseTo(2.91, within(1e-12));
  }
}
