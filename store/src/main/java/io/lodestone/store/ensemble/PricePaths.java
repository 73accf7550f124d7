// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.store.run.Duck;
import io.lodestone.store.run.RunCard;
import io.lodestone.store.run.RunReader;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Monthly prices of some markets, along each trajectory of an ensemble or along a single run.
/// Immutable.
public final class PricePaths {

  private final String study;
  private final String scenario;
  private final Horizon horizon;
  private final List<String> markets;
  private final List<Integer> trajectories;
  private final List<float[][]> paths;

  private PricePaths(Origin origin, List<String> markets, Map<Integer, float[][]> byTrajectory) {
    this.study = origin.study();
    this.scenario = origin.scenario();
    this.horizon = origin.horizon();
    this.markets = List.copyOf(markets);
    this.trajectories = List.copyOf(byTrajectory.keySet());
    this.paths = List.copyOf(byTrajectory.values());
  }

  private record Origin(String study, String scenario, Horizon horizon) {}

  /// Reads a folder.
  ///
  /// @param folder of a complete ensemble that kept the prices, or of a run
  /// @param markets ids, such as `japan/dysprosium-oxide`
  /// @throws IllegalArgumentException when a price is not there, with what would keep it
  public static PricePaths read(Path folder, List<String> markets) {
    try {
      return Files.isRegularFile(folder.resolve("recipe.json"))
          ? ofEnsemble(StoredEnsemble.read(folder), markets)
          : ofRun(folder, markets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PricePaths ofEnsemble(StoredEnsemble ensemble, List<String> markets)
      throws IOException {
    EnsembleRecipe recipe = ensemble.recipe();
    if (recipe.plan() != EnsembleRecipe.Plan.SAMPLE) {
      throw new IllegalArgumentException(
          ensemble.folder()
              + " is a sensitivity's plan, no sample of futures\nMaybe an ensemble of the same scenario");
    }
    Map<Integer, float[][]> byTrajectory = new TreeMap<>();
    int months = ensemble.horizon().months();
    ensemble.query(
        String.format(
            Locale.ROOT,
            "SELECT trajectory, id, month_index, value FROM series WHERE series = 'price' AND id IN (%s)",
            quoted(markets)),
        row ->
            byTrajectory
                    .computeIfAbsent(row.getInt(1), t -> empty(markets.size(), months))[
                    markets.indexOf(row.getString(2))][row.getInt(3)] =
                row.getFloat(4));
    return complete(
        new Origin(recipe.study(), recipe.scenario(), ensemble.horizon()),
        ensemble.folder(),
        markets,
        byTrajectory);
  }

  private static PricePaths ofRun(Path folder, List<String> markets) throws IOException {
    RunCard card = RunReader.read(folder).card();
    Path file = folder.resolve("prices.parquet");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          folder + " holds no prices\nMaybe a run of a scenario, or an ensemble");
    }
    float[][] path = empty(markets.size(), card.horizon().months());
    try (Duck duck = Duck.open()) {
      duck.query(
          String.format(
              Locale.ROOT,
              "SELECT market, month, price_usd_per_t FROM read_parquet(%s) WHERE market IN (%s)",
              Duck.file(file),
              quoted(markets)),
          row -> {
            int month = card.horizon().indexOf(YearMonth.parse(row.getString(2)));
            path[markets.indexOf(row.getString(1))][month] = row.getFloat(3);
          });
    }
    return complete(
        new Origin(card.study(), card.scenario(), card.horizon()),
        folder,
        markets,
        new TreeMap<>(Map.of(0, path)));
  }

  private static float[][] empty(int markets, int months) {
    float[][] path = new float[markets][months];
    for (float[] row : path) {
      Arrays.fill(row, Float.NaN);
    }
    return path;
  }

  private static PricePaths complete(
      Origin origin, Path folder, List<String> markets, Map<Integer, float[][]> byTrajectory) {
    TreeSet<String> missing = new TreeSet<>(byTrajectory.isEmpty() ? markets : List.of());
    for (float[][] path : byTrajectory.values()) {
      for (int market = 0; market < path.length; market++) {
        for (float price : path[market]) {
          if (Float.isNaN(price)) {
            missing.add(markets.get(market));
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s keeps no full price paths of %s%nMaybe repeat it with --keep '%s'",
              folder,
              String.join(", ", missing),
              missing.stream().map(id -> "price:" + id).collect(Collectors.joining(","))));
    }
    return new PricePaths(origin, markets, byTrajectory);
  }

  private static String quoted(List<String> ids) {
    return ids.stream()
        .map(id -> "'" + id.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  /// Id of the study.
  public String study() {
    return study;
  }

  /// Id of the scenario.
  public String scenario() {
    return scenario;
  }

  /// Months of the paths.
  public Horizon horizon() {
    return horizon;
  }

  /// Ids of the markets, in the order asked.
  public List<String> markets() {
    return markets;
  }

  /// Numbers of the trajectories that have a result, ascending; a run is trajectory 0.
  public List<Integer> trajectories() {
    return trajectories;
  }

  /// Real USD per t.
  ///
  /// @param path place in [#trajectories]
  /// @param market place in [#markets]
  /// @param month index in [#horizon]
  public double usdPerTonne(int path, int market, int month) {
    return paths.get(path)[market][month];
  }
}
