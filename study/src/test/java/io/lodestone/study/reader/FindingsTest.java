// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of finding of the reader: the template study with one thing broken.
class FindingsTest {

  private static final String PLANTS = "network/plants.csv";
  private static final String SCENARIO = "scenarios/ban.yaml";

  @TempDir Path temp;

  /// A break, and where it must be found: `code file:row column`.
  private record Case(String expected, UnaryOperator<BrokenStudy> change) {

    @Override
    public String toString() {
      return expected;
    }
  }

  private static Case cell(String expected, String file, String old, String changed) {
    return new Case(expected, study -> study.replace(file, old, changed));
  }

  private static Case line(String expected, String file, String added) {
    return new Case(expected, study -> study.append(file, added));
  }

  static Stream<Case> cases() {
    return Stream.of(tables(), references(), marks(), yaml(), scenarios()).flatMap(List::stream);
  }

  private static List<Case> tables() {
    return List.of(
        cell(
            "wrong-type network/plants.csv:2 capacity_t_per_year",
            PLANTS,
            "20000,7000",
            "20 000,7000"),
        cell("wrong-type network/plants.csv:2 id", PLANTS, "mine-mainland,", "Mine Mainland,"),
        cell("wrong-type network/plants.csv:5 start", PLANTS, "2026-07", "soon"),
        cell("wrong-type network/plants.csv:5 start", PLANTS, "2026-07", "2026-13"),
        cell("wrong-type network/plants.csv:5 ramp_class", PLANTS, "2026-07,,3", "2026-07,,3.5"),
        cell(
            "wrong-type network/processes.csv:2 stage",
            "network/processes.csv",
            "clay,mine,",
            "clay,dig,"),
        cell(
            "missing-value network/plants.csv:2 capacity_t_per_year",
            PLANTS,
            "20000,7000",
            ",7000"),
        cell(
            "out-of-bounds network/plants.csv:2 capacity_t_per_year",
            PLANTS,
            "20000,7000",
            "-1,7000"),
        cell(
            "out-of-bounds network/regions.csv:2 governance_score",
            "network/regions.csv",
            ",6,",
            ",11,"),
        cell("out-of-bounds network/plants.csv:5 ramp_class", PLANTS, "2026-07,,3", "2026-07,,5"),
        cell(
            "missing-ramp-class network/plants.csv:5 ramp_class",
            PLANTS,
            "2026-07,,3",
            "2026-07,,"),
        cell(
            "end-before-start network/plants.csv:5 end", PLANTS, "2026-07,,3", "2026-07,2026-07,3"),
        cell(
            "missing-capital-cost network/processes.csv:2 capital_cost_usd_per_t_per_year",
            "network/processes.csv",
            "0,20000,",
            "0,,"),
        cell(
            "missing-value network/stockpiles.csv:2 purchase_below_price_ratio",
            "network/stockpiles.csv",
            "1,1.05,",
            "1,,"),
        cell(
            "unknown-column network/plants.csv:1 colour",
            PLANTS,
            "trust,note",
            "trust,note,colour"),
        cell(
            "duplicate-column network/elements.csv:1 name",
            "network/elements.csv",
            "symbol,group",
            "symbol,name"),
        cell(
            "missing-column network/plants.csv:1 capacity_t_per_year",
            PLANTS,
            "capacity_t_per_year",
            "capacity"),
        new Case("missing-table network/recipes.csv:0 ", s -> s.delete("network/recipes.csv")),
        new Case("missing-table study.yaml:0 ", s -> s.delete("study.yaml")),
        new Case("empty-table network/recipes.csv:0 ", s -> s.put("network/recipes.csv", "")),
        new Case("unknown-table network/store.csv:0 ", s -> s.put("network/store.csv", "a\n")),
        line("wrong-cell-count network/plants.csv:9 ", PLANTS, "a,b,c"),
        line("broken-csv network/plants.csv:0 ", PLANTS, "\"never closed"),
        line(
            "duplicate-id network/regions.csv:5 id",
            "network/regions.csv",
            "island,Again,1,example,high,"),
        line(
            "duplicate-id network/lanes.csv:8 commodity",
            "network/lanes.csv",
            "magnet,mainland,island,new,0,0,0,example,high,"),
        line(
            "duplicate-id baseyear/figures.csv:15 kind",
            "baseyear/figures.csv",
            "use,motors-island,1,,example,high,"));
  }

