// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.scenario.Scenario;
import io.lodestone.study.change.Arms;
import io.lodestone.study.change.Words;
import java.util.ArrayList;
import java.util.List;

/// What a scenario changes against the base, in words.
public final class ScenarioText {

  private ScenarioText() {}

  /// One sentence for each event and measure: when, who, what, how much. One sentence says so if
  /// nothing changes.
  public static List<String> describe(Study study, Scenario scenario) {
    Words words = new Words(scenario.extend(study.network()), study.horizon());
    List<String> sentences = new ArrayList<>();
    scenario.events().forEach(event -> sentences.add(Arms.tell(event, words)));
    scenario.measures().forEach(measure -> sentences.add(Arms.tell(measure, words)));
    return sentences.isEmpty()
        ? List.of("Nothing changes against the base study.")
        : List.copyOf(sentences);
  }
}
