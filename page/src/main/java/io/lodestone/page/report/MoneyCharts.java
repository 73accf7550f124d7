// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.simulation.Trajectory;
import io.lodestone.tracing.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What licences cost and what governments pay; both empty when there are none.
///
/// @param licences price of each quota's licence, USD/kg by month
/// @param years of the subsidies
/// @param subsidies what each region's governments pay, million USD by year
record MoneyCharts(List<Licence> licences, List<String> years, List<Subsidy> subsidies) {

  private static final double KG_PER_TONNE = 1000;
  private static final double MILLION = 1e6;

  /// Licence price of a quota.
  record Licence(String name, double[] usdPerKg) {}

  /// Subsidies of a plant.
  record Subsidy(String plant, double[] millionUsd) {}

  static MoneyCharts of(ReportInput in) {
    List<Window> windows = DependencePanel.windows(in.run().horizon());
    return new MoneyCharts(
        licences(in.run()),
        windows.stream()
            .map(w -> String.valueOf(in.run().horizon().monthAt(w.startMonth()).getYear()))
            .toList(),
        subsidies(in.run(), windows));
  }

  private static List<Licence> licences(Trajectory run) {
    List<Licence> licences = new ArrayList<>();
    for (int k = 0; k < run.network().quotas().size(); k++) {
      int quota = k;
      double[] price = MonthCharts.series(run, t -> run.licencePrice(t, quota) / KG_PER_TONNE);
      if (Arrays.stream(price).anyMatch(p -> p > 0)) {
        licences.add(new Licence(run.network().quotas().at(k).name(), price));
      }
    }
    return licences;
  }

  private static List<Subsidy> subsidies(Trajectory run, List<Window> years) {
    List<Subsidy> subsidies = new ArrayList<>();
    for (int p = 0; p < run.network().plants().size(); p++) {
      int plant = p;
      double[] paid =
          years.stream()
              .mapToDouble(w ->
                  IntStream.range(w.startMonth(), w.endMonth())
                          .mapToDouble(t -> run.subsidyUsd(t, plant))
                          .sum()
                      / MILLION)
              .toArray();
      if (Arrays.stream(paid).anyMatch(x -> x > 0)) {
        subsidies.add(new Subsidy(run.network().plants().at(p).name(), paid));
      }
    }
    return subsidies;
  }
}
