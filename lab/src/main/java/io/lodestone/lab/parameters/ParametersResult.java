// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import io.lodestone.study.study.Study;
import java.util.List;

/// The behavioural parameters of a study.
///
/// @param study the study
/// @param parameters each with value, range and source
/// @param influences what they do to headlines, as far as it is known
public record ParametersResult(Study study, List<Parameter> parameters, Influences influences) {

  public ParametersResult {
    parameters = List.copyOf(parameters);
  }
}
