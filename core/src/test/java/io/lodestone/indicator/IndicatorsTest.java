// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lodestone.conditions.Payer;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Snapshot;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryBuilder;
import io.lodestone.tracing.MagnetChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

  private static final String BEGIN = "<!-- indicators:begin -->\n";
  private static final String END = "<!-- indicators:end -->\n";

  private final MagnetChain chain = MagnetChain.published();

  private RunView view(Trajectory run, int eventMonth) {
    return new RunView(run, "jp", "cn", List.of("dy"), List.of("magnet", "oxide-my"), eventMonth);
  }

  private Trajectory calm() {
    return new TrajectoryBuilder(chain.network, chain.base, 24).build();
  }

  private Trajectory embargo() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 24);
    for (int t = 6; t < 18; t++) {
      builder.flow(t, "magnet:cn>jp", 0).flow(t, "magnet:vn>jp", 0);
      builder.consumption(t, "jp-motors", 70).price(t, "jp/magnet", 2500);
      builder.subsidy(t, "sinter-jp", 1e6).subsidy(t, "sinter-cn", 5e5);
    }
    return builder.build().against(calm());
  }

  private static Map<String, Headline> byId(List<Headline> headlines) {
    return headlines.stream().collect(Collectors.toMap(Headline::id, h -> h));
  }

  @Test
  void everyKindIsOnTheList() {
    Set<String> kinds =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.lodestone.indicator")
                .stream()
                .filter(c -> c.isAssignableTo(Indicator.class))
                .filter(c -> !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(Indicators.listAll().stream().map(i -> i.getClass().getName()))
        .as("add the class to Indicators")
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyIndicatorIsDocumentedWithUnitAndFormula() throws IOException {
    Path page =
        Path.of(System.getProperty("lodestone.root")).resolve("docs/reference/indicators.md");
    String text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    if (Boolean.getBoolean("lodestone.rewrite")) {
      Files.writeString(page, text.substring(0, from) + table() + text.substring(to));
    } else {
      assertThat(text.substring(from, to))
          .as("run this test with -Dlodestone.rewrite=true to rewrite the page")
          .isEqualTo(table());
    }
  }

  private static String table() {
    return Indicators.listAll().stream()
        .map(i -> "| `%s` | %s | %s | %s |\n".formatted(i.id(), i.name(), i.unit(), i.formula()))
        .collect(Collectors.joining("", "| id | name | unit | formula |\n|---|---|---|---|\n", ""));
  }

  @Test
  void costsOfMeasuresAreToldByPayer() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 24);
    builder.cost(0, Payer.STATE, 1e6).cost(23, Payer.STATE, 1e6).cost(11, Payer.FIRMS, -5e5);
    Map<String, Headline> headlines = byId(Indicator.of(view(builder.build(), 6)));
    double rate = 1 + chain.network.behaviour().discountRate();
    double state = 1e6 * Math.pow(rate, -1.0 / 12) + 1e6 * Math.pow(rate, -2);
    double firms = -5e5 / rate;
    assertThat(headlines.get("measure-cost.state.yearly").value()).isCloseTo(1e6, within(1e-6));
    assertThat(headlines.get("measure-cost.firms.yearly").value()).isCloseTo(-2.5e5, within(1e-6));
    assertThat(headlines.get("measure-cost.consumers.yearly").value()).isZero();
    assertThat(headlines.get("measure-cost.state.discounted").value())
        .isCloseTo(state, within(1e-3));
    assertThat(headlines.get("measure-cost.discounted").value())
        .isCloseTo(state + firms, within(1e-3));
  }

  @Test
  void headlinesHaveUniqueIdsUnitsAndSentences() {
    List<Headline> headlines = Indicator.of(view(embargo(), 6));
    assertThat(headlines.stream().map(Headline::id)).doesNotHaveDuplicates();
    Set<String> ids = Indicators.listAll().stream().map(Indicator::id).collect(Collectors.toSet());
    for (Headline headline : headlines) {
      assertThat(ids).contains(headline.id().split("\\.")[0]);
      assertThat(headline.unit()).isNotBlank();
      assertThat(headline.text())
          .matches("[A-Z].*\\.")
          .doesNotContain("%s", "NaN", "null", "unknown");
    }
    assertThat(headlines.stream().map(h -> h.id().split("\\.")[0])).containsAll(ids);
  }

  @Test
  void embargoIsTold() {
    Map<String, Headline> headlines = byId(Indicator.of(view(embargo(), 5)));
    assertThat(headlines.get("months-short.dy").value()).isEqualTo(12);
    assertThat(headlines.get("months-short.dy").text())
        .isEqualTo("JP loses more than 5 % of its use of dysprosium in 12 of 24 months.");
    assertThat(headlines.get("shortage-depth.magnet").value()).isCloseTo(30, within(1e-9));
    assertThat(headlines.get("use-lost.dy").value()).isCloseTo(18, within(1e-9));
    assertThat(headlines.get("extra-bill.dy").value()).isCloseTo(12 * 70 * 1500, within(1e-3));
    assertThat(headlines.get("months-short-20.dy").value()).isEqualTo(12);
    assertThat(headlines.get("mean-depth.dy").value()).isCloseTo(100 * 360 / 1900.0, within(1e-9));
    assertThat(headlines.get("time-to-survive.dy").value()).isEqualTo(1);
    assertThat(headlines.get("time-to-recover.dy").value()).isEqualTo(12);
    assertThat(headlines.get("peak-price.magnet").text())
        .isEqualTo("The price of dy magnet in JP peaks at 2.50 times its base price in 2025-07.");
    assertThat(headlines.get("dependence-stage.dy.metal.base").text())
        .isEqualTo(
            "In the base year 68 % of the dysprosium that JP uses was made into metal in CN.");
    assertThat(headlines.get("dependence-any.dy.base").value()).isCloseTo(77.95, within(1e-9));
    assertThat(headlines.get("programme-cost").value()).isEqualTo(12e6);
    assertThat(headlines.get("programme-cost.rival").value()).isEqualTo(6e6);
    assertThat(headlines).doesNotContainKey("months-short.oxide-my");
  }

  @Test
  void independenceByEmbargoSaysWhatItCosts() {
    Trajectory run = embargo();
    Headline never = byId(Indicator.of(view(run, 6))).get("independence-year.dy.65");
    assertThat(never.value()).isNaN();
    assertThat(never.text()).endsWith("never stays below 65 % for twelve months within the run.");
    RunView onVietnam = new RunView(run, "jp", "vn", List.of("dy"), List.of(), 6);
    Headline now = byId(Indicator.of(onVietnam)).get("independence-year.dy.10");
    assertThat(now.value()).isEqualTo(2025);
    assertThat(now.text()).contains("but up to 30 % of demand goes unmet then");
  }

  @Test
  void changesAreAgainstTheBaseline() {
    Map<String, Headline> changes = byId(Indicator.changes(view(embargo(), 6), calm()));
    assertThat(changes.get("months-short.dy.change").value()).isEqualTo(12);
    assertThat(changes.get("months-short.dy.change").text())
        .isEqualTo("Months short: dysprosium: 12 months against 0 months in the baseline.");
    assertThat(changes.get("time-to-survive.dy.change").value()).isNaN();
    assertThat(changes.get("dependence-any.dy.base.change").value()).isEqualTo(0);
  }

  @Test
  void unknownNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RunView(calm(), "jp", "cn", List.of("dd"), List.of(), 0))
        .withMessageContaining("Maybe one of: dy");
  }

  @Test
  void aViewRemembersWhatSeveralIndicatorsAskFor() {
    RunView view = view(embargo(), 6);
    for (Snapshot when : Snapshot.values()) {
      assertThat(view.flows(when)).isSameAs(view.flows(when));
      assertThat(view.concentration("dy", when)).isSameAs(view.concentration("dy", when));
    }
    assertThat(view.dependences()).isSameAs(view.dependences());
    assertThat(view.shortages()).isSameAs(view.shortages());
    assertThat(view.withRun(calm()).shortages()).isNotEqualTo(view.shortages());
  }

  @Test
  void threadsThatShareAViewGetTheSameHeadlines() {
    List<Headline> alone = Indicator.of(view(embargo(), 6));
    RunView shared = view(embargo(), 6);
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Indicator.of(shared)).toList())
        .allSatisfy(headlines -> assertThat(headlines).isEqualTo(alone));
  }
}
