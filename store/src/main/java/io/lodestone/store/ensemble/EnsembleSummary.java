// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.reading.Shortage;
import io.lodestone.store.run.Duck;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sums a finished ensemble up: quantiles of every monthly series, the probability of shortage by
/// month, and what the headlines come to.
public final class EnsembleSummary {

  /// Of every monthly series.
  private static final List<String> QUANTILES =
      List.of("p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99");

  private static final double[] SHARES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

  /// Places in [#QUANTILES] of those that headlines have too.
  private static final int[] OF_HEADLINES = {1, 3, 4, 5, 7};

  /// Headlines that are summed up at once (assumed: 10 MB at ten thousand trajectories).
  private static final int AT_ONCE = 32;

  private final EnsembleFolder folder;
  private final EnsembleRecipe recipe;
  private final Study study;
  private final Horizon horizon;
  private final TreeSet<Integer> parts;

  private EnsembleSummary(EnsembleFolder folder, EnsembleRecipe recipe, int parts) {
    this.folder = folder;
    this.recipe = recipe;
    this.study = StudyReader.read(folder.inputs()).getStudy();
    this.horizon = study.horizon().until(recipe.until());
    this.parts = IntStream.range(0, parts).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /// Writes the summary's files, the manifest last, and removes what only the work needed.
  ///
  /// @param parts how many, from the first on; later ones were begun in vain
  public static void write(EnsembleFolder folder, EnsembleRecipe recipe, int parts)
      throws IOException {
    EnsembleSummary summary = new EnsembleSummary(folder, recipe, parts);
    for (int part = parts; part < recipe.parts(); part++) {
      EnsembleFolder.deleteAll(folder.partFolder(part));
    }
    summary.writeQuantiles(SketchFolds.of(folder));
    summary.writeTables();
    folder.writeWhole(Manifest.FILE, JsonText.of(summary.manifest()));
    clean(folder, recipe);
  }

  /// Removes from a complete ensemble what only the work needed.
  public static void clean(EnsembleFolder folder, EnsembleRecipe recipe) throws IOException {
    for (int part = 0; part < recipe.parts(); part++) {
      Files.deleteIfExists(folder.partFolder(part).resolve(EnsembleFolder.SKETCHES));
    }
    EnsembleFolder.deleteAll(folder.file("sketches"));
    folder.clearScratch();
  }

  private void writeQuantiles(SketchFolds folds) throws IOException {
    MonthlySeries series = new MonthlySeries(study, horizon.months());
    List<MonthlySeries.Series> all = series.list();
    Path scratch = folder.scratch("quantiles");
    try (Duck duck = Duck.open()) {
      duck.execute(
          "CREATE TABLE wide (series VARCHAR, id VARCHAR, "
              + QUANTILES.stream().map(q -> q + " FLOAT[]").collect(Collectors.joining(", "))
              + ")");
      float[][] row = new float[SHARES.length][series.months()];
      double[] values = new double[SHARES.length];
      folds.look(
          parts,
          (cell, counts) -> {
            int month = cell % series.months();
            counts.quantiles(SHARES, values);
            for (int q = 0; q < SHARES.length; q++) {
              row[q][month] = (float) values[q];
            }
            if (month == series.months() - 1) {
              append(duck, all.get(cell / series.months()), row);
            }
          });
      Path written = scratch.resolve("quantiles.parquet");
      duck.copy(
          "SELECT series, id, unnest(range(len(p50)))::SMALLINT AS month_index, "
              + QUANTILES.stream()
                  .map(q -> "unnest(" + q + ") AS " + q)
                  .collect(Collectors.joining(", "))
              + " FROM wide",
          written);
      EnsembleFolder.moveWhole(written, folder.file("quantiles.parquet"));
    }
    EnsembleFolder.deleteAll(scratch);
  }

  private static void append(Duck duck, MonthlySeries.Series series, float[][] values)
      throws IOException {
    duck.append(
        "wide",
        rows -> {
          rows.beginRow();
          rows.append(series.table()).append(series.id());
          for (float[] quantile : values) {
            rows.append(quantile);
          }
          rows.endRow();
        });
  }

  private void writeTables() throws IOException {
    Path scratch = folder.scratch("tables");
    try (Duck duck = Duck.open()) {
      EnsembleViews.create(duck, folder, horizon, parts);
      copy(duck, scratch, "probabilities", probabilities());
      sumUp(duck);
      copy(duck, scratch, "summary", "SELECT * EXCLUDE (place) FROM sums ORDER BY place");
    }
    EnsembleFolder.deleteAll(scratch);
  }

  private void copy(Duck duck, Path scratch, String name, String query) throws IOException {
    Path written = scratch.resolve(name + ".parquet");
    duck.copy(query, written);
    EnsembleFolder.moveWhole(written, folder.file(name + ".parquet"));
  }

  /// How often a subject is short in a month.
  private static String probabilities() {
    return String.format(
        Locale.ROOT,
        """
        SELECT id, month_index, month,
          avg((value > %s)::INTEGER) AS short_share,
          sqrt(avg((value > %1$s)::INTEGER) * (1 - avg((value > %1$s)::INTEGER)) / count(*)) AS standard_error_share,
          count(*) AS trajectories
        FROM series WHERE series = 'shortage'
        GROUP BY id, month_index, month ORDER BY id, month_index
        """,
        Double.toString(Shortage.SHORT_SHARE));
  }

  /// Sums headlines up some at a time: exact quantiles need all values of a headline at once.
  private static void sumUp(Duck duck) throws IOException {
    duck.execute(
        "CREATE TABLE numbered AS SELECT *, row_number() OVER () - 1 AS place FROM central");
    List<Integer> counted = new ArrayList<>();
    duck.query("SELECT count(*) FROM numbered", row -> counted.add(row.getInt(1)));
    duck.execute("CREATE TABLE sums AS " + summary(0, 0));
    for (int from = 0; from < counted.getFirst(); from += AT_ONCE) {
      duck.execute("INSERT INTO sums " + summary(from, from + AT_ONCE));
    }
  }

  private static String summary(int from, int end) {
    String quantiles =
        IntStream.range(0, OF_HEADLINES.length)
            .mapToObj(q ->
                String.format(
                    Locale.ROOT,
                    "coalesce(q[%d], 'nan'::DOUBLE) AS %s",
                    q + 1,
                    QUANTILES.get(OF_HEADLINES[q])))
            .collect(Collectors.joining(", "));
    String shares =
        IntStream.of(OF_HEADLINES)
            .mapToObj(q -> Double.toString(SHARES[q]))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        SELECT place, id, name, unit, central, trajectories, defined,
          coalesce(mean, 'nan'::DOUBLE) AS mean,
          coalesce(deviation, 'nan'::DOUBLE) / sqrt(defined) AS standard_error,
          %s
        FROM (
          SELECT c.place, c.id, c.name, c.unit, c.value AS central,
            count(h.trajectory) AS trajectories,
            count(*) FILTER (WHERE NOT isnan(h.value)) AS defined,
            avg(h.value) FILTER (WHERE NOT isnan(h.value)) AS mean,
            stddev_samp(h.value) FILTER (WHERE NOT isnan(h.value)) AS deviation,
            quantile_cont(h.value, [%s]) FILTER (WHERE NOT isnan(h.value)) AS q
          FROM (SELECT * FROM numbered WHERE place >= %d AND place < %d) c
            LEFT JOIN headlines h ON h.id = c.id
          GROUP BY ALL)
        """,
        quantiles,
        shares,
        from,
        end);
  }

  private Manifest manifest() {
    List<PartCard> cards = parts.stream().map(part -> folder.findPart(part).orElseThrow()).toList();
    Map<String, String> files = new TreeMap<>();
    for (String name :
        List.of(
            "recipe.json",
            "inputs.json",
            CentralHeadlines.FILE,
            "quantiles.parquet",
            "probabilities.parquet",
            "summary.parquet")) {
      files.put(name, EnsembleFolder.hash(folder.file(name)));
    }
    SortedMap<String, SortedMap<String, String>> ofParts = new TreeMap<>();
    for (PartCard card : cards) {
      SortedMap<String, String> kept = new TreeMap<>(card.hashes());
      kept.remove(EnsembleFolder.SKETCHES);
      ofParts.put(String.format(Locale.ROOT, "%05d", card.part()), kept);
    }
    return new Manifest(
        "complete",
        recipe.end(parts.last()),
        cards.stream().flatMap(card -> card.failures().stream()).toList(),
        files,
        ofParts);
  }
}
