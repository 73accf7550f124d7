// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A Markdown text as it grows. Texts cannot break out of their line or cell, nor bring HTML along.
final class MarkdownText {

  private final StringBuilder out = new StringBuilder();

  MarkdownText heading(int level, String text) {
    out.append(out.isEmpty() ? "" : "\n")
        .append("#".repeat(level))
        .append(' ')
        .append(inline(text))
        .append("\n\n");
    return this;
  }

  MarkdownText paragraph(String text) {
    out.append(inline(text)).append("\n\n");
    return this;
  }

  MarkdownText bullets(List<String> texts) {
    texts.forEach(t -> out.append("- ").append(inline(t)).append('\n'));
    return this;
  }

  /// A table of which the first column holds words and the others numbers.
  MarkdownText table(List<String> headings, List<List<String>> rows) {
    row(headings);
    out.append("|---")
        .append(String.join("", Collections.nCopies(headings.size() - 1, "|---:")))
        .append("|\n");
    rows.forEach(this::row);
    return this;
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream().map(MarkdownText::inline).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /// What made the numbers, and how to make them again.
  MarkdownText foot(Map<String, String> facts, List<String> commands) {
    bullets(facts.entrySet().stream().map(f -> f.getKey() + ": " + f.getValue()).toList());
    if (!commands.isEmpty()) {
      out.append("\n```\n").append(String.join("\n", commands)).append("\n```\n");
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String inline(String text) {
    return text.replace('\n', ' ').replace("|", "\\|").replace("<", "&lt;");
  }
}
