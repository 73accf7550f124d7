// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the text of a GeoEAS file, as GSLIB uses them: a title, the number of variables, their
/// names, one to a line, and rows of numbers between blanks.
final class GeoEasSheet {

  private GeoEasSheet() {}

  static CoreSheet of(String text, String file, Consumer<Finding> findings) {
    List<String> all = text.lines().toList();
    int count = all.size() < 2 ? 0 : count(all.get(1));
    if (count == 0 || all.size() < count + 2) {
      findings.accept(
          Finding.error(
              "broken-geoeas",
              Place.ofRow(file, 2),
              "the second line does not say how many variables the following lines name",
              "Maybe the file begins with a title, then the number of variables, then their names"));
      return new CoreSheet(file, 0, List.of(), List.of(), true);
    }
    List<String> header = all.subList(2, count + 2).stream().map(String::strip).toList();
    List<CoreSheet.Line> lines = new ArrayList<>();
    for (int i = count + 2; i < all.size(); i++) {
      String line = all.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      List<String> cells = List.of(line.split("[\\s,]+"));
      if (cells.size() == count) {
        lines.add(new CoreSheet.Line(i + 1, cells));
      } else {
        findings.accept(
            Finding.error(
                "wrong-cell-count",
                Place.ofRow(file, i + 1),
                "the line has " + cells.size() + " numbers for " + count + " variables",
                "Maybe a name with blanks stands among the numbers"));
      }
    }
    return new CoreSheet(file, 3, header, lines, true);
  }

  /// The number that a line begins with, 0 if it begins with none.
  private static int count(String line) {
    String first = line.strip().split("\\s+")[0];
    return first.matches("\\d{1,4}") ? Integer.parseInt(first) : 0;
  }
}
