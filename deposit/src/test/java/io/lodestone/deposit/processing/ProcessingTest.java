// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lodestone.deposit.economics.PublishedCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From mud to concentrate, with the published figures of the mud: rows V01 to V03, V09, V10 and
/// V15.
class ProcessingTest {

  /// What the sources of the mud do not count among the heavy ones and yttrium.
  private static final Set<String> LIGHT = Set.of("la", "ce", "pr", "nd", "sm");

  private static Grades pattern() {
    return MudPattern.pattern();
  }

  private static String expected(String id) {
    return PublishedCase.table("/economics/seabed_cases.csv").stream()
        .filter(row -> row.get(0).equals(id))
        .map(row -> row.get(3))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void patternMeetsItsTwoPublishedConstraints() {
    Grades pattern = pattern();
    assertThat(pattern.ppmByElement()).hasSize(15);
    assertThat(pattern.totalPpm()).isCloseTo(964, within(1.0));
    double heavy = 0;
    for (String element : pattern.ppmByElement().keySet()) {
      heavy += LIGHT.contains(element) ? 0 : pattern.ppm(element);
    }
    assertThat(heavy / pattern.totalPpm()).isCloseTo(0.44, within(0.005));
  }

  @Test
  void oxideFactorOfThePatternIsTheStatedOne() {
    Compounds oxides = MudPattern.oxides();
    assertThat(oxides.factor(pattern())).isCloseTo(1.2046, within(0.0005));
    assertThat(oxides.factor("nd")).isCloseTo(1.1664, within(1e-4));
    assertThat(oxides.factor("y")).isCloseTo(1.2699, within(1e-4));
    assertThat(oxides.factor("tb")).isCloseTo(1.1762, within(1e-4));
  }

  @Test
  void anElementWithoutCompoundIsNamed() {
    assertThatThrownBy(() -> MudPattern.oxides().factor("ni"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"ni\"", "Maybe");
    assertThatThrownBy(() -> new Compounds(Map.of("ni", 0.8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("ni", "0.8", "Maybe");
  }

  @Test
  void metalsThatAreSoldAsSuchWeighWhatTheyWeigh() {
    Grades mud = new Grades(Map.of("ni", 9000.0, "co", 1000.0));
    Compounds metals = new Compounds(Map.of("ni", 1.0, "co", 1.0));
    assertThat(metals.factor(mud)).isCloseTo(1, within(1e-12));
    MudRecipe recipe =
        new Flowsheet(metals, Enrichment.NONE, new Leach(0.9, Map.of("co", 0.5), 0.3), 1)
            .recipe(mud);
    assertThat(recipe.concentrateTonnes()).isCloseTo(0.0081 + 0.0005, within(1e-12));
    assertThat(recipe.contentByElement().get("co")).isCloseTo(5.0 / 86, within(1e-12));
  }

  @Test
  void elementsKeepTheOrderInWhichTheyWereGiven() {
    Map<String, Double> ppm = new LinkedHashMap<>();
    List.of("zn", "co", "ni", "mn").forEach(element -> ppm.put(element, 10.0));
    Grades grades = new Grades(ppm).scaledTo(80);
    assertThat(grades.ppmByElement().keySet()).containsExactly("zn", "co", "ni", "mn");
    assertThat(grades.ppm("mn")).isEqualTo(20);
    assertThat(grades.ppm("cu")).isZero();
  }

  /// Circular: the density was worked back from the tonnage. Tests the arithmetic only.
  @Test
  void v01ResourceIdentityIsCircular() {
    assertThat(expected("V01")).isEqualTo("16.0 Mt REO");
    ResourceTonnage area = new ResourceTonnage(2500, 10, 0.551, 1.2046);
    assertThat(area.productTonnes(964) / 1e6).isCloseTo(16.0, withinPercentage(1));
  }

  /// Uses the same density, so it is circular in level too; the grade of the block against that of
  /// the area is not.
  @Test
  void v02GradeOfBlockB1() {
    assertThat(expected("V02")).isEqualTo("grade 1721 ppm");
    ResourceTonnage block = new ResourceTonnage(105, 10, 0.551, 1.2046);
    assertThat(block.ppm(1.2e6)).isCloseTo(1721, withinPercentage(1));
  }

  /// Independent: years and tonnages were published side by side.
  @Test
  void v03YearsOfDemandHaveTheRatioOfTheTonnages() {
    assertThat(expected("V03")).contains("13.3");
    double tonnages = 16.0 / 1.2;
    double[][] years = {{780, 62}, {620, 47}, {420, 32}, {730, 56}};
    for (double[] pair : years) {
      assertThat(pair[0] / pair[1]).isCloseTo(tonnages, withinPercentage(6));
    }
  }

  @Test
  void v15ThicknessOfTheEstimateOf2012() {
    assertThat(expected("V15")).isEqualTo("layer 9.6 m");
    ResourceTonnage area = new ResourceTonnage(1000, 1, 0.551, 1.2046);
    assertThat(area.thicknessMetres(6.8e6, 1070)).isCloseTo(9.6, withinPercentage(5));
  }

  /// Rows V09 and V10 are reported values: inputs of a leach, not results of a calculation. What
  /// can be tested is that a leach with them gives them back, and that the two reports agree with
  /// each other: total and cerium recoveries of V10 imply a recovery of the rest that is not above
  /// 1.
  @Test
  void v09AndV10AreReportedRecoveries() {
    Leach hydrochloric = MudPattern.leach(0.951, 0.307, 0.2);
    Flowsheet sheet = new Flowsheet(MudPattern.oxides(), Enrichment.NONE, hydrochloric, 1);
    Grades withoutCerium = without("ce");
    assertThat(
            sheet.recipe(withoutCerium).concentrateTonnes()
                / MudPattern.oxideTonnesPerTonne(withoutCerium))
        .isCloseTo(0.951, within(1e-12));
    assertThat(expected("V09")).contains("95.1 percent", "81.3 percent");
    assertThat(expected("V10")).contains("86.6/30.7", "93.2/89.5");
    for (double[] reported : new double[][] {{0.932, 0.866}, {0.895, 0.307}}) {
      double cerium = pattern().ppm("ce") / pattern().totalPpm();
      double rest = (reported[0] - cerium * reported[1]) / (1 - cerium);
      assertThat(rest).isBetween(reported[0], 1.0);
    }
  }

  private static Grades without(String left) {
    Map<String, Double> ppm = new LinkedHashMap<>(pattern().ppmByElement());
    ppm.remove(left);
    return new Grades(ppm);
  }

  /// 80 % of the rare earths above 20 µm in 31 % of the mass: the facts' greatest enrichment of 2.6
  /// is an ideal cut there.
  @Test
  void anIdealCutGivesTheGreatestEnrichment() {
    List<SizeClass> mud = MudPattern.sizes();
    Enrichment ideal = new Hydrocyclone(20, Double.POSITIVE_INFINITY, 0).enrich(mud);
    assertThat(ideal.recovery()).isCloseTo(0.80, within(1e-9));
    assertThat(ideal.gradeRatio()).isCloseTo(2.6, within(0.03));
    Enrichment real = new Hydrocyclone(20, 2.5, 0.1).enrich(mud);
    assertThat(real.gradeRatio()).isBetween(1.3, ideal.gradeRatio());
  }

  @Test
  void sharpnessNeverHelpsBothWays() {
    List<SizeClass> mud = MudPattern.sizes();
    Enrichment fine = new Hydrocyclone(5, 2.5, 0.05).enrich(mud);
    Enrichment coarse = new Hydrocyclone(40, 2.5, 0.05).enrich(mud);
    assertThat(fine.recovery()).isGreaterThan(coarse.recovery());
    assertThat(fine.gradeRatio()).isLessThan(coarse.gradeRatio());
    assertThat(new Hydrocyclone(20, 2.5, 0).shareToConcentrate(20)).isCloseTo(0.5, within(1e-12));
    assertThatThrownBy(() -> new Hydrocyclone(20, 2.5, 0).enrich(mud.subList(0, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void massIsConservedFromMudToResidue() {
    Enrichment split = new Enrichment(0.31, 0.8);
    Flowsheet sheet =
        new Flowsheet(MudPattern.oxides(), split, MudPattern.leach(0.95, 0.3, 0.25), 0.98);
    Grades mud = pattern().scaledTo(2652);
    MudRecipe recipe = sheet.recipe(mud);
    assertThat(recipe.finesTonnes() + recipe.leachResidueTonnes())
        .isCloseTo(1 - 0.31 * 0.25, within(1e-12));
    double dysprosium = recipe.tonnesByElement().get("dy");
    assertThat(dysprosium)
        .isCloseTo(
            MudPattern.oxides().tonnesPerTonne(mud, "dy") * 0.8 * 0.95 * 0.98, within(1e-15));
    assertThat(recipe.contentByElement().values().stream().mapToDouble(x -> x).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(recipe.concentrateTonnes()).isLessThan(MudPattern.oxideTonnesPerTonne(mud));
    assertThat(recipe.residuePerConcentrateTonne())
        .isCloseTo(recipe.residueTonnes() / recipe.concentrateTonnes(), within(1e-9));
  }
}
