// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.finding.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in `uncertainties.yaml`, and where.
class UncertaintyFindingsTest {

  @TempDir Path temp;

  private Reading read(String yaml) {
    return BrokenStudy.in(temp).put("uncertainties.yaml", yaml).read();
  }

  private static String input(String path, String as, String distribution) {
    return """
    inputs:
      - id: one
        name: One
        paths: ["%s"]
        as: %s
        distribution: {%s}
        source: example
        trust: assumed
        note: Invented
    """
        .formatted(path, as, distribution);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plants.capacity             | factor | kind: uniform, low: 1, high: 2          | bad-path",
        "plants.mine-x.*             | factor | kind: uniform, low: 1, high: 2          | path-matches-nothing",
        "plant.*.capacity_t_per_year | factor | kind: uniform, low: 1, high: 2          | path-matches-nothing",
        "plants.*.name               | factor | kind: uniform, low: 1, high: 2          | path-matches-nothing",
        "plants.*.operating_cost_usd_per_t | months | kind: uniform, low: 1, high: 2   | path-matches-nothing",
        "plants.*.capacity_t_per_year | factor | kind: normal, mean: 1, sd: 0.3         | draw-out-of-bounds",
        "enduses.*.elasticity        | value  | kind: uniform, low: -1, high: 1         | draw-out-of-bounds",
        "enduses.*.elasticity        | factor | kind: pert, low: 1, mode: 3, high: 2    | bad-distribution",
        "enduses.*.elasticity        | factor | kind: pert, low: 1, high: 2             | bad-distribution",
        "enduses.*.elasticity        | factor | 'kind: discrete, values: [1, 2], weights: [1]' | bad-distribution",
        "enduses.*.elasticity        | factor | kind: gumbel, low: 1                    | wrong-type",
        "enduses.*.elasticity        | times  | kind: uniform, low: 1, high: 2          | wrong-type",
      })
  void eachMistakeHasAFinding(String path, String as, String distribution, String code) {
    Reading reading = read(input(path, as, distribution));

    assertThat(reading.findings())
        .filteredOn(Finding::isError)
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo(code);
          assertThat(finding.file()).isEqualTo("uncertainties.yaml");
          assertThat(finding.row()).isPositive();
        });
  }

  @Test
  void aSoundFileHasNoFinding() {
    Reading reading =
        read(input("enduses.*.elasticity", "factor", "kind: lognormal, p10: 0.7, p90: 1.4"));

    assertThat(reading.findings()).noneMatch(f -> f.file().equals("uncertainties.yaml"));
  }

  @Test
  void twoInputsThatReplaceTheSameNumberAreFound() {
    String one = input("enduses.*.elasticity", "value", "kind: uniform, low: 0.1, high: 0.3");
    String two = one.replace("inputs:\n", "").replace("id: one", "id: two");

    assertThat(read(one + two).findings()).anyMatch(f -> f.code().equals("moved-twice"));
  }

  @Test
  void correlationsMustNameInputsAndHoldTogether() {
    String one = input("enduses.*.elasticity", "factor", "kind: uniform, low: 0.5, high: 1.5");

    assertThat(read(one + "correlations:\n  - {first: one, second: two, rank: 0.5}\n").findings())
        .anyMatch(f -> f.code().equals("unknown-reference") && f.value().equals("two"));
  }

  @Test
  void aRandomEventMustBeAnEventAtEverySeverity() {
    String event =
        """
        events:
          - id: stops
            name: Stops
            kind: outage
            plants: [mine-overseas]
            ratePerYear: 0.5
            durationMonths: {kind: uniform, low: 1, high: 9}
            severity: {kind: uniform, low: -0.1, high: 0.5}
            source: example
            trust: assumed
            note: Invented
        """;

    assertThat(read(event).findings()).anyMatch(f -> f.code().equals("out-of-bounds"));
  }
}
