// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.parameters.Influences;
import io.lodestone.lab.parameters.Parameter;
import io.lodestone.lab.parameters.Parameter.Range;
import io.lodestone.page.parameters.ParameterLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// The table of parameters as text.
public final class ParametersText {

  private final PrintWriter out;
  private final boolean all;

  /// @param all with reasoning, and nothing cut off
  public ParametersText(PrintWriter out, boolean all) {
    this.out = out;
    this.all = all;
  }

  /// Prints the parameters of a study.
  public void print(String study, List<Parameter> parameters, Influences influences) {
    long varied = parameters.stream().filter(p -> !p.ranges().isEmpty()).count();
    long assumed = parameters.stream().filter(ParametersText::isAssumed).count();
    out.printf(
        Locale.ROOT,
        "%s: %d behavioural parameters, %d varied in ensembles; the range of %d rests on nothing but judgement or there is none%n",
        study,
        parameters.size(),
        varied,
        assumed);
    List<String> headlines = influences.headlines();
    for (int h = 0; h < headlines.size(); h++) {
      out.printf(Locale.ROOT, "  [%d] %s%n", h + 1, headlines.get(h));
    }
    out.printf(
        Locale.ROOT,
        "%n%-34s %-44s %-17s %-38s %-24s",
        "parameter",
        "of",
        "value",
        "range",
        "source of the range");
    for (int h = 0; h < headlines.size(); h++) {
      out.printf(Locale.ROOT, " %8s", "[" + (h + 1) + "]");
    }
    out.println();
    for (Parameter parameter : parameters) {
      print(parameter, ParameterLine.of(parameter, influences));
    }
    foot(influences);
  }

  /// Whether the range is missing or marked as assumed.
  private static boolean isAssumed(Parameter parameter) {
    return parameter.ranges().stream().allMatch(r -> r.trust().equals("assumed"));
  }

  private void print(Parameter parameter, ParameterLine line) {
    out.printf(
        Locale.ROOT,
        "%-34s %-44s %-17s %-38s %-24s",
        cut(line.name(), 34),
        cut(line.group(), 44),
        line.value(),
        cut(line.range(), 38),
        cut(line.rangeSource(), 24));
    line.effects().forEach(effect -> out.printf(Locale.ROOT, " %8s", effect));
    out.println();
    if (all) {
      out.printf(Locale.ROOT, "    %s Value: %s.%n", parameter.meaning(), line.valueSource());
      for (Range range : parameter.ranges()) {
        out.printf(
            Locale.ROOT, "    %s: %s. %s%n", range.input(), range.distribution(), range.note());
      }
    }
  }

  private void foot(Influences influences) {
    out.println();
    if (influences.isEmpty()) {
      out.println(
          "No screening yet, so nothing is said of what each does to headlines. Maybe: lodestone sensitivity STUDY --scenario S,"
              + " then this command with the same scenario; or --sensitivity here for a small one.");
    } else {
      out.printf(
          Locale.ROOT,
          "Effects: mean size of the headline's change as the input goes from its 5th to its 95th percentile, over the headline's mean (Morris;"
              + " %s). Where several inputs move a parameter, the largest.%n",
          influences.from());
    }
  }

  private String cut(String text, int length) {
    return all || text.length() <= length ? text : text.substring(0, length - 2) + "..";
  }
}
