// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.parameters;

import io.lodestone.lab.parameters.Influences;
import io.lodestone.lab.parameters.Parameter;
import io.lodestone.lab.parameters.Parameter.Origin;
import io.lodestone.lab.parameters.Parameter.Range;
import io.lodestone.page.words.DistributionText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The cells of a parameter as they stand in text and on pages.
///
/// @param name column or key, with the symbol of the model where the dictionary gives one
/// @param group what tells it from others of the column
/// @param value one value, or least and greatest
/// @param range how it is varied
/// @param valueSource where the value comes from
/// @param rangeSource where the range comes from
/// @param effects one for each headline, `-` where nothing is known
public record ParameterLine(
    String name,
    String group,
    String value,
    String range,
    String valueSource,
    String rangeSource,
    List<String> effects) {

  public ParameterLine {
    effects = List.copyOf(effects);
  }

  /// The cells of a parameter.
  public static ParameterLine of(Parameter parameter, Influences influences) {
    return new ParameterLine(
        name(parameter),
        parameter.group(),
        value(parameter),
        parameter.ranges().isEmpty()
            ? "not varied"
            : parameter.ranges().stream()
                .map(ParameterLine::range)
                .collect(Collectors.joining("; ")),
        parameter.origin().stream()
            .limit(3)
            .map(o -> origin(o, parameter))
            .collect(Collectors.joining("; ")),
        parameter.ranges().stream()
            .map(r -> word(r.source(), r.trust()))
            .distinct()
            .collect(Collectors.joining("; ")),
        influences.headlines().stream().map(h -> effect(parameter, influences, h)).toList());
  }

  /// `φ plantSmoothness`: the dictionary's meaning begins with the symbol where there is one.
  private static String name(Parameter parameter) {
    int colon = parameter.meaning().indexOf(": ");
    return colon == 1
        ? parameter.meaning().charAt(0) + " " + parameter.column()
        : parameter.column();
  }

  private static String value(Parameter parameter) {
    String low = DistributionText.number(parameter.low());
    String high = DistributionText.number(parameter.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String range(Range range) {
    String words = DistributionText.of(range.distribution(), "");
    return switch (range.as()) {
      case "factor" -> "× " + words;
      case "sum", "months" -> "+ " + words;
      default -> words;
    };
  }

  private static String origin(Origin origin, Parameter parameter) {
    String word = word(origin.source(), origin.trust());
    return parameter.origin().size() > 1 ? word + " × " + origin.rows() : word;
  }

  private static String word(String source, String trust) {
    return source.equals(trust) ? source : source + " (" + trust + ")";
  }

  /// The largest effect among the inputs that move the parameter; an input may move others too.
  private static String effect(Parameter parameter, Influences influences, String headline) {
    return parameter.ranges().stream()
        .flatMap(r -> influences.find(r.input(), headline).stream())
        .mapToDouble(Influences.Effect::share)
        .filter(Double::isFinite)
        .max()
        .stream()
        .mapToObj(share -> String.format(Locale.ROOT, "%.1f %%", 100 * share))
        .findFirst()
        .orElse("-");
  }
}
