// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.Comparator;
import java.util.List;

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
}
