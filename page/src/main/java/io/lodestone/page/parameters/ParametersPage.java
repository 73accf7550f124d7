// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.parameters;

import io.lodestone.lab.parameters.Influences;
import io.lodestone.lab.parameters.Parameter;
import java.util.List;

/// The table of parameters as Markdown.
public final class ParametersPage {

  private ParametersPage() {}

  /// A table with one line for each parameter.
  public static String table(List<Parameter> parameters, Influences influences) {
    StringBuilder page = new StringBuilder();
    page.append("| parameter | of | value | source of the value | range | source of the range |");
    influences.headlines().forEach(h -> page.append(" `").append(h).append("` |"));
    page.append("\n|---|---|---|---|---|---|");
    influences.headlines().forEach(h -> page.append("---|"));
    page.append('\n');
    for (Parameter parameter : parameters) {
      ParameterLine line = ParameterLine.of(parameter, influences);
      page.append("| `").append(parameter.column()).append("`");
      if (!line.name().equals(parameter.column())) {
        page.append(' ').append(line.name().charAt(0));
      }
      for (String cell :
          List.of(
              line.group(), line.value(), line.valueSource(), line.range(), line.rangeSource())) {
        page.append(" | ").append(cell);
      }
      line.effects().forEach(effect -> page.append(" | ").append(effect));
      page.append(" |\n");
    }
    return page.toString();
  }
}
