// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.Stage;
import io.lodestone.network.StageWords;
import io.lodestone.tracing.StageChain.Link;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A chain of 100 t of demand, all as metal: oxide and metal come from the rival, and small home
/// plants make 20 t of metal of a possible 40 t. Links are (made, capacity, imported, from rival,
/// exported, to plants, used, unmet).
final class ChainReadingTest {

  private static final ChainAmounts.Names NAMES =
      new ChainAmounts.Names("Dy", "Home", "Rival", ChainReadingTest::good);
  private static final Link OXIDE = new Link(Stage.SEPARATION, 0, 0, 20, 20, 0, 20, 0, 0);
  private static final Link METAL = new Link(Stage.METAL, 20, 40, 60, 60, 0, 0, 80, 20);
  private static final List<Link> BASE = List.of(OXIDE, METAL);

  private static String good(Stage stage) {
    return stage == Stage.SEPARATION ? "oxide" : StageWords.of(stage).good();
  }

  private static ChainReading reading(
      List<Link> now, Map<Stage, Double> intake, boolean events, boolean measures) {
    return new ChainReading(
        new ChainAmounts(NAMES, now, BASE, intake), new ChainReading.Cause(events, measures));
  }

  private static Link mine(double made, double exported, double taken) {
    return new Link(Stage.MINE, made, made, 0, 0, exported, taken, 0, 0);
  }

  @Test
  void concentrateThatNobodyTakesBreaksTheChainBeforeOxide() {
    ChainReading reading = reading(List.of(mine(50, 46, 0), OXIDE, METAL), Map.of(), false, true);
    assertThat(reading.verdict()).isEqualTo("Breaks at oxide: no plants at home");
    assertThat(reading.sentences())
        .startsWith(
            "Home makes 50 t more Dy a year as concentrate: home plants take none of it; 46 t more (92 % of the gain) leaves the country.",
            "The chain breaks between concentrate and oxide: home plants could take 0 t of this concentrate a year.",
            "Users lose 20 t a year of the 100 t that they use in the baseline (20 %).");
  }

  @Test
  void plantsThatAreFullAreTheReasonOfABreak() {
    ChainReading reading =
        reading(List.of(mine(50, 40, 10), OXIDE, METAL), Map.of(Stage.MINE, 10.0), false, true);
    assertThat(reading.verdict()).isEqualTo("Breaks at oxide");
    assertThat(reading.sentences())
        .contains(
            "The chain breaks between concentrate and oxide: home plants could take 10 t of this concentrate a year and are full.");
  }

  @Test
  void plantsThatDoNotBuyAreNotCalledFull() {
    assertThat(
            reading(List.of(mine(50, 40, 10), OXIDE, METAL), Map.of(Stage.MINE, 60.0), false, true)
                .sentences())
        .contains(
            "The chain breaks between concentrate and oxide: home plants could take 60 t of this concentrate a year and take 10 t: no more is worth it at these prices.");
  }

  @Test
  void gainThatReplacesImportsDoesNotBreak() {
    List<Link> now =
        List.of(mine(20, 0, 20), new Link(Stage.SEPARATION, 19, 20, 1, 1, 0, 20, 0, 0), METAL);
    ChainReading reading = reading(now, Map.of(Stage.MINE, 20.0), false, true);
    assertThat(reading.verdict()).isEqualTo("Short of metal");
    assertThat(reading.sentences())
        .contains(
            "It gets as far as oxide, of which Home makes +19 t against the baseline; imports of oxide fall by 19 t, those straight from Rival by 19 t.");
  }

  @Test
  void metalBeyondTheNewConcentrateComesFromMoreImportedOxide() {
    List<Link> now =
        List.of(
            mine(10, 0, 10),
            new Link(Stage.SEPARATION, 10, 12, 40, 35, 0, 50, 0, 0),
            new Link(Stage.METAL, 50, 80, 32, 32, 0, 0, 82, 18));
    assertThat(reading(now, Map.of(Stage.MINE, 12.0), false, true).sentences())
        .contains(
            "It gets as far as metal, of which Home makes +30 t against the baseline; imports of metal fall by 28 t, those straight from Rival by 28 t.",
            "Only about 10 t of the new metal can come from the new concentrate: imports of oxide rise by 20 t, those straight from Rival by 15 t.",
            "Users lose 18 t a year of the 100 t that they use in the baseline (18 %).");
  }

  @Test
  void banIsToldAsALossAndNamesWhatHomePlantsLack() {
    List<Link> now =
        List.of(
            new Link(Stage.SEPARATION, 0, 0, 25, 0, 0, 25, 0, 0),
            new Link(Stage.METAL, 25, 40, 35, 0, 0, 0, 60, 40));
    ChainReading reading = reading(now, Map.of(), true, false);
    assertThat(reading.verdict()).isEqualTo("Short of metal");
    assertThat(reading.sentences())
        .containsExactly(
            "Imports straight from Rival fall most as metal: by 60 t to 0 t a year. Imports from others change by +35 t, home production by +5.0 t.",
            "Users lose 40 t a year of the 100 t that they use in the baseline (40 %).",
            "Users lack most as metal, 40 t a year; plants for it make 25 t of a possible 40 t: all the oxide in the country (25 t, less what is used as such) would not fill them.");
  }

  @Test
  void fullPlantsAreTheBottleneckOfTheShortStage() {
    List<Link> now =
        List.of(
            new Link(Stage.SEPARATION, 0, 0, 60, 0, 0, 40, 0, 0),
            new Link(Stage.METAL, 39, 40, 35, 0, 0, 0, 74, 26));
    assertThat(reading(now, Map.of(), true, false).sentences())
        .contains(
            "Users lack most as metal, 26 t a year; plants for it make 39 t of a possible 40 t and are full.");
  }

  @Test
  void baselineSaysOnlyHowThingsStand() {
    assertThat(reading(BASE, Map.of(), false, false).sentences())
        .containsExactly(
            "Users lack most as metal, 20 t a year; plants for it make 20 t of a possible 40 t: all the oxide in the country (20 t, less what is used as such) would not fill them.",
            "The most exposed stage is oxide: 100 % of what is made or imported comes straight from Rival.");
  }
}