  private static List<Case> references() {
    return List.of(
        cell(
            "unknown-reference network/plants.csv:2 region",
            PLANTS,
            "mainland,mine-clay",
            "mainlnd,mine-clay"),
        cell(
            "unknown-reference network/enduses.csv:2 growth",
            "network/enduses.csv",
            "0.8,,motors,500000,example,assumed,Invented\nmotors-island",
            "0.8,,motor,500000,example,assumed,Invented\nmotors-island"),
        cell(
            "unknown-reference network/stores.csv:4 region",
            "network/stores.csv",
            "\nisland,",
            "\nisl,"),
        cell(
            "unknown-reference study.yaml:11 rival",
            "study.yaml",
            "rival: mainland",
            "rival: main"),
        cell("unknown-reference study.yaml:12 headlineElements", "study.yaml", "[dy]", "[dy, tb]"),
        new Case(
            "pattern-matches-nothing network/quota_covers.csv:2 pattern",
            s ->
                s.put(
                        "network/quotas.csv",
                        "id,name,cap_t_per_month,start,end,source,trust,note\ncap,Cap,100,,,example,high,\n")
                    .put(
                        "network/quota_covers.csv",
                        "quota,kind,pattern,weight\ncap,lane,magnets:*,\n")),
        new Case(
            "counted-twice network/quota_covers.csv:3 pattern",
            s ->
                s.put(
                        "network/quotas.csv",
                        "id,name,cap_t_per_month,start,end,source,trust,note\ncap,Cap,100,,,example,high,\n")
                    .put(
                        "network/quota_covers.csv",
                        "quota,kind,pattern,weight\ncap,lane,magnet:*>island,\ncap,lane,*>island,\n")));
  }

  private static List<Case> marks() {
    return List.of(
        cell(
            "missing-mark network/plants.csv:2 source",
            PLANTS,
            "base,,,example,assumed,Invented\nmine-overseas",
            "base,,,,assumed,Invented\nmine-overseas"),
        cell(
            "missing-mark network/plants.csv:2 trust",
            PLANTS,
            "base,,,example,assumed,Invented\nmine-overseas",
            "base,,,example,,Invented\nmine-overseas"),
        cell(
            "assumed-without-note network/plants.csv:2 trust",
            PLANTS,
            "base,,,example,assumed,Invented\nmine-overseas",
            "base,,,example,assumed,\nmine-overseas"),
        cell(
            "unknown-source network/plants.csv:2 source",
            PLANTS,
            "base,,,example,assumed,Invented\nmine-overseas",
            "base,,,exmple,assumed,Invented\nmine-overseas"),
        cell(
            "missing-mark scenarios/ban.yaml:6 source",
            SCENARIO,
            "    source: example ",
            "    # source: "),
        line("unused-source sources.csv:3 key", "sources.csv", "other,Another source,CC0-1.0,"));
  }

  private static List<Case> yaml() {
    return List.of(
        cell("broken-yaml study.yaml:8 ", "study.yaml", "baseYear: 2024", "baseYear: [2024"),
        new Case("broken-yaml study.yaml:0 ", s -> s.put("study.yaml", "- a list\n")),
        cell(
            "unknown-key study.yaml:15 coverMonth",
            "study.yaml",
            "coverMonths: 0.5 ",
            "coverMonth: 0.5 "),
        cell(
            "unknown-key study.yaml:10 home-region",
            "study.yaml",
            "home: island ",
            "home-region: island "),
        cell("missing-value study.yaml:3 home", "study.yaml", "home: island ", "# home "),
        cell("duplicate-key study.yaml:5 title", "study.yaml", "question: What", "title: What"),
        cell(
            "wrong-type study.yaml:7 baseYear", "study.yaml", "baseYear: 2024", "baseYear: twenty"),
        cell("out-of-bounds study.yaml:17 high", "study.yaml", "high: 0.05", "high: 0"),
        cell("end-before-start study.yaml:9 end", "study.yaml", "end: 2028-12", "end: 2024-12"),
        cell("wrong-shape study.yaml:16 spreads", "study.yaml", "spreads:  ", "spreads: 3\nx:  "));
  }

