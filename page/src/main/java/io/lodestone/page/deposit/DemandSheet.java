// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.resource.Spread;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import io.lodestone.study.deposit.DepositNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How many years of the home region's demand the ground holds, and a scheme delivers.
final class DemandSheet {

  private static final String PREFIX = "demand.";

  private final ResourceSection ground;
  private final DepositNumbers numbers;
  private final ElementWords words;

  DemandSheet(ResourceSection ground, DepositNumbers numbers, ElementWords words) {
    this.ground = ground;
    this.words = words;
    this.numbers = numbers;
  }

  private String words(String elements) {
    return elements.equals("all")
        ? "all elements"
        : Arrays.stream(elements.split("-"))
            .map(words::inSentence)
            .collect(Collectors.joining(" and "));
  }

  /// Years of demand for elements that are joined by `-`, or for `all`.
  private Spread years(String elements) {
    double demand = numbers.get(PREFIX + elements);
    List<String> wanted = List.of(elements.split("-"));
    return ground.tonnes(wanted, 0, 1 / demand);
  }

  /// Whether the study says what home uses.
  boolean isEmpty() {
    return !numbers.has(PREFIX + "all");
  }

  Sheet sheet(String home) {
    List<List<String>> rows = new ArrayList<>();
    for (String elements : numbers.list(PREFIX)) {
      Spread s = years(elements);
      rows.add(
          List.of(
              words(elements),
              Words.number(numbers.get(PREFIX + elements)),
              Words.number(s.p10()),
              Words.number(s.p50()),
              Words.number(s.p90())));
    }
    return new Sheet(
        String.format(
            Locale.ROOT, "Years of demand in the ground, before any loss (home: %s)", home),
        List.of(words.productAsHeading() + " of", "demand, t a year", "years P10", "P50", "P90"),
        rows);
  }

  PlainTable table() {
    DepositTable table =
        new DepositTable(
            "deposit_demand",
            "elements",
            "demand_t_per_year",
            "p10_years",
            "p50_years",
            "p90_years");
    for (String elements : numbers.list(PREFIX)) {
      Spread s = years(elements);
      table.add(elements, numbers.get(PREFIX + elements), s.p10(), s.p50(), s.p90());
    }
    return table.done();
  }

  /// For the first sentence.
  String answer() {
    Spread s = years("all");
    return String.format(
        Locale.ROOT,
        "That is %s years of all that home uses of these elements (P10 %s, P90 %s); what of it can be mined at a profit is another matter.",
        Words.number(s.p50()),
        Words.number(s.p10()),
        Words.number(s.p90()));
  }
}
