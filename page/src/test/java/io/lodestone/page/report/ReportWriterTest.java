// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportWriterTest {

  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)> & <!-- \"quoted\" @DOCUMENT@";
  private static final Pattern DOCUMENT =
      Pattern.compile("<script type=\"application/json\" id=\"document\">(.*?)</script>");

  @TempDir Path folder;

  private String page(String title) throws IOException {
    Path file = folder.resolve("report.html");
    ReportWriter.write(new TemplateRuns(folder, title).input("ban"), file);
    return Files.readString(file);
  }

  static JsonNode document(String page) {
    Matcher found = DOCUMENT.matcher(page);
    assertThat(found.find()).as("the page holds a document").isTrue();
    return JsonMapper.shared().readTree(found.group(1));
  }

  @Test
  void pageAsksTheNetworkForNothing() throws IOException {
    requireNoNetwork(page("Plain"));
  }

  static void requireNoNetwork(String page) throws IOException {
    assertThat(page.contains("default-src 'none'")).isTrue();
    // The chart library holds markup that it could write; the page's policy forbids it to load.
    String own = page.replace(charts(), "");
    assertThat(own.length()).isLessThan(page.length());
    for (String reference :
        List.of(
            "(?i)<(link|img|iframe|object|embed)\\b",
            "(?i)<script[^>]+\\bsrc",
            "(?i)\\b(src|href)\\s*[=:]\\s*[\"'`]?https?:",
            "(?i)@import|url\\(\\s*[\"']?https?:",
            "\\b(fetch|XMLHttpRequest|WebSocket|import)\\s*\\(")) {
      assertThat(Pattern.compile(reference).matcher(own).results().map(MatchResult::group))
          .as(reference)
          .isEmpty();
    }
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
  }

  private static String charts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReportWriter.class.getResourceAsStream("echarts/dist/echarts.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everySectionHasItsPartOfTheDocument() throws IOException {
    JsonNode document = document(page("Plain"));
    assertThat(document.get("kind").asString()).isEqualTo("run");
    for (String part : List.of("prices", "stocks", "origins", "dependence")) {
      assertThat(document.get(part).size()).as(part).isPositive();
    }
    assertThat(document.get("headlines").get("columns").size()).isPositive();
    assertThat(document.get("chains").get("chains").size()).isPositive();
    assertThat(document.get("winners").get("rows").size()).isPositive();
    assertThat(document.get("quality").get("limits").size()).isPositive();
    assertThat(document.get("quality").get("sources").size()).isPositive();
    assertThat(document.get("head").get("changes").size()).isPositive();
    assertThat(document.get("foot").get("facts").get("run").asString()).isEqualTo("test-run");
  }

  @Test
  void everySeriesOverMonthsIsAsLongAsTheRun() throws IOException {
    JsonNode document = document(page("Plain"));
    int months = document.get("head").get("months").size();
    assertThat(months).isEqualTo(36);
    document.get("prices").forEach(p -> assertThat(p.get("home").size()).isEqualTo(months));
    document.get("stocks").forEach(p -> assertThat(p.get("months").size()).isEqualTo(months));
    document
        .get("origins")
        .forEach(
            o -> o.get("run").forEach(b -> assertThat(b.get("tonnes").size()).isEqualTo(months)));
  }

  @Test
  void hostileTextsStayText() throws IOException {
    String page = page(HOSTILE);
    assertThat(page.contains("<img src=x")).isFalse();
    assertThat(document(page).get("head").get("title").asString()).isEqualTo(HOSTILE);
    assertThat(Files.readString(folder.resolve("report.md"))).doesNotContain("<img src=x");
  }

  @Test
  void textBesideThePageHoldsHeadlinesAndChains() throws IOException {
    page("Plain");
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains(
            "## What this scenario changes", "## Headlines", "## Stage by stage", "| Worst month");
  }

  @Test
  void baselineComparesWithNothing() throws IOException {
    Path file = folder.resolve("base.html");
    ReportWriter.write(new TemplateRuns(folder, "Plain").baseline(), file);
    JsonNode document = document(Files.readString(file));
    assertThat(document.get("head").get("isBaseline").asBoolean()).isTrue();
    document
        .get("headlines")
        .get("lines")
        .forEach(
            l -> l.get("cells").forEach(c -> assertThat(c.get("difference").asString()).isEmpty()));
  }

  @Test
  void comparisonHoldsEveryRunInEveryPart() throws IOException {
    TemplateRuns runs = new TemplateRuns(folder, HOSTILE);
    Path file = folder.resolve("compare.html");
    CompareReport.write(List.of(runs.input("ban"), runs.input("ban-with-separator")), file);
    String page = Files.readString(file);
    assertThat(page.contains("<img src=x")).isFalse();
    JsonNode document = document(page);
    assertThat(document.get("runs").size()).isEqualTo(2);
    document.get("commodities").forEach(c -> assertThat(c.get("prices").size()).isEqualTo(2));
    document
        .get("chains")
        .get("tables")
        .forEach(t -> t.get("groups").forEach(g -> assertThat(g.get("bars").size()).isEqualTo(2)));
  }

  @Test
  void runsThatCannotBeComparedAreRefused() throws IOException {
    TemplateRuns runs = new TemplateRuns(folder, "Plain");
    Path file = folder.resolve("compare.html");
    assertThatThrownBy(() -> CompareReport.write(List.of(runs.input("ban")), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 runs to compare")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(
            () -> CompareReport.write(List.of(runs.input("ban"), runs.input("ban", 12)), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\nMaybe");
    assertThat(file).doesNotExist();
  }
}
