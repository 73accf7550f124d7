// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.tracing.AbsorbingChain;
import io.lodestone.tracing.AbsorbingChainTest;
import io.lodestone.tracing.PublishedCase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The formulas on plain numbers, against published cases and closed forms.
class PublishedCasesTest {

  @Test
  void everyPublishedCaseHasATest() {
    Set<String> ids = new TreeSet<>();
    PublishedCase.listAll().forEach(c -> ids.add(c.id()));
    assertThat(ids)
        .as("add a test here, in TracerTest or in WebsTest for a new case, then its id")
        .containsExactly(
            "AMC-01",
            "EUEI-01",
            "EUIR-01",
            "EUSR-01",
            "EUSR-02",
            "EUSR-03",
            "GPR-MA",
            "GPR-UT",
            "HHI-01",
            "HHI-02",
            "IO-01",
            "NET-01",
            "NET-02",
            "NIR-01",
            "SHN-01",
            "TRC-01",
            "USGS-SR-01",
            "USGS25-01",
            "YALE-GSC");
  }

  @Test
  void concentrationMatches() {
    PublishedCase doj = PublishedCase.get("HHI-01", "HHI");
    doj.isMetBy(Concentration.of(doj.vector("shares_pct")).hhiPoints());
    PublishedCase equal = PublishedCase.get("HHI-02", "HHI");
    equal.isMetBy(Concentration.of(equal.vector("volumes_t")).hhi());
  }

  @Test
  void diversityMatches() {
    PublishedCase shannon = PublishedCase.get("SHN-01", "Shannon");
    Concentration diversity = Concentration.of(shannon.vector("shares"));
    shannon.isMetBy(diversity.shannon());
    PublishedCase.get("SHN-01", "effective number exp").isMetBy(diversity.effectiveNumber());
    PublishedCase.get("SHN-01", "effective number 1").isMetBy(diversity.effectiveNumberByHhi());
  }

  @Test
  void normalisedConcentrationRunsFromEqualToSingle() {
    assertThat(Concentration.of(1, 1, 1, 1).normalisedHhi()).isCloseTo(0, within(1e-15));
    assertThat(Concentration.of(3, 1).normalisedHhi()).isCloseTo(0.25, within(1e-15));
    assertThat(Concentration.of(7).normalisedHhi()).isEqualTo(1);
  }

  @Test
  void concentrationOfNothingIsUndefinedAndNotZero() {
    for (Concentration nothing : List.of(Concentration.of(), Concentration.of(0, 0))) {
      assertThat(nothing.hhi()).isNaN();
      assertThat(nothing.hhiPoints()).isNaN();
      assertThat(nothing.normalisedHhi()).isNaN();
      assertThat(nothing.shannon()).isNaN();
      assertThat(nothing.effectiveNumber()).isNaN();
      assertThat(nothing.effectiveNumberByHhi()).isNaN();
    }
  }

  @Test
  void europeanSupplyRiskMatches() {
    SupplyRisk first = europeanRisk("EUSR-01");
    PublishedCase.get("EUSR-01", "HHI_WGI-t global").isMetBy(first.globalHhi());
    PublishedCase.get("EUSR-01", "HHI_WGI-t EU").isMetBy(first.sourcingHhi());
    PublishedCase.get("EUSR-01", "SR").isMetBy(first.value());
    SupplyRisk second = europeanRisk("EUSR-02");
    PublishedCase.get("EUSR-02", "HHI_WGI-t global").isMetBy(second.globalHhi());
    PublishedCase.get("EUSR-02", "SR").isMetBy(second.value());
    PublishedCase.get("EUSR-03", "SR").isMetBy(SupplyRisk.overall(List.of(first, second)));
  }

  @Test
  void supplyRiskWithoutAWorldUsesSourcingAlone() {
    assertThat(new SupplyRisk(Double.NaN, 2, 0.5, 0, 1).value()).isEqualTo(2);
    assertThat(SupplyRisk.overall(List.of())).isNaN();
  }

  private static SupplyRisk europeanRisk(String id) {
    PublishedCase c = PublishedCase.get(id, "HHI_WGI-t global");
    return new SupplyRisk(
        SupplyRisk.weightedHhi(suppliers(c.matrix("GS_share_wgi_t"))),
        c.has("EU_share_wgi_t")
            ? SupplyRisk.weightedHhi(suppliers(c.matrix("EU_share_wgi_t")))
            : SupplyRisk.weightedHhi(List.of()),
        c.number("IR"),
        c.number("EoL_RIR"),
        c.number("SI_SR"));
  }

  private static List<SupplyRisk.Supplier> suppliers(double[][] rows) {
    return Arrays.stream(rows).map(r -> new SupplyRisk.Supplier(r[0], r[1], r[2])).toList();
  }

  @Test
  void europeanEconomicImportanceMatches() {
    PublishedCase c = PublishedCase.get("EUEI-01", "EI");
    double[] shares = c.vector("A");
    double[] valueAdded = c.vector("Q_MEUR");
    List<SupplyRisk.Sector> sectors =
        IntStream.range(0, shares.length)
            .mapToObj(i -> new SupplyRisk.Sector(shares[i], valueAdded[i]))
            .toList();
    c.isMetBy(SupplyRisk.economicImportance(sectors, c.number("Q_max_MEUR"), c.number("SI_EI")));
  }

