// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.parameters;

import io.lodestone.lab.parameters.Parameter;
import io.lodestone.page.words.DistributionText;
import java.util.List;

/// A behavioural parameter as JSON tells it: as [Parameter], with distributions in words.
public record ParameterDocument(
    String table,
    String column,
    String meaning,
    String unit,
    String group,
    int rows,
    double low,
    double high,
    List<Parameter.Origin> origin,
    List<Range> ranges) {

  /// How it is varied; see [Parameter.Range].
  public record Range(
      String input,
      String name,
      String as,
      String distribution,
      String source,
      String trust,
      String note) {}

  /// The document of a parameter.
  public static ParameterDocument of(Parameter parameter) {
    return new ParameterDocument(
        parameter.table(),
        parameter.column(),
        parameter.meaning(),
        parameter.unit(),
        parameter.group(),
        parameter.rows(),
        parameter.low(),
        parameter.high(),
        parameter.origin(),
        parameter.ranges().stream().map(ParameterDocument::range).toList());
  }

  private static Range range(Parameter.Range range) {
    return new Range(
        range.input(),
        range.name(),
        range.as(),
        DistributionText.of(range.distribution(), ""),
        range.source(),
        range.trust(),
        range.note());
  }
}
