// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Indicators;
import io.lodestone.page.words.Amount;
import io.lodestone.store.ensemble.HeadlineSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every headline with its spread over the trajectories, by indicator.
record HeadlineSpread(List<Group> groups) {

  /// The headlines of an indicator.
  ///
  /// @param formula how it is computed
  record Group(String id, String name, String formula, List<Row> rows) {}

  /// A headline.
  ///
  /// @param name what of, without the indicator's name
  /// @param mean with its standard error
  /// @param happens share of trajectories in which it has a value
  /// @param values p05, p25, p50, p75, p95 and the value without draws, for a picture
  record Row(
      String id,
      String name,
      String central,
      String mean,
      String p05,
      String p50,
      String p95,
      String happens,
      double[] values) {}

  static HeadlineSpread of(EnsembleReading in) {
    Map<String, List<HeadlineSummary>> byIndicator = new LinkedHashMap<>();
    for (HeadlineSummary h : in.headlines()) {
      byIndicator.computeIfAbsent(indicatorOf(h.id()), id -> new ArrayList<>()).add(h);
    }
    return new HeadlineSpread(
        byIndicator.entrySet().stream().map(e -> group(e.getKey(), e.getValue())).toList());
  }

  private static String indicatorOf(String headline) {
    int dot = headline.indexOf('.');
    return dot < 0 ? headline : headline.substring(0, dot);
  }

  private static Group group(String id, List<HeadlineSummary> headlines) {
    for (Indicator indicator : Indicators.listAll()) {
      if (indicator.id().equals(id)) {
        return new Group(
            id,
            indicator.name(),
            indicator.formula(),
            headlines.stream().map(h -> row(h, indicator.name())).toList());
      }
    }
    return new Group(id, id, "", headlines.stream().map(h -> row(h, "")).toList());
  }

  private static Row row(HeadlineSummary h, String indicator) {
    return new Row(
        h.id(),
        shortName(h.name(), indicator),
        Amount.text(h.central(), h.unit()),
        mean(h),
        Amount.text(h.p05(), h.unit()),
        Amount.text(h.p50(), h.unit()),
        Amount.text(h.p95(), h.unit()),
        happens(h),
        new double[] {h.p05(), h.p25(), h.p50(), h.p75(), h.p95(), h.central()});
  }

  private static String happens(HeadlineSummary h) {
    if (h.defined() == 0) {
      return "never";
    }
    return h.defined() == h.trajectories() ? "always" : Amount.share(h.definedShare());
  }

  /// A mean year has decimals, but no thousands separator.
  private static String mean(HeadlineSummary h) {
    return h.unit().equals("year") && !Double.isNaN(h.mean())
        ? String.format(Locale.ROOT, "%.1f ± %.1f", h.mean(), h.standardError())
        : Amount.withError(h.mean(), h.standardError(), h.unit());
  }

  private static String shortName(String name, String indicator) {
    String start = indicator + ": ";
    return name.startsWith(start) ? name.substring(start.length()) : name;
  }
}
