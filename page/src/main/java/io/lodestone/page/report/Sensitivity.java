// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.sensitivity.SensitivityResult;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an analysis of sensitivity found, for its page.
///
/// @param title of the page, such as the scenario's
/// @param facts sentences on what was done: runs, design, seed, months
/// @param panels one for each headline, in the order in which they are offered
public record Sensitivity(String title, Method method, List<String> facts, List<Panel> panels) {

  public Sensitivity {
    facts = List.copyOf(facts);
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException(
          "a sensitivity of no headline\nMaybe the headline has no value in any run");
    }
  }

  /// How it was found.
  public enum Method {
    /// Elementary effects (Morris 1991): value = mean size of an effect, second = its standard
    /// deviation, both in the headline's unit as the input goes from its 5th to its 95th
    /// percentile.
    MORRIS,
    /// Shares of the variance (Sobol 1993): value = total index, second = first-order index.
    SOBOL
  }

  /// What moves a headline.
  ///
  /// @param unit of the headline
  /// @param bars in any order; they are shown largest first
  public record Panel(String headlineId, String headlineName, String unit, List<Bar> bars) {

    public Panel {
      bars =
          bars.stream().sorted(Comparator.comparingDouble((Bar b) -> -order(b.value()))).toList();
    }

    /// Numbers that could not be computed go last.
    private static double order(double value) {
      return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
  }

  /// What a factor does to a headline; NaN where it could not be computed.
  ///
  /// @param value total index, or mean absolute elementary effect in the headline's unit
  /// @param standardError of `value`
  /// @param second first-order index, or standard deviation of the elementary effects
  /// @param secondError standard error of `second`
  public record Bar(
      String factorId,
      String factorName,
      double value,
      double standardError,
      double second,
      double secondError) {}

  /// What an analysis came to.
  ///
  /// @throws IllegalStateException when no headline has a value in every trajectory and moves
  public static Sensitivity of(SensitivityResult result) {
    StoredEnsemble ensemble = result.ensemble();
    Map<String, List<Influence>> influences = result.influences();
    List<Panel> panels = new ArrayList<>();
    for (HeadlineSummary headline : ensemble.headlines()) {
      List<Influence> list = influences.get(headline.id());
      if (list != null) {
        List<Bar> bars = list.stream().map(Sensitivity::bar).toList();
        panels.add(new Panel(headline.id(), headline.name(), headline.unit(), bars));
      }
    }
    if (panels.isEmpty()) {
      throw new IllegalStateException(
          "none of the headlines has a value in every trajectory and moves\nMaybe choose others: --headline");
    }
    EnsembleRecipe recipe = ensemble.recipe();
    Method how = result.method() == EnsembleRecipe.Plan.SOBOL ? Method.SOBOL : Method.MORRIS;
    return new Sensitivity(
        ensemble.study().getScenario(recipe.scenario()).title(),
        how,
        List.of(
            String.format(
                Locale.ROOT,
                "%d trajectories, seed %d, %s to %s.",
                ensemble.trajectories(),
                recipe.seed(),
                ensemble.horizon().start(),
                ensemble.horizon().end()),
            "Numbers of one input that draw each for itself move together here; correlations are left aside.",
            "Version " + recipe.codeVersion() + "."),
        panels);
  }

  private static Bar bar(Influence i) {
    return new Bar(
        i.factor().id(),
        i.factor().name(),
        i.strength(),
        i.strengthError(),
        i.second(),
        i.secondError());
  }
}
