// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.store.run.Duck;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A complete ensemble as its folder holds it.
public final class StoredEnsemble {

  /// Quantiles of a fan chart.
  private static final List<String> FAN = List.of("p05", "p25", "p50", "p75", "p95");

  private final EnsembleFolder folder;
  private final EnsembleRecipe recipe;
  private final Study study;
  private final Manifest manifest;

  private StoredEnsemble(EnsembleFolder folder, Manifest manifest) {
    this.folder = folder;
    this.recipe = folder.recipe();
    this.study = StudyReader.read(folder.inputs()).getStudy();
    this.manifest = manifest;
  }

  /// Opens a folder.
  ///
  /// @throws IllegalArgumentException when it holds no complete ensemble
  public static StoredEnsemble read(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          folder + " holds no complete ensemble\nMaybe go on with it: lodestone ensemble --resume");
    }
    FolderCheck.open(folder);
    try {
      return new StoredEnsemble(
          new EnsembleFolder(folder), JsonText.read(Files.readString(file), Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was asked.
  public EnsembleRecipe recipe() {
    return recipe;
  }

  /// The plan that the trajectories follow, if they are not a sample.
  ///
  /// @throws IllegalStateException when they are
  public SensitivityPlan sensitivityPlan() {
    if (recipe.plan() == EnsembleRecipe.Plan.SAMPLE) {
      throw new IllegalStateException("a sample has no plan\nMaybe ask `lodestone sensitivity`");
    }
    return SensitivityPlan.of(recipe, study.uncertainties());
  }

  /// The study as it was then.
  public Study study() {
    return study;
  }

  /// The months of each trajectory.
  public Horizon horizon() {
    return study.horizon().until(recipe.until());
  }

  /// The ensemble's folder.
  public Path folder() {
    return folder.root();
  }

  /// How many trajectories were begun.
  public int trajectories() {
    return manifest.trajectories();
  }

  /// Those that failed, `number: why`.
  public List<String> failures() {
    return manifest.failures().stream().map(f -> f.trajectory() + ": " + f.message()).toList();
  }

  /// What the headlines come to, in the order in which a decision-maker reads them.
  public List<HeadlineSummary> headlines() {
    List<HeadlineSummary> all = new ArrayList<>();
    query(
        "SELECT * FROM summary",
        row ->
            all.add(
                new HeadlineSummary(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getDouble("central"),
                    row.getLong("trajectories"),
                    row.getLong("defined"),
                    row.getDouble("mean"),
                    row.getDouble("standard_error"),
                    row.getDouble("p05"),
                    row.getDouble("p25"),
                    row.getDouble("p50"),
                    row.getDouble("p75"),
                    row.getDouble("p95"))));
    return all;
  }

  /// Quantiles of a monthly series.
  ///
  /// @param id market, plant, lane, end use, element or commodity
  /// @param quantiles `[p05, p25, p50, p75, p95][month]`
  public record Fan(String id, List<List<Float>> quantiles) {}

  /// The quantiles of some series of a table: price, stock, activity, flow, consumption, use-lost,
  /// loss-cost or shortage.
  ///
  /// @param ids as they are; unknown ones are left out
  public List<Fan> fans(String table, List<String> ids) {
    Map<String, float[][]> byId = new TreeMap<>();
    int months = horizon().months();
    query(
        String.format(
            Locale.ROOT,
            "SELECT id, month_index, %s FROM quantiles WHERE series = '%s' AND id IN (%s)",
            String.join(", ", FAN),
            table,
            quoted(ids)),
        row -> {
          float[][] values =
              byId.computeIfAbsent(row.getString(1), id -> new float[FAN.size()][months]);
          for (int q = 0; q < values.length; q++) {
            values[q][row.getInt(2)] = row.getFloat(3 + q);
          }
        });
    return ids.stream().filter(byId::containsKey).map(id -> fan(id, byId.get(id))).toList();
  }

  private static Fan fan(String id, float[][] values) {
    return new Fan(
        id,
        Arrays.stream(values)
            .map(q -> IntStream.range(0, q.length).mapToObj(m -> q[m]).toList())
            .toList());
  }

  /// How often home is short of a subject, by month.
  ///
  /// @param id headline element or commodity
  /// @param shares `[month]`: share of trajectories in which more than a twentieth is unmet
  /// @param standardErrors `[month]`
  public record ShortageProbability(String id, List<Double> shares, List<Double> standardErrors) {}

  /// The probability of shortage of every headline element and commodity that home demands.
  public List<ShortageProbability> shortageProbabilities() {
    Map<String, List<Double>> shares = new TreeMap<>();
    Map<String, List<Double>> errors = new TreeMap<>();
    query(
        "SELECT id, short_share, standard_error_share FROM probabilities ORDER BY id, month_index",
        row -> {
          shares.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(row.getDouble(2));
          errors.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(row.getDouble(3));
        });
    List<ShortageProbability> all = new ArrayList<>();
    for (MonthlySeries.Series series : new MonthlySeries(study, horizon().months()).list()) {
      if (series.table().equals(MonthlySeries.SHORTAGE) && shares.containsKey(series.id())) {
        all.add(
            new ShortageProbability(series.id(), shares.get(series.id()), errors.get(series.id())));
      }
    }
    return all;
  }

  /// The values of a headline by trajectory; NaN where it is undefined or never happens.
  public List<Double> values(String headline) {
    List<Double> values = new ArrayList<>();
    query(
        String.format(
            Locale.ROOT,
            "SELECT value FROM headlines WHERE id = '%s' ORDER BY trajectory",
            headline.replace("'", "''")),
        row -> values.add(row.getDouble(1)));
    return values;
  }

  /// The values of several headlines at once, by id; unknown ones are left out.
  public Map<String, List<Double>> values(List<String> ids) {
    Map<String, List<Double>> values = new TreeMap<>();
    query(
        String.format(
            Locale.ROOT,
            "SELECT id, value FROM headlines WHERE id IN (%s) ORDER BY id, trajectory",
            quoted(ids)),
        row ->
            values
                .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(row.getDouble(2)));
    return values;
  }

  private static String quoted(List<String> ids) {
    return ids.isEmpty()
        ? "''"
        : ids.stream()
            .map(id -> "'" + id.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
  }

  /// Asks the tables of the ensemble.
  void query(String sql, Duck.RowTaker taker) {
    try (Duck duck = Duck.open()) {
      EnsembleViews.create(duck, folder, horizon(), manifest.partNumbers());
      duck.query(sql, taker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