  private static List<Case> scenarios() {
    return List.of(
        cell(
            "unknown-kind scenarios/ban.yaml:6 kind",
            SCENARIO,
            "kind: export-ban",
            "kind: export-bann"),
        cell("unknown-key scenarios/ban.yaml:11 month", SCENARIO, "months: 12", "month: 12"),
        cell("out-of-bounds scenarios/ban.yaml:11 months", SCENARIO, "months: 12", "months: 0"),
        cell("pattern-matches-nothing scenarios/ban.yaml:9 commodities", SCENARIO, "mag*", "mags*"),
        cell(
            "pattern-matches-nothing scenarios/ban.yaml:7 from",
            SCENARIO,
            "from: mainland",
            "from: mainlnd"),
        cell(
            "after-the-end scenarios/ban.yaml:10 start",
            SCENARIO,
            "start: 2026-01",
            "start: 2036-01"),
        cell("wrong-shape scenarios/ban.yaml:5 events", SCENARIO, "events:", "events: none\nx:"),
        cell(
            "scenario-cycle scenarios/ban.yaml:1 extends",
            SCENARIO,
            "title: The",
            "extends: [ban-with-separator]\ntitle: The"),
        cell(
            "unknown-reference scenarios/ban-with-separator.yaml:3 extends",
            "scenarios/ban-with-separator.yaml",
            "extends: [ban]",
            "extends: [bann]"),
        cell(
            "missing-value scenarios/ban.yaml:6 approvedShare",
            SCENARIO,
            "kind: export-ban",
            "kind: licence-regime"),
        cell(
            "missing-value scenarios/ban-with-separator.yaml:5 plants",
            "scenarios/ban-with-separator.yaml",
            "    plants: [separate-island]\n    lanes: [\"clay-concentrate:overseas>island\"]\n",
            ""),
        cell(
            "wrong-type scenarios/ban.yaml:10 start",
            SCENARIO,
            "start: 2026-01",
            "start: [2026-01]"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void breakIsFoundWhereItIs(Case broken) {
    Reading reading = broken.change().apply(BrokenStudy.in(temp)).read();

    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.file() + ":" + f.row() + " " + f.column())
        .contains(broken.expected());
    assertThat(reading.findings()).allSatisfy(FindingsTest::isUseful);
  }

  private static void isUseful(Finding finding) {
    assertThat(finding.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.advice()).startsWith("Maybe");
  }

  @Test
  void allFindingsComeAtOnceErrorsFirst() {
    List<Finding> findings =
        BrokenStudy.in(temp)
            .replace(PLANTS, "20000,7000", "-1,7000")
            .replace("network/regions.csv", ",6,", ",eleven,")
            .replace("study.yaml", "rival: mainland", "rival: main")
            .append("sources.csv", "other,Another source,CC0-1.0,")
            .replace(SCENARIO, "mag*", "mags*")
            .read()
            .findings();

    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly(
            "out-of-bounds",
            "wrong-type",
            "pattern-matches-nothing",
            "unknown-reference",
            "unused-source",
            "checks-wait");
    assertThat(findings).isSorted();
  }

  @Test
  void adviceNamesTheClosestIds() {
    Finding finding =
        BrokenStudy.in(temp)
            .replace(PLANTS, "mainland,mine-clay", "mainlnd,mine-clay")
            .read()
            .findings()
            .getFirst();

    assertThat(finding.value()).isEqualTo("mainlnd");
    assertThat(finding.advice()).startsWith("Maybe one of: mainland");
  }

  @Test
  void rowWithoutMarkStillTakesPartInChecksOfSense() {
    List<Finding> findings =
        BrokenStudy.in(temp)
            .replace(
                PLANTS,
                "base,,,example,assumed,Invented\nmine-overseas",
                "base,,,,,\nmine-overseas")
            .replace("network/recipes.csv", "dysprosium-oxide,0.036", "dysprosium-oxide,0.041")
            .read()
            .findings();

    assertThat(findings)
        .extracting(Finding::code)
        .contains("missing-mark", "recipe-makes-mass")
        .doesNotContain("checks-wait");
  }

  @Test
  void missingFolderIsFound() {
    Reading reading = StudyReader.read(temp.resolve("nowhere"));

    assertThat(reading.findings()).singleElement().matches(f -> f.code().equals("missing-folder"));
    assertThat(reading.hasErrors()).isTrue();
  }

  @Test
  void warningsLeaveTheStudyUsable() {
    Reading reading =
        BrokenStudy.in(temp).replace("series/growth.csv", "2024-12,1,", "2024-12,1.1,").read();

    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.getStudy().findings())
        .anyMatch(f -> f.severity() == Severity.WARNING && f.code().equals("growth-not-one"));
  }
}
