// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.store.ensemble.PricePaths;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prices that the model makes, as a venture that sells products at home meets them.
public final class ModelPrices {

  private static final double KG = 1000;
  private static final int YEAR = 12;

  private final PricePaths paths;
  private final Map<String, String> markets;
  private final Map<String, Double> elsewhere;
  private final double times;

  private ModelPrices(
      PricePaths paths, Map<String, String> markets, Map<String, Double> elsewhere, double times) {
    this.paths = paths;
    this.markets = markets;
    this.elsewhere = elsewhere;
    this.times = times;
  }

  /// Reads them.
  ///
  /// @param folder of an ensemble that kept prices, or of a run
  /// @param elsewhere USD/kg by element: what holds for ever where the network has no market
  /// @throws IllegalArgumentException when they are not there or belong to another study
  public static ModelPrices read(Path folder, Study study, Map<String, Double> elsewhere) {
    Map<String, String> markets =
        ProductMarkets.of(study.network(), study.home(), List.copyOf(elsewhere.keySet()));
    FolderCheck.requireAsWritten(folder);
    PricePaths paths = PricePaths.read(folder, markets.values().stream().distinct().toList());
    if (!paths.study().equals(study.id())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s is of the study %s, the deposit of %s%nMaybe an ensemble of the same study",
              folder,
              paths.study(),
              study.id()));
    }
    return new ModelPrices(paths, markets, new TreeMap<>(elsewhere), 1);
  }

  /// The same with every price multiplied.
  public ModelPrices times(double factor) {
    return new ModelPrices(paths, markets, elsewhere, times * factor);
  }

  /// Whether prices are those that the model made, not multiplied.
  public boolean isAsMade() {
    return times == 1; // exactly: set as a constant
  }

  /// Its name among the worlds of prices.
  public String world() {
    return "of " + scenario() + (isAsMade() ? "" : String.format(Locale.ROOT, " x %.0f", times));
  }

  /// The scenario that they belong to.
  public String scenario() {
    return paths.scenario();
  }

  /// How many paths there are.
  public int size() {
    return paths.trajectories().size();
  }

  /// Number of a path's trajectory.
  int trajectory(int path) {
    return paths.trajectories().get(path);
  }

  /// Last month that was simulated.
  public YearMonth end() {
    return paths.horizon().end();
  }

  /// Elements without a market at home.
  public List<String> unsold() {
    return elsewhere.keySet().stream().filter(e -> !markets.containsKey(e)).toList();
  }

  /// Prices from a month on: before the first simulated month, its price; after the last, the mean
  /// of the last year.
  ///
  /// @param elements in the order wanted
  /// @param start month 0
  MonthlyPrices of(int path, List<String> elements, YearMonth start, int months) {
    double[][] usdPerKg = new double[months][elements.size()];
    for (int e = 0; e < elements.size(); e++) {
      for (int month = 0; month < months; month++) {
        usdPerKg[month][e] =
            usdPerKg(path, elements.get(e), paths.horizon().indexOf(start) + month);
      }
    }
    return MonthlyPrices.of(elements, usdPerKg);
  }

  private double usdPerKg(int path, String element, int month) {
    String market = markets.get(element);
    if (market == null) {
      return times * elsewhere.getOrDefault(element, 0.0);
    }
    int place = paths.markets().indexOf(market);
    int last = paths.horizon().months();
    if (month < last) {
      return times * paths.usdPerTonne(path, place, Math.max(0, month)) / KG;
    }
    double sum = 0;
    int year = Math.min(YEAR, last);
    for (int m = last - year; m < last; m++) {
      sum += times * paths.usdPerTonne(path, place, m) / KG;
    }
    return sum / year;
  }

  /// Price of a mix by month of the simulation, USD/kg, `[month]` for each path.
  ///
  /// @param mix kg by element in a kg
  public List<double[]> baskets(Map<String, Double> mix) {
    List<String> elements = List.copyOf(mix.keySet());
    double all = mix.values().stream().mapToDouble(share -> share).sum();
    List<double[]> baskets = new ArrayList<>();
    for (int path = 0; path < size(); path++) {
      MonthlyPrices prices = of(path, elements, paths.horizon().start(), paths.horizon().months());
      double[] basket = new double[paths.horizon().months()];
      for (int month = 0; month < basket.length; month++) {
        for (int e = 0; e < elements.size(); e++) {
          basket[month] += mix.get(elements.get(e)) / all * prices.usdPerKg(month, e);
        }
      }
      baskets.add(basket);
    }
    return baskets;
  }

  /// First month that was simulated.
  public YearMonth start() {
    return paths.horizon().start();
  }

  /// Index of a month among those of [#baskets].
  int indexOf(YearMonth month) {
    return paths.horizon().indexOf(month);
  }
}