  @Test
  void importRelianceMatches() {
    PublishedCase eu = PublishedCase.get("EUIR-01", "IR");
    eu.isMetBy(
        new TradeBalance(eu.number("production"), eu.number("imports"), eu.number("exports"), 0)
            .importReliance());
    PublishedCase us = PublishedCase.get("NIR-01", "USGS");
    TradeBalance balance =
        new TradeBalance(
            us.number("production"),
            us.number("imports"),
            us.number("exports"),
            us.number("stock_decrease"));
    us.isMetBy(balance.netImportReliance());
    assertThat(balance.selfSufficiency()).isCloseTo(1 - balance.netImportReliance(), within(1e-15));
  }

  @Test
  void americanScoresMatch() {
    PublishedCase risk = PublishedCase.get("USGS-SR-01", "SR");
    risk.isMetBy(UsgsRisk.supplyRisk(risk.number("DP"), risk.number("TE"), risk.number("EV")));
    PublishedCase loss = PublishedCase.get("USGS25-01", "probability");
    double[] p = loss.vector("p");
    double[] losses = loss.vector("loss_MUSD");
    loss.isMetBy(
        UsgsRisk.expectedLoss(
            IntStream.range(0, p.length)
                .mapToObj(i -> new UsgsRisk.TradeCut(p[i], losses[i]))
                .toList()));
  }

  @Test
  void yaleScoreMatchesAndIsClipped() {
    PublishedCase c = PublishedCase.get("YALE-GSC", "GSC");
    c.isMetBy(YaleRisk.globalSupplyConcentration(c.number("HHI")));
    assertThat(YaleRisk.globalSupplyConcentration(10)).isEqualTo(0);
    assertThat(YaleRisk.globalSupplyConcentration(1e4)).isEqualTo(100);
  }

  @Test
  void leontiefInverseMatches() {
    PublishedCase c = PublishedCase.get("IO-01", "output x[1]");
    double[][] inverse = InputOutput.leontiefInverse(c.matrix("A"));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        PublishedCase.get("IO-01", "Leontief inverse L[%d,%d]".formatted(i + 1, j + 1))
            .isMetBy(inverse[i][j]);
      }
    }
    double[] output = InputOutput.output(c.matrix("A"), c.vector("f"));
    c.isMetBy(output[0]);
    PublishedCase.get("IO-01", "output x[2]").isMetBy(output[1]);
  }

  @Test
  void drunkardsWalkMatches() {
    PublishedCase absorbed = PublishedCase.get("AMC-01", "absorption");
    double[][] exits = absorbed.matrix("R");
    AbsorbingChain chain = AbsorbingChainTest.chain(absorbed.matrix("Q"));
    double[] left = chain.solve(AbsorbingChainTest.column(exits, 0));
    double[] right = chain.solve(AbsorbingChainTest.column(exits, 1));
    absorbed.isMetBy(new double[] {left[0], right[0]});
    double[] visits = new double[3];
    for (int j = 0; j < 3; j++) {
      double[] unit = new double[3];
      unit[j] = 1;
      visits[j] = chain.solve(unit)[0];
    }
    PublishedCase.get("AMC-01", "fundamental").isMetBy(visits);
    PublishedCase.get("AMC-01", "expected steps").isMetBy(chain.solve(new double[] {1, 1, 1}));
  }

  @Test
  void geopoliticalRiskMatches() {
    List<GeoPolRisk.Imports> imports =
        PublishedCase.table("geopolrisk_manganese_imports_usa_2022.csv").stream()
            .map(row ->
                new GeoPolRisk.Imports(
                    Double.parseDouble(row.get(3)),
                    Double.parseDouble(row.get(2)),
                    Double.parseDouble(row.get(4))))
            .toList();
    List<List<String>> production = PublishedCase.table("geopolrisk_manganese_production_2022.csv");
    double domestic =
        production.stream()
            .filter(row -> row.get(1).equals("842"))
            .mapToDouble(row -> Double.parseDouble(row.get(2)))
            .sum();
    Concentration world =
        Concentration.of(
            production.stream().mapToDouble(row -> Double.parseDouble(row.get(2))).toArray());
    GeoPolRisk risk = GeoPolRisk.of(world, imports, domestic);
    PublishedCase.get("GPR-MA", "HHI").isMetBy(risk.hhi());
    PublishedCase.get("GPR-MA", "import risk").isMetBy(risk.importRisk());
    PublishedCase.get("GPR-MA", "GeoPolRisk").isMetBy(risk.score());
    // The table gives thousand USD, and so does the published price.
    PublishedCase.get("GPR-MA", "average").isMetBy(GeoPolRisk.averageImportPrice(imports));
  }

  @Test
  void geopoliticalRiskOfTheUnitTestMatches() {
    PublishedCase c = PublishedCase.get("GPR-UT", "GeoPolRisk");
    double imported = c.number("imports");
    GeoPolRisk.Imports imports =
        new GeoPolRisk.Imports(imported, 0, c.number("sum_g_f") / imported);
    double importRisk =
        GeoPolRisk.of(Concentration.of(1), List.of(imports), c.number("domestic")).importRisk();
    c.isMetBy(new GeoPolRisk(c.number("HHI"), importRisk).score());
  }
}
