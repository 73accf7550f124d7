// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.BrokenStudy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The template study, which passes every check, with one thing broken.
class ChecksTest {

  private static final String PLANTS = "network/plants.csv";
  private static final String LANES = "network/lanes.csv";
  private static final String RECIPES = "network/recipes.csv";
  private static final String FIGURES = "baseyear/figures.csv";
  private static final String MARK = "example,assumed,Invented";

  @TempDir Path temp;

  private BrokenStudy study;

  @BeforeEach
  void write() {
    study = BrokenStudy.in(temp);
  }

  private Finding only(String code) {
    List<Finding> found =
        study.read().findings().stream().filter(f -> f.code().equals(code)).toList();
    assertThat(found).as("findings with code " + code).hasSize(1);
    return found.getFirst();
  }

  private List<Finding> all(String code) {
    return study.read().findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  @Test
  void everyCheckOfThePackageIsOnTheList() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Check.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("io/lodestone/study/check");
    Set<String> present = new TreeSet<>();
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        if (!name.contains("$") && !name.equals("package-info") && isCheck(name)) {
          present.add(name);
        }
      }
    }
    assertThat(
            Stream.concat(Checks.ALL.stream(), Checks.SLOW.stream())
                .map(c -> c.getClass().getSimpleName())
                .sorted()
                .toList())
        .as(
            "Checks.ALL and Checks.SLOW list every class that implements Check; add the missing ones there")
        .containsExactlyElementsOf(present);
  }

  private static boolean isCheck(String name) {
    try {
      Class<?> type = Class.forName("io.lodestone.study.check." + name);
      return !type.isInterface() && Check.class.isAssignableFrom(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measures(String... flows) {
    StringBuilder text = new StringBuilder("title: t\nmeasures:\n");
    for (String flow : flows) {
      text.append("  - {%s, start: 2026-01, source: example, trust: high}\n".formatted(flow));
    }
    study.put("scenarios/x.yaml", text.toString());
  }

  @Test
  void measureThatCanDoNothingIsFound() {
    measures(
        "kind: price-floor, plants: [magnet-island], commodity: dysprosium-oxide, strikeUsdPerTonne: 1",
        "kind: offtake, plants: [separate-overseas], commodity: dysprosium-oxide, to: mainland, outputShare: 1",
        "kind: offtake, plants: [separate-overseas], commodity: dysprosium-oxide, to: island, outputShare: 1");

    assertThat(all("measure-without-effect"))
        .extracting(Finding::message)
        .containsExactly(
            "a measure changes nothing: offtake contract",
            "a measure changes nothing: price floor");
  }

  private static String stock(String id, String region, String commodity) {
    return "kind: stockpile, id: %s, region: %s, commodity: %s, targetTonnes: 1, purchaseTonnesPerMonth: 1, releaseTonnesPerMonth: 1"
        .formatted(id, region, commodity);
  }

  @Test
  void stockpileWithoutMarketIsFound() {
    measures(
        stock("a", "mainland", "magnet"),
        stock("b", "mainland", "magnet"),
        stock("a", "mainland", "magnet"),
        stock("reserve-island", "mainland", "magnet"));

    assertThat(only("duplicate-id").value()).isEqualTo("a");
    assertThat(only("stockpile-without-market").message()).contains("another market");
    assertThat(only("stockpile-without-market").value()).isEqualTo("reserve-island");
  }

  @Test
  void stockOfWhatNobodyTradesIsFound() {
    study.replace(
        "network/commodities.csv",
        "magnet,Magnets",
        "gold,Gold,magnet,1,example,high,\nmagnet,Magnets");
    measures(stock("a", "island", "gold"));

    assertThat(only("stockpile-without-market").message()).contains("nobody");
  }

  private void goods(String... rows) {
    study.put(
        "network/goods.csv",
        "id,name,end_use,collector,lifetime,mean_life_years,life_sd_years,life_shape_ratio,collected_share,growth_before_share_per_year,source,trust,note\n"
            + String.join("\n", rows)
            + "\n");
  }

  @Test
  void collectorThatTakesInputsOrRanInTheBaseYearIsFound() {
    goods(
        "a,A,motors-island,separate-island,fixed,10,,,0.5,,example,high,",
        "b,B,motors-island,mine-mainland,weibull,10,,2,0.5,,example,high,");

    assertThat(all("collector-is-no-collector"))
        .extracting(Finding::value)
        .containsExactly("separate-island", "mine-mainland");
  }

  @Test
  void lifetimeWithoutItsSecondParameterIsFound() {
    goods("a,A,motors-island,separate-island,weibull,10,3,,0.5,,example,high,");

    assertThat(only("missing-value").column()).isEqualTo("life_shape_ratio");
  }

  @Test
  void baseEntitiesWithoutFigureAreFound() {
    study
        .replace(FIGURES, "activity,mine-overseas,4000,," + MARK + "\n", "")
        .replace(FIGURES, "flow,magnet:mainland>island,1000,," + MARK + "\n", "")
        .replace(FIGURES, "use,motors-island,6000,," + MARK + "\n", "");

    assertThat(all("missing-figure"))
        .extracting(Finding::file, Finding::row, Finding::value)
        .containsExactly(
            tuple("network/enduses.csv", 3, "motors-island"),
            tuple(LANES, 6, "magnet:mainland>island"),
            tuple(PLANTS, 3, "mine-overseas"));
  }

  @Test
  void figureOfAnotherPlantIsFoundWithAdvice() {
    study.replace(FIGURES, "activity,mine-overseas", "activity,mine-oversea");

    Finding finding = only("figure-without-target");

    assertThat(finding.advice()).contains("mine-overseas");
    assertThat(finding.row()).isEqualTo(3);
    assertThat(finding.isError()).isTrue();
  }

  @Test
  void figureOfAProjectIsFound() {
    study.append(FIGURES, "activity,separate-overseas,100,," + MARK);

    assertThat(only("figure-without-target").value()).isEqualTo("separate-overseas");
  }

  @Test
  void activityAboveCapacityIsAWarning() {
    study.replace(FIGURES, "activity,mine-overseas,4000", "activity,mine-overseas,5001");

    assertThat(only("figure-above-capacity").severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void activityAtCapacityIsNotFound() {
    study.replace(FIGURES, "activity,mine-overseas,4000", "activity,mine-overseas,5000");

    assertThat(all("figure-above-capacity")).isEmpty();
  }

  @Test
  void demandThatNothingReachesIsFound() {
    study
        .replace(LANES, "magnet,mainland,overseas,base,0,300,0.02," + MARK + "\n", "")
        .replace(FIGURES, "flow,magnet:mainland>overseas,4000,," + MARK + "\n", "");

    Finding finding = only("unreachable-demand");

    assertThat(finding.message()).contains("overseas/magnet");
    assertThat(finding.row()).isEqualTo(4);
  }

  @Test
  void demandFedByALoopWithoutSourceIsFound() {
    study
        .replace(
            PLANTS,
            "mine-mainland,Mines of the mainland,mainland,mine-clay",
            "x-m,X,island,mine-clay")
        .replace(PLANTS, "mine-overseas,Mine overseas,overseas,mine-clay", "x-o,X,island,mine-clay")
        .replace(FIGURES, "activity,mine-mainland", "activity,x-m")
        .replace(FIGURES, "activity,mine-overseas", "activity,x-o");

    assertThat(all("unreachable-demand")).hasSize(3);
  }

  @Test
  void growthThatIsNotOneInTheBaseYearIsAWarning() {
    study.replace("series/growth.csv", "2024-12,1,", "2024-12,1.1,");

    assertThat(all("growth-not-one")).hasSize(3).allMatch(f -> f.severity() == Severity.WARNING);
  }

  @Test
  void laneToItselfIsFound() {
    study.append(LANES, "magnet,island,island,new,0,0,0," + MARK);

    assertThat(only("lane-to-itself").row()).isEqualTo(8);
  }

  @Test
  void longRunBelowShortRunIsAWarning() {
    study.replace(
        "network/enduses.csv",
        "motors-island,Motors on the island,island,magnet,motors,0.3,0.8",
        "motors-island,Motors on the island,island,magnet,motors,0.8,0.3");

    assertThat(only("long-run-below-short-run").column()).isEqualTo("long_run_elasticity");
  }

  @Test
  void losslessRecyclingLoopIsFound() {
    study
        .append("network/processes.csv", "recycle,Recycling,recycling,0,,,,," + MARK)
        .append(RECIPES, "recycle,magnet,-1," + MARK + "\nrecycle,dysprosium-oxide,0.033," + MARK)
        .replace("network/contents.csv", "magnet,dy,0.03,", "magnet,dy,0.033,");

    assertThat(only("loop-makes-mass").value()).isEqualTo("dy");
    assertThat(all("recipe-makes-mass")).isEmpty();
  }

  @Test
  void recyclingLoopWithLossesIsNotFound() {
    study
        .append("network/processes.csv", "recycle,Recycling,recycling,0,,,,," + MARK)
        .append(RECIPES, "recycle,magnet,-1," + MARK + "\nrecycle,dysprosium-oxide,0.027," + MARK);

    assertThat(all("loop-makes-mass")).isEmpty();
  }

  @Test
  void marketWhereThingsOnlyArriveIsAWarning() {
    study
        .append(LANES, "magnet,mainland,overseas2,new,0,0,0," + MARK)
        .append("network/regions.csv", "overseas2,Beyond,3," + MARK);

    assertThat(only("market-without-outflow").value()).isEqualTo("overseas2/magnet");
  }

  @Test
  void marketWhereNothingArrivesIsAWarning() {
    study
        .append(LANES, "magnet,overseas2,island,new,0,0,0," + MARK)
        .append("network/regions.csv", "overseas2,Beyond,3," + MARK);

    assertThat(only("market-without-inflow").value()).isEqualTo("overseas2/magnet");
  }

  @Test
  void elementOfAnAssayBelongsToOneElementOfTheNetwork() {
    study.put(
        "network/elements.csv",
        """
        id,name,symbol,group,members
        dy,Dysprosium,Dy,heavy,
        rest,Others,R,heavy,ho er  tm
        more,More,M,heavy,er
        odd,Odd,O,heavy,dy
        """);

    assertThat(all("member-listed-twice"))
        .extracting(Finding::value, Finding::message)
        .containsExactly(
            tuple("er", "\"er\" already belongs to more"),
            tuple("dy", "\"dy\" is an element of its own"));
    assertThat(study.read().findings()).filteredOn(Finding::isError).hasSize(2);
  }

  @Test
  void freeMarketIsFound() {
    study.replace(
        FIGURES, "price,island/dysprosium-oxide,415000", "price,island/dysprosium-oxide,0");

    assertThat(only("free-market").file()).isEqualTo(FIGURES);
  }

  @Test
  void outputThatNobodyTookInTheBaseYearIsAWarning() {
    study
        .append("network/commodities.csv", "residue,Residue,separation,10," + MARK)
        .append(RECIPES, "separate-clay,residue,0.5," + MARK);

    assertThat(all("output-nobody-uses"))
        .extracting(Finding::value)
        .containsOnly("separate-clay")
        .hasSize(3);
  }

  @Test
  void processWithoutOutputIsFound() {
    study
        .append("network/processes.csv", "idle,Idle,metal,0,,,,," + MARK)
        .append(RECIPES, "idle,magnet,-1," + MARK);

    assertThat(only("process-without-output").value()).isEqualTo("idle");
  }

  @Test
  void coefficientOfZeroIsAWarning() {
    study.append(RECIPES, "make-magnet,clay-concentrate,0," + MARK);

    assertThat(only("coefficient-of-zero").file()).isEqualTo(RECIPES);
  }

  @Test
  void secondQuotaOfTheSameIdIsFound() {
    String quota =
        """
        title: A quota
        events:
          - {kind: quota, id: cap, from: mainland, to: island, commodities: magnet, capTonnesPerMonth: 50,
             start: 2026-01, source: example, trust: high}
        """;
    study
        .put("scenarios/one.yaml", quota)
        .put("scenarios/two.yaml", quota.replace("title: A quota", "title: B\nextends: [one]"));

    assertThat(only("duplicate-id").file()).isEqualTo("scenarios/two.yaml");
  }

  @Test
  void recipeThatMakesMassIsFound() {
    study.replace(RECIPES, "dysprosium-oxide,0.036", "dysprosium-oxide,0.041");

    Finding finding = only("recipe-makes-mass");

    assertThat(finding.value()).isEqualTo("separate-clay");
    assertThat(finding.message()).contains("0.04").contains("0.041").contains("dy");
  }

  @Test
  void recipeThatKeepsAllMassIsNotFound() {
    study.replace(RECIPES, "dysprosium-oxide,0.036", "dysprosium-oxide,0.04");

    assertThat(all("recipe-makes-mass")).isEmpty();
  }

  @Test
  void banWithoutLaneIsAWarningWhereItStands() {
    study
        .replace("scenarios/ban.yaml", "from: mainland", "from: island")
        .replace("scenarios/ban.yaml", "to: [island]", "to: [mainland]");

    Finding finding = only("trade-without-lane");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.file()).isEqualTo("scenarios/ban.yaml");
  }
}
