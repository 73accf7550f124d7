// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.words.Amount;
import io.lodestone.page.words.DistributionText;
import io.lodestone.reading.Phrase;
import io.lodestone.study.dictionary.Unit;
import io.lodestone.study.study.UncertainEvents;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.study.UncertainInput.Effect;
import io.lodestone.study.study.UncertainInput.Sharing;
import io.lodestone.study.study.UncertainLift;
import io.lodestone.study.study.UncertainProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Uncertain inputs, projects and events in words.
final class UncertainText {

  private UncertainText() {}

  static List<String> of(UncertainInput input) {
    String unit = unit(input);
    String range = DistributionText.of(input.distribution(), unit);
    String words =
        switch (input.effect()) {
          case VALUE -> range;
          case FACTOR -> "times " + range;
          case SUM -> "plus " + range;
          case MONTHS -> "moved by " + range;
        };
    return input.sharing() == Sharing.EACH
        ? List.of(words, "a draw for each of " + Phrase.count(input.targets().size(), "number"))
        : List.of(words);
  }

  /// The unit of a draw, as the columns that it touches are named; empty for shares and ratios.
  private static String unit(UncertainInput input) {
    if (input.effect() == Effect.MONTHS) {
      return Unit.MONTHS.symbol();
    }
    List<String> columns = input.paths().stream().map(UncertainText::column).distinct().toList();
    if (input.effect() == Effect.FACTOR || columns.size() != 1) {
      return "";
    }
    return Stream.of(Unit.values())
        .filter(u -> u.endings().stream().anyMatch(columns.getFirst()::endsWith))
        .map(u -> Unit.ofName(columns.getFirst()))
        .findFirst()
        .map(UncertainText::symbol)
        .orElse("");
  }

  private static String symbol(Unit unit) {
    return switch (unit) {
      case SHARE_PER_MONTH -> "a month";
      case SHARE_PER_YEAR -> "a year";
      case NONE, SHARE, RATIO, ELASTICITY, COUNT, OF_ROW, AS_DRAWN, CORRELATION -> "";
      case TONNES,
          TONNES_PER_MONTH,
          TONNES_PER_YEAR,
          TONNES_PER_TONNE,
          USD,
          USD_PER_TONNE,
          USD_PER_TONNE_PER_YEAR,
          MONTHS,
          YEARS,
          CALENDAR_YEAR,
          SCORE,
          DEGREES,
          PER_YEAR,
          RAMP_CLASS ->
          unit.symbol();
    };
  }

  private static String column(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  static List<String> of(UncertainProject project) {
    List<String> words = new ArrayList<>();
    project
        .findDelayMonths()
        .ifPresent(d -> words.add("later by " + DistributionText.of(d, "months")));
    if (project.failureShare() > 0) {
      words.add("never opens: " + Amount.share(project.failureShare()));
    }
    project
        .findRampClass()
        .ifPresent(d -> words.add("ramp-up class " + DistributionText.of(d, "")));
    return words;
  }

  static List<String> of(UncertainEvents event) {
    List<String> words = new ArrayList<>();
    words.add(
        String.format(
            Locale.ROOT,
            "%s times a year, at most %d in a run",
            DistributionText.n(event.events().ratePerYear()),
            event.events().most()));
    words.add("each for " + DistributionText.of(event.events().durationMonths(), "months"));
    if (!event.severityKey().isEmpty()) {
      words.add(
          severity(event.severityKey()) + " " + DistributionText.of(event.events().severity(), ""));
    }
    return words;
  }

  static List<String> of(UncertainLift lift) {
    List<String> words = new ArrayList<>();
    words.add("weather, failures and ships of scheme " + lift.scheme());
    words.add(lift.syntheticCores() ? "grades of synthetic cores" : "grades of the study's cores");
    if (lift.subsidyFollowsCost()) {
      words.add("subsidies follow the cost");
    }
    return words;
  }

  /// What the severity of an event is a number of.
  private static String severity(String key) {
    return switch (key) {
      case "remainingShare" -> "share of capacity that remains:";
      case "approvedShare" -> "share that is approved:";
      case "dutyShare" -> "duty as a share of the price:";
      case "factor" -> "demand times";
      case "subsidyUsdPerTonne" -> "subsidy in USD/t:";
      default -> key + ":";
    };
  }

  /// What an event strikes: its patterns of plants, end uses, commodities and regions.
  static List<String> where(UncertainEvents event) {
    return Stream.of("plants", "endUses", "commodities", "from", "to")
        .filter(column -> event.template().table().findColumn(column).isPresent())
        .flatMap(column -> event.template().list(column).stream())
        .toList();
  }
}
