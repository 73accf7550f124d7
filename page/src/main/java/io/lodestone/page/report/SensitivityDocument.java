// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.report.Sensitivity.Bar;
import io.lodestone.page.report.Sensitivity.Method;
import io.lodestone.page.report.Sensitivity.Panel;
import io.lodestone.page.words.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Everything that the page of a sensitivity draws.
///
/// @param kind `sensitivity`, by which the page knows what to draw
/// @param months none: nothing here runs over months
/// @param method `morris` or `sobol`
/// @param value what the bars are
/// @param second what stands beside them
/// @param meaning how to read the chart, in sentences
record SensitivityDocument(
    String kind,
    List<String> months,
    String title,
    String method,
    String methodName,
    String value,
    String second,
    List<String> meaning,
    List<String> facts,
    List<Chart> charts) {

  /// The tornado of a headline.
  ///
  /// @param axis what the numbers are
  /// @param readings the answer in words
  /// @param bars largest first
  record Chart(String id, String name, String axis, List<String> readings, List<Line> bars) {}

  /// A bar with its numbers as they stand in the table.
  record Line(
      String id,
      String name,
      double value,
      double error,
      double second,
      double secondError,
      String valueText,
      String secondText) {}

  /// A bar below this share of the largest one does not matter here (assumed).
  private static final double SMALL = 0.05;

  /// How many inputs a sentence names (assumed: what a reader keeps in mind).
  private static final int NAMED = 3;

  static SensitivityDocument of(Sensitivity in) {
    boolean sobol = in.method() == Method.SOBOL;
    return new SensitivityDocument(
        "sensitivity",
        List.of(),
        in.title(),
        sobol ? "sobol" : "morris",
        sobol ? "Sobol indices" : "Morris screening",
        sobol ? "Total index" : "Mean effect",
        sobol ? "First-order index" : "Spread of effects",
        sobol ? SOBOL : MORRIS,
        in.facts(),
        in.panels().stream().map(p -> chart(p, sobol)).toList());
  }

  private static final List<String> SOBOL =
      List.of(
          "The total index of an input is the share of the headline's variance that would go, on average, if everything but that input were known: what it does alone and together with others.",
          "The first-order index is what it does alone. The distance between the two is interaction.",
          "Whiskers are one standard error to each side. An index that is not clear of zero by two of them says little, and small negative ones are zeros.");

  private static final List<String> MORRIS =
      List.of(
          "The mean effect is how far the headline moves, up or down, when the input goes from its 5th to its 95th percentile, averaged over random settings of all others.",
          "The spread is the standard deviation of that effect. Where it is as large as the mean effect or larger, the effect is not a straight line or hangs on other inputs.",
          "Whiskers are one standard error to each side. Screening finds what matters and what does not; it does not divide the variance. Sobol indices do.");

  private static Chart chart(Panel panel, boolean sobol) {
    String unit = sobol ? "" : panel.unit();
    return new Chart(
        panel.headlineId(),
        panel.headlineName(),
        sobol
            ? "share of the variance"
            : "effect from the 5th to the 95th percentile, " + named(panel.unit()),
        readings(panel, sobol),
        panel.bars().stream().map(b -> line(b, unit)).toList());
  }

  private static String named(String unit) {
    return switch (unit) {
      case "%" -> "percentage points";
      case "times" -> "multiples of the base price";
      case "year" -> "years";
      default -> unit;
    };
  }

  private static Line line(Bar bar, String unit) {
    return new Line(
        bar.factorId(),
        bar.factorName(),
        bar.value(),
        bar.standardError(),
        bar.second(),
        bar.secondError(),
        text(bar.value(), bar.standardError(), unit),
        text(bar.second(), bar.secondError(), unit));
  }

  /// Effects are differences: years are counted, percentages are points.
  private static String text(double value, double error, String unit) {
    String of =
        switch (unit) {
          case "%" -> "pts";
          case "year" -> "years";
          case "times" -> "";
          default -> unit;
        };
    return Amount.withError(value, error, of);
  }

  private static String additive(double sum) {
    return "First-order indices add up to "
        + Amount.number(sum)
        + (sum < 1
            ? "; what is missing to 1 is interaction, beside the error of the estimates."
            : "; no room is left for interaction, beside the error of the estimates.");
  }

  private static List<String> readings(Panel panel, boolean sobol) {
    List<Bar> known = panel.bars().stream().filter(b -> !Double.isNaN(b.value())).toList();
    if (known.isEmpty() || !(known.getFirst().value() > 0)) {
      return List.of("No input moves this headline.");
    }
    List<String> readings = new ArrayList<>();
    readings.add(
        (sobol ? "Largest share of the variance: " : "Moved most by: ")
            + known.stream()
                .limit(NAMED)
                .filter(b -> b.value() > 0)
                .map(b ->
                    b.factorName()
                        + " ("
                        + text(b.value(), b.standardError(), sobol ? "" : panel.unit())
                        + ")")
                .collect(Collectors.joining("; ", "", ".")));
    if (sobol) {
      double sum = known.stream().mapToDouble(Bar::second).filter(s -> !Double.isNaN(s)).sum();
      readings.add(additive(sum));
    }
    long small = known.stream().filter(b -> b.value() < SMALL * known.getFirst().value()).count();
    readings.add(
        String.format(
            Locale.ROOT,
            "%s of %d inputs %s less than a twentieth of what the first does.",
            small == 0 ? "None" : String.valueOf(small),
            known.size(),
            small == 1 ? "does" : "do"));
    return readings;
  }
}
