// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.KnownCase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Bargains, threats and coalitions against published cases and closed forms.
class PublishedLeverageTest {

  private static KnownCase get(String id, String quantity) {
    return KnownCase.get("leverage", id, quantity);
  }

  @Test
  void everyCaseHasATest() {
    Set<String> ids =
        KnownCase.listAll("leverage").stream()
            .map(KnownCase::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids)
        .as("add a test here or in BimatrixGameTest for a new case, then its id")
        .containsExactly(
            "DET-01",
            "GAME-01",
            "LEV-01",
            "LEV-02",
            "LEV-03",
            "NBS-01",
            "NBS-02",
            "NBS-03",
            "RUB-01",
            "RUB-02",
            "SHAP-AIRPORT",
            "SHAP-GLOVE",
            "SHAP-ROUTE",
            "VULN-01");
  }

  @Test
  void bargainsOverATotalMatch() {
    for (String id : List.of("NBS-01", "NBS-02")) {
      KnownCase c = get(id, "player 1");
      Bargain bargain =
          Bargain.ofTotal(
              c.number("surplus"),
              new Bargain.Disagreement(c.number("d1"), c.number("d2"), c.number("weight_of_1")));
      c.isMetBy(bargain.first());
      get(id, "player 2").isMetBy(bargain.second());
    }
  }

  @Test
  void bargainOverAPieMatches() {
    KnownCase c = get("NBS-03", "share");
    c.isMetBy(
        Bargain.shareOfPie(
            Bargain.Utility.power(c.number("e1")),
            Bargain.Utility.power(c.number("e2")),
            new Bargain.Disagreement(0, 0, 0.5)));
  }

  @Test
  void bargainOverAPieFollowsItsClosedForm() {
    double share =
        Bargain.shareOfPie(
            Bargain.Utility.power(0.4),
            Bargain.Utility.power(0.9),
            new Bargain.Disagreement(0, 0, 0.7));
    assertThat(share).isCloseTo(0.7 * 0.4 / (0.7 * 0.4 + 0.3 * 0.9), within(1e-12));
  }

  @Test
  void bargainOverAPieMindsWhatHappensWithout() {
    Bargain.Utility straight = Bargain.Utility.power(1);
    double share = Bargain.shareOfPie(straight, straight, new Bargain.Disagreement(0.2, 0.1, 0.7));
    assertThat(share).isCloseTo(0.2 + 0.7 * 0.7, within(1e-12));
  }

  @Test
  void bargainOverOutcomesMixesTheTwoThatSpanTheBestPoint() {
    List<Bargain> outcomes =
        List.of(new Bargain(0, 10), new Bargain(10, 0), new Bargain(6, 6), new Bargain(1, 1));
    Bargain even = Bargain.ofOutcomes(outcomes, new Bargain.Disagreement(0, 0, 0.5));
    assertThat(even).isEqualTo(new Bargain(6, 6));
    Bargain tilted = Bargain.ofOutcomes(outcomes, new Bargain.Disagreement(5, 0, 0.5));
    // On the segment (6,6)-(10,0): second = 1.5 (10 - first); the first gains half of 10 - 5.
    assertThat(tilted.first()).isCloseTo(7.5, within(1e-12));
    assertThat(tilted.second()).isCloseTo(3.75, within(1e-12));
  }

  @Test
  void offersInTurnMatch() {
    KnownCase c = get("RUB-01", "first");
    c.isMetBy(AlternatingOffers.shareOfFirst(c.number("delta1"), c.number("delta2")));
    KnownCase limit = get("RUB-02", "limit");
    limit.isMetBy(AlternatingOffers.shareOfFirstByRates(limit.number("r1"), limit.number("r2")));
  }

  @Test
  void leverageMatches() {
    for (String id : List.of("LEV-01", "LEV-02")) {
      KnownCase c = get(id, "concession");
      EmbargoStakes stakes = new EmbargoStakes(c.number("L_target"), c.number("L_sender"));
      c.isMetBy(stakes.concession(c.number("weight_sender")));
      get(id, "leverage ratio").isMetBy(stakes.ratio());
      get(id, "asymmetry").isMetBy(stakes.asymmetry());
    }
  }

  @Test
  void fadingLossMatches() {
    KnownCase c = get("LEV-03", "PV");
    c.isMetBy(
        new EmbargoStakes.FadingLoss(c.number("L0_per_y"), c.number("half_life_y"))
            .presentValue(c.number("r"), c.number("T")));
    assertThat(new EmbargoStakes.FadingLoss(3, Double.POSITIVE_INFINITY).presentValue(0, 4))
        .isEqualTo(12);
  }

  @Test
  void vulnerabilityMatches() {
    KnownCase c = get("VULN-01", "sensitivity");
    c.isMetBy(EmbargoStakes.vulnerabilityShare(c.number("loss_t0"), c.number("loss_after_5y")));
  }

  @Test
  void whatAProjectPreventsMatches() {
    KnownCase c = get("DET-01", "reduction");
    EmbargoStakes without = new EmbargoStakes(c.number("L_T0"), c.number("L_S"));
    EmbargoStakes with = new EmbargoStakes(c.number("L_T1"), c.number("L_S"));
    c.isMetBy(without.concessionPrevented(with, c.number("w")));
  }

  @Test
  void shapleyValuesMatch() {
    get("SHAP-GLOVE", "glove")
        .isMetBy(
            CoalitionGame.of(3, s -> (s & 1) == 1 && Integer.bitCount(s) > 1 ? 1 : 0).shapley());
    KnownCase airport = get("SHAP-AIRPORT", "airport");
    double[] costs = airport.vector("c");
    airport.isMetBy(CoalitionGame.of(costs.length, s -> mostOf(costs, s)).shapley());
    get("SHAP-ROUTE", "Shapley").isMetBy(CoalitionGame.of(4, s -> route(s, 0)).shapley());
  }

  private static double mostOf(double[] costs, int coalition) {
    double most = 0;
    for (int i = 0; i < costs.length; i++) {
      most = Math.max(most, (coalition >> i & 1) * costs[i]);
    }
    return most;
  }

  /// Seller, buyer, two transit countries.
  private static double route(int s, double direct) {
    if ((s & 3) != 3) {
      return 0;
    }
    double q = Math.min(100, direct + 60 * (s >> 2 & 1) + 30 * (s >> 3 & 1));
    return q * (1 - 0.4 * q / 100);
  }

  @Test
  void shapleySharesOutEverything() {
    double[] shares = CoalitionGame.of(9, s -> Math.pow(Integer.bitCount(s), 1.7)).shapley();
    assertThat(Arrays.stream(shares).sum()).isCloseTo(Math.pow(9, 1.7), within(1e-9));
  }
}
