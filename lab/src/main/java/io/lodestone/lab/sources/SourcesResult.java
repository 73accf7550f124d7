// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.study.study.Study;
import java.util.List;

/// What numbers of a study rest on.
///
/// @param study the study
/// @param overview how much of it rests on which sources
/// @param answers in the order of the question
public record SourcesResult(Study study, Overview overview, List<Answer> answers) {

  public SourcesResult {
    answers = List.copyOf(answers);
  }
}
