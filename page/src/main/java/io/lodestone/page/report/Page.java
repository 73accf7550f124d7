// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a document into the page, with styles, scripts and the chart library inline.
final class Page {

  private static final Pattern SLOT = Pattern.compile("@([A-Z]+)@");
  private static final List<String> SCRIPTS =
      List.of(
          "page.js",
          "panels.js",
          "run.js",
          "compare.js",
          "ensemble.js",
          "sensitivity.js",
          "deposit.js",
          "ledger.js",
          "backtest.js",
          "plan.js",
          "start.js");

  private Page() {}

  /// The page of a document.
  static String of(String title, Object document) {
    StringBuilder scripts = new StringBuilder();
    SCRIPTS.forEach(s -> scripts.append(resource(s)).append('\n'));
    return fill(
        resource("page.html"),
        Map.of(
            "TITLE", escape(title),
            "STYLE", resource("page.css"),
            "CHARTS", resource("echarts/dist/echarts.min.js").replace("</script", "<\\/script"),
            "NOTICE", notice(),
            "SCRIPT", scripts.toString(),
            "DOCUMENT", ReportJson.of(document)));
  }

  private static String notice() {
    return escape(resource("echarts/NOTICE").strip());
  }

  /// One pass over the template, so that nothing inside a filled slot is taken for another.
  private static String fill(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(slots.getOrDefault(match.group(1), "")));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + name + " is missing\nMaybe the build left out the resources of app");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
