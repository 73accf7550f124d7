// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.random.Discrete;
import io.lodestone.random.Distribution;
import io.lodestone.random.Empirical;
import io.lodestone.random.Lognormal;
import io.lodestone.random.Normal;
import io.lodestone.random.Pert;
import io.lodestone.random.Triangular;
import io.lodestone.random.TruncatedNormal;
import io.lodestone.random.Uniform;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads distributions: one arm for each family.
final class DistributionReader {

  private final RowParser parser;
  private final Consumer<Finding> findings;

  DistributionReader(RowParser parser, Consumer<Finding> findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /// The distribution under a key that must be there.
  Optional<Distribution> read(YamlMapping owner, String key) {
    if (owner.findMapping(key).isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-value",
              owner.placeOf(key),
              "no distribution under \"" + key + "\"",
              "Maybe " + key + ": {kind: pert, low: 0.8, mode: 1, high: 1.3}"));
    }
    return find(owner, key);
  }

  /// The distribution under a key, if there is one and it makes sense.
  Optional<Distribution> find(YamlMapping owner, String key) {
    Table table = Dictionary.getTable("uncertainties/distribution");
    return owner
        .findMapping(key)
        .flatMap(mapping -> parser.parse(table, mapping.rowOf(table)))
        .flatMap(this::make);
  }

  private Optional<Distribution> make(Row row) {
    try {
      return Optional.of(of(row));
    } catch (IllegalArgumentException e) {
      String[] parts = String.valueOf(e.getMessage()).split("\n", 2);
      findings.accept(
          Finding.error(
              "bad-distribution",
              row.place(),
              parts[0],
              parts.length > 1 ? parts[1] : "Maybe compare with docs/reference/dictionary.md"));
      return Optional.empty();
    }
  }

  private static Distribution of(Row row) {
    return switch (row.text("kind")) {
      case "uniform" -> new Uniform(need(row, "low"), need(row, "high"));
      case "triangular" -> new Triangular(need(row, "low"), need(row, "mode"), need(row, "high"));
      case "pert" -> new Pert(need(row, "low"), need(row, "mode"), need(row, "high"));
      case "normal" -> normal(row);
      case "lognormal" -> new Lognormal(need(row, "p10"), need(row, "p90"));
      case "discrete" -> discrete(row);
      case "empirical" -> new Empirical(numbers(row, "values"));
      default ->
          throw new IllegalStateException(
              "distribution "
                  + row.text("kind")
                  + " has no arm in the reader\nMaybe it was added to the dictionary only");
    };
  }

  private static Distribution normal(Row row) {
    double mean = need(row, "mean");
    double sd = need(row, "sd");
    boolean cut = row.findNumber("low").isPresent() || row.findNumber("high").isPresent();
    return cut
        ? new TruncatedNormal(
            mean,
            sd,
            row.findNumber("low").orElse(Double.NEGATIVE_INFINITY),
            row.findNumber("high").orElse(Double.POSITIVE_INFINITY))
        : new Normal(mean, sd);
  }

  private static Distribution discrete(Row row) {
    List<Double> values = numbers(row, "values");
    List<Double> weights = numbers(row, "weights");
    if (!weights.isEmpty() && weights.size() != values.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d values but %d weights\nMaybe one is missing",
              values.size(),
              weights.size()));
    }
    double sum = weights.stream().mapToDouble(w -> w).sum();
    List<Discrete.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double share = weights.isEmpty() ? 1.0 / values.size() : weights.get(i) / sum;
      outcomes.add(new Discrete.Outcome(values.get(i), share));
    }
    return new Discrete(outcomes);
  }

  private static List<Double> numbers(Row row, String column) {
    return row.list(column).stream().map(Double::valueOf).toList();
  }

  private static double need(Row row, String key) {
    return row.findNumber(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "a %s distribution without \"%s\"\nMaybe add %s: and a number",
                    row.text("kind"),
                    key,
                    key)));
  }
}
