// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Rows of `known-answers.csv`: what a case must give and how closely.
final class KnownAnswers {

  private record Answer(double expected, double tolerance, boolean relative) {}

  private final Map<String, Answer> answers = new TreeMap<>();

  private KnownAnswers() {}

  /// All rows of one case.
  static KnownAnswers of(String caseId) {
    KnownAnswers found = new KnownAnswers();
    for (String line : text().split("\n")) {
      String[] cell = line.split(";");
      if (cell[0].equals(caseId)) {
        found.answers.put(
            cell[1],
            new Answer(
                Double.parseDouble(cell[2]), Double.parseDouble(cell[3]), cell[4].equals("rel")));
      }
    }
    assertThat(found.answers).as("rows of case %s", caseId).isNotEmpty();
    return found;
  }

  private static String text() {
    try (InputStream in = KnownAnswers.class.getResourceAsStream("known-answers.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  double expected(String quantity) {
    return find(quantity).expected();
  }

  private Answer find(String quantity) {
    Answer answer = answers.get(quantity);
    if (answer == null) {
      throw new IllegalArgumentException(quantity + "\nMaybe one of " + answers.keySet());
    }
    return answer;
  }

  /// Holds a value against its row, with the row's own tolerance.
  void check(String quantity, double actual) {
    Answer answer = find(quantity);
    double scale = answer.relative() ? Math.abs(answer.expected()) : 1;
    assertThat(actual)
        .as(quantity)
        .isCloseTo(answer.expected(), within(answer.tolerance() * scale));
  }
}
