// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Findings as text for people.
public final class FindingText {

  /// Equal findings that are written out (assumed: what still fits beside others on a screen).
  private static final int SHOWN = 3;

  private FindingText() {}

  /// One block a finding; equal ones at many places are one, with how many there are.
  public static String lines(List<Finding> findings) {
    Map<Said, List<Finding>> bySaid = new LinkedHashMap<>();
    for (Finding finding : findings) {
      bySaid.computeIfAbsent(Said.of(finding), key -> new ArrayList<>()).add(finding);
    }
    return bySaid.values().stream().map(FindingText::block).collect(Collectors.joining("\n"));
  }

  /// What a finding says, wherever it stands.
  private record Said(
      Severity severity, String code, String column, String message, String advice) {

    static Said of(Finding finding) {
      return new Said(
          finding.severity(),
          finding.code(),
          finding.column(),
          finding.message(),
          finding.advice());
    }
  }

  private static String block(List<Finding> same) {
    String first = line(same.getFirst());
    if (same.size() <= SHOWN) {
      return same.stream().map(FindingText::line).collect(Collectors.joining("\n"));
    }
    long files = same.stream().map(Finding::file).distinct().count();
    return first
        + String.format(
            Locale.ROOT,
            "%n        The same in %d rows in %d %s; --json lists all.",
            same.size(),
            files,
            files == 1 ? "file" : "files");
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
