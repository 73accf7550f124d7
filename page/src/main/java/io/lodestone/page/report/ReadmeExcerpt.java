// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one section of a study's README: paragraphs and bullets with bold, code and plain text.
public final class ReadmeExcerpt {

  private static final String TITLE = "what the data cannot tell";
  private static final Pattern HEADING = Pattern.compile("(#+)\\s+(.*?)\\s*#*");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*]\\s+(.*)");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?ims)^\\*\\*" + TITLE + "[.:]?\\*\\*(.*?)(?=\\n\\s*\\n|\\n#|\\z)");
  private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

  private ReadmeExcerpt() {}

  /// A paragraph or a bullet.
  public record Block(boolean bullet, List<Span> spans) {}

  /// A piece of text.
  ///
  /// @param style `plain`, `bold` or `code`
  public record Span(String style, String text) {}

  /// The section that says what the data cannot tell, or the paragraph that begins with these words
  /// in bold; empty if there is neither.
  static List<Block> limits(Path readme) {
    if (!Files.isRegularFile(readme)) {
      return List.of();
    }
    try {
      return limits(Files.readAllLines(readme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Block> limits(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean bullet = false;
    int level = 0; // of the section's heading; 0 outside it
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = BULLET.matcher(line);
      if (heading.matches()) {
        close(blocks, text, bullet);
        bullet = false;
        int depth = heading.group(1).length();
        if (level > 0 && depth <= level) {
          break;
        }
        level = heading.group(2).toLowerCase(Locale.ROOT).equals(TITLE) ? depth : level;
      } else if (level > 0 && item.matches()) {
        close(blocks, text, bullet);
        bullet = true;
        text.append(item.group(1));
      } else if (level > 0 && line.isBlank()) {
        close(blocks, text, bullet);
        bullet = false;
      } else if (level > 0) {
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    close(blocks, text, bullet);
    return blocks.isEmpty() ? paragraph(String.join("\n", lines)) : blocks;
  }

  private static List<Block> paragraph(String text) {
    Matcher found = PARAGRAPH.matcher(text);
    return found.find()
        ? List.of(new Block(false, spans(found.group(1).strip().replace('\n', ' '))))
        : List.of();
  }

  private static void close(List<Block> blocks, StringBuilder text, boolean bullet) {
    if (!text.isEmpty()) {
      blocks.add(new Block(bullet, spans(text.toString())));
      text.setLength(0);
    }
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher styled = STYLED.matcher(text);
    int at = 0;
    while (styled.find()) {
      plain(spans, text.substring(at, styled.start()));
      spans.add(
          styled.group(1) != null
              ? new Span("bold", styled.group(1))
              : new Span("code", styled.group(2)));
      at = styled.end();
    }
    plain(spans, text.substring(at));
    return spans;
  }

  private static void plain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span("plain", text));
    }
  }
}
