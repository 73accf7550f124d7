// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.conditions.Payer;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Trade;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The parameters of one event or measure, with what they are read against.
///
/// @param row parsed parameters, defaults filled in
/// @param horizon of the study
/// @param series of the study, by id
/// @param findings hears what is wrong
public record ChangeRow(
    Row row, Horizon horizon, Map<String, Series> series, Consumer<Finding> findings) {

  String text(String name) {
    return row.text(name);
  }

  double number(String name) {
    return row.number(name);
  }

  /// A number, NaN if not given.
  double numberOrNone(String name) {
    return row.findNumber(name).orElse(Double.NaN);
  }

  int integer(String name) {
    return row.findInteger(name).orElseThrow();
  }

  List<String> list(String name) {
    return row.list(name);
  }

  Payer payer() {
    return Payer.valueOf(text("payer").toUpperCase(Locale.ROOT));
  }

  Trade trade() {
    return new Trade(list("from"), list("to"), list("commodities"));
  }

  /// When it holds; a start after the end of the run is a finding.
  Period period() {
    int start = horizon.indexOf(row.findMonth("start").orElseThrow());
    if (start >= horizon.months()) {
      findings.accept(
          Finding.warning(
              "after-the-end",
              row.placeOf("start"),
              "it starts after the last month, " + horizon.end(),
              "Maybe the year is wrong"));
    }
    return new Period(start, row.findInteger("months").orElse(Period.FOREVER));
  }

  /// Whether exactly one of two parameters is given; a finding if not.
  boolean hasOneOf(String one, String other, String what, String advice) {
    if (row.findText(one).isPresent() == row.findText(other).isPresent()) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf(one),
              what + " needs either " + one + " or " + other,
              advice));
      return false;
    }
    return true;
  }

  /// A finding about a value that is missing.
  <T> Optional<T> missing(String name, String message, String advice) {
    findings.accept(Finding.error("missing-value", row.placeOf(name), message, advice));
    return Optional.empty();
  }
}
