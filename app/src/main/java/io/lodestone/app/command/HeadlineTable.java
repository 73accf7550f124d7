// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.indicator.Headline;
import io.lodestone.network.Commodity;
import io.lodestone.network.Stage;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The few numbers that a decision-maker reads first, as a table on the terminal: each with what it
/// is in the baseline.
final class HeadlineTable {

  private static final String PEAK_PRICE = "peak-price";

  /// One column: the start of a headline's id, its end, the heading, and the factor to the unit
  /// shown.
  private record Shown(String indicator, String suffix, String heading, double factor) {}

  private static final List<Shown> SHOWN =
      List.of(
          new Shown("use-lost", "", "lost t", 1),
          new Shown("loss-cost", "", "cost USD m", 1e-6),
          new Shown("shortage-depth", "", "worst %", 1),
          new Shown("months-short", "", "months", 1),
          new Shown("time-to-survive", "", "lasts", 1),
          new Shown(PEAK_PRICE, "", "peak price x", 1),
          new Shown("dependence-any", ".last", "via rival %", 1));

  private static final int NAME = 30;
  private static final int COLUMN = 10;

  /// Of columns in which the baseline is told beside the run: it is no zero.
  private static final int WIDE = 15;

  private final Study study;
  private final Map<String, Headline> now;
  private final Map<String, Headline> before;

  HeadlineTable(Study study, List<Headline> headlines, List<Headline> baseline) {
    this.study = study;
    this.now = byId(headlines);
    this.before = byId(baseline);
  }

  private static Map<String, Headline> byId(List<Headline> headlines) {
    return headlines.stream().collect(Collectors.toMap(Headline::id, h -> h, (a, b) -> a));
  }

  /// At most a hundred characters wide; a name that is too long for its column has a line of its
  /// own, since a name cut short is no name.
  void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%-" + NAME + "s", study.network().regions().get(study.home()).name());
    SHOWN.forEach(s -> out.printf(Locale.ROOT, "%" + width(s) + "s", s.heading()));
    out.println();
    study
        .headlineElements()
        .forEach(e -> printRow(out, e, study.network().elements().get(e).name()));
    study.headlineCommodities().stream()
        .map(study.network().commodities()::get)
        .filter(c -> c.stage().isLastBeforeUse())
        .forEach(c -> printRow(out, c.id(), c.name()));
    out.printf(
        Locale.ROOT,
        "%nAgainst the baseline: use lost over the run, what that costs users, the share lost in the worst%n"
            + "month, months with more than 5 %% lost, months until then. In brackets the baseline's: peak price%n"
            + "over base price; share that passed %s at any stage, last year. -: never, or not applicable.%n",
        study.network().regions().get(study.rival()).name());
    now.values().stream()
        .filter(h -> h.id().startsWith("programme-cost") && h.value() != 0) // exact: nothing paid
        .forEach(h -> out.println(h.text()));
  }

  private static boolean isLevel(Shown shown) {
    return shown.indicator().equals(PEAK_PRICE) || shown.indicator().equals("dependence-any");
  }

  private static int width(Shown shown) {
    return isLevel(shown) ? WIDE : shown.heading().length() > 8 ? COLUMN + 1 : COLUMN - 1;
  }

  private void printRow(PrintWriter out, String subject, String name) {
    if (name.length() >= NAME) {
      out.println(name);
    }
    out.printf(Locale.ROOT, "%-" + NAME + "s", name.length() >= NAME ? "" : name);
    for (Shown shown : SHOWN) {
      String id = shown.indicator() + "." + idFor(shown, subject) + shown.suffix();
      String value = text(Optional.ofNullable(now.get(id)), shown);
      String base = text(Optional.ofNullable(before.get(id)), shown);
      boolean both = isLevel(shown) && !value.equals(base);
      out.printf(Locale.ROOT, "%" + width(shown) + "s", both ? value + " (" + base + ")" : value);
    }
    out.println();
  }

  /// Prices are those of commodities: an element's is that of the separated one that carries most
  /// of it.
  private String idFor(Shown shown, String subject) {
    if (!shown.indicator().equals(PEAK_PRICE)) {
      return subject;
    }
    return study.headlineCommodities().stream()
        .map(study.network().commodities()::get)
        .filter(c -> c.stage() == Stage.SEPARATION && c.contentShare(subject) > 0)
        .max(Comparator.comparingDouble(c -> c.contentShare(subject)))
        .map(Commodity::id)
        .orElse(subject);
  }

  private static String text(Optional<Headline> headline, Shown shown) {
    return headline
        .filter(h -> !Double.isNaN(h.value()))
        .map(h -> number(h.value() * shown.factor()))
        .orElse("-");
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, (size >= 10 ? "%.1f" : "%.2f"), value);
  }
}
