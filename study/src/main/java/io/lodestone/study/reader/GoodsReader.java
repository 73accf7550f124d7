// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.Good;
import io.lodestone.network.Lifespan;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import java.util.List;
import java.util.function.Consumer;

/// Reads goods in use and converts years to months.
final class GoodsReader {

  private static final double MONTHS_PER_YEAR = 12;

  private final Consumer<Finding> findings;

  GoodsReader(Consumer<Finding> findings) {
    this.findings = findings;
  }

  List<Good> read(List<Row> rows) {
    return rows.stream().map(this::good).toList();
  }

  private Good good(Row row) {
    return new Good(
        row.text("id"),
        row.text("name"),
        row.text("end_use"),
        row.text("collector"),
        lifespan(row),
        row.number("collected_share"),
        row.number("growth_before_share_per_year"));
  }

  private Lifespan lifespan(Row row) {
    double mean = MONTHS_PER_YEAR * row.number("mean_life_years");
    return switch (row.text("lifetime")) {
      case "fixed" -> new Lifespan.Fixed(mean);
      case "normal" -> new Lifespan.Normal(mean, MONTHS_PER_YEAR * parameter(row, "life_sd_years"));
      case "lognormal" ->
          new Lifespan.Lognormal(mean, MONTHS_PER_YEAR * parameter(row, "life_sd_years"));
      default -> new Lifespan.Weibull(mean, parameter(row, "life_shape_ratio"));
    };
  }

  /// The second parameter of a distribution; a finding if it is not given.
  private double parameter(Row row, String column) {
    if (row.findNumber(column).isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf(column),
              "a " + row.text("lifetime") + " lifetime needs " + column,
              "Maybe a third of the mean for a standard deviation, or 2 to 4 for a shape"));
    }
    return row.findNumber(column).orElse(1);
  }
}
