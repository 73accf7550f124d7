// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.claim.Scores;
import io.lodestone.criticality.Basket;
import io.lodestone.random.UncertaintyCase;
import io.lodestone.reading.MonthlyStatistic;
import io.lodestone.tracing.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of `ensemble/published_cases.csv`: scores, and the arithmetic of 2007 to 2011.
class PublishedScoresTest {

  private static List<UncertaintyCase> cases() {
    return UncertaintyCase.listAll("/ensemble/published_cases.csv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseIsMet(UncertaintyCase row) {
    row.isMetBy(computed(row));
  }

  private static double computed(UncertaintyCase row) {
    return switch (row.id().replaceAll("-.*", "")) {
      case "CRPS" -> PredictiveSample.of(row.vector("ens")).crps(row.number("obs"));
      case "BRIER" ->
          row.quantity().startsWith("Brier")
              ? Scores.brier(row.vector("p"), happened(row))
              : Scores.logarithmic(row.vector("p"), happened(row));
      case "ISO" ->
          row.quantity().startsWith("price")
              ? response(row).priceRatio()
              : response(row).quantityRatio();
      case "BASKET" -> new Basket(row.numbers("shares")).price(row.numbers("prices"));
      case "IMPL" ->
          row.quantity().startsWith("price multiple")
              ? multiple(row)
              : IsoelasticResponse.impliedElasticity(
                  row.number("Q1") / row.number("Q0"), row.number("p1") / row.number("p0"));
      case "QUOTA" ->
          row.quantity().startsWith("quota change")
              ? -IsoelasticResponse.lostShare(row.number("2009"), row.number("2010"))
              : -IsoelasticResponse.lostShare(row.number("a"), row.number("b"));
      default -> throw new IllegalArgumentException(row.id());
    };
  }

  private static double multiple(UncertaintyCase row) {
    double[] price = {row.number("p2011Q2")};
    return MonthlyStatistic.RATIO.of(price, row.number("p2009"), Window.month(0));
  }

  private static IsoelasticResponse response(UncertaintyCase row) {
    return new IsoelasticResponse(
        row.number("lost_share_of_supply"),
        row.number("demand_elasticity"),
        row.number("supply_elasticity"));
  }

  private static boolean[] happened(UncertaintyCase row) {
    double[] outcomes = row.vector("o");
    boolean[] happened = new boolean[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      happened[i] = outcomes[i] > 0.5;
    }
    return happened;
  }

  @Test
  void allFamiliesArePresent() {
    assertThat(cases().stream().map(c -> c.id().replaceAll("-.*", "")))
        .contains("CRPS", "BRIER", "ISO", "BASKET", "IMPL", "QUOTA")
        .hasSize(18);
  }
}
