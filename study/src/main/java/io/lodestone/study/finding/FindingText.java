// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Findings as text for people.
public final class FindingText {

  private FindingText() {}

  public static String lines(List<Finding> findings) {
    return findings.stream().map(FindingText::line).collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding) {
    String place = finding.file() + (finding.row() > 0 ? ":" + finding.row() : "");
    String column = finding.column().isEmpty() ? "" : " [" + finding.column() + "]";
    String value = finding.value().isEmpty() ? "" : " \"" + finding.value() + "\"";
    return String.format(
        Locale.ROOT,
        "%-7s %s%s%s: %s (%s)%n        %s",
        finding.severity(),
        place,
        column,
        value,
        finding.message(),
        finding.code(),
        finding.advice());
  }
}
