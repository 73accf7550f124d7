// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.baseyear.Trust;
import io.lodestone.lab.sources.Found;
import io.lodestone.lab.sources.Grounds;
import io.lodestone.lab.sources.HeadlineGrounds;
import io.lodestone.lab.sources.Link;
import io.lodestone.lab.sources.Link.Role;
import io.lodestone.lab.sources.MarkedRow;
import io.lodestone.lab.sources.Overview;
import io.lodestone.reading.Phrase;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The answers of the ledger as text: short, or with everything.
public final class SourcesText {

  /// Lines of a kind in the short form.
  private static final int SHORT = 5;

  /// Sources of the overview in the short form.
  private static final int SHORT_SOURCES = 10;

  private final PrintWriter out;
  private final boolean all;

  /// @param all everything instead of the largest few
  public SourcesText(PrintWriter out, boolean all) {
    this.out = out;
    this.all = all;
  }

  /// Prints what a study rests on.
  public void print(Study study, Overview overview) {
    out.printf(Locale.ROOT, "%s: what the data rest on%n%n", study.id());
    out.printf(
        Locale.ROOT,
        "%-10s %16s %18s %22s %18s%n",
        "trust",
        "figures",
        "t a year",
        "value, M USD a year",
        "rows of all tables");
    for (Trust trust : Trust.values()) {
      out.printf(
          Locale.ROOT,
          "%-10s %16s %18s %22s %18s%n",
          trust.id(),
          cell(overview.figures(), trust, 1),
          cell(overview.tonnes(), trust, 1),
          cell(overview.valueUsd(), trust, 1e-6),
          cell(overview.rows(), trust, 1));
    }
    out.printf(
        Locale.ROOT,
        "%nTonnes and value are those of the reconciled base year, every stage counted: activities at what they make, flows and uses at base prices.%n");
    out.printf(
        Locale.ROOT, "%n%-26s %8s %6s %6s  %s%n", "source", "figures", "value", "rows", "citation");
    int shown = all ? overview.sources().size() : SHORT_SOURCES;
    overview.sources().stream()
        .limit(shown)
        .forEach(s ->
            out.printf(
                Locale.ROOT,
                "%-26s %8d %5.1f%% %6d  %s%n",
                s.key(),
                s.figures(),
                100 * s.valueShare(),
                s.rows(),
                cut(s.citation(), 90)));
    int more = overview.sources().size() - shown;
    if (more > 0) {
      out.printf(Locale.ROOT, "... and %d more (--all)%n", more);
    }
    out.printf(
        Locale.ROOT,
        "%nMaybe ask for a headline (loss-cost.%s), a plant, lane, use or market by its id.%n",
        study.network().elements().size() > 0 ? firstElement(study) : "ELEMENT");
  }

  private static String firstElement(Study study) {
    return study.headlineElements().isEmpty()
        ? study.network().elements().idAt(0)
        : study.headlineElements().getFirst();
  }

  private static String cell(Grounds grounds, Trust trust, double unit) {
    double share = grounds.share(trust);
    return String.format(
        Locale.ROOT,
        "%,.0f %4.0f%%",
        grounds.amount(trust) * unit,
        Double.isNaN(share) ? 0 : 100 * share);
  }

  /// Prints what a headline rests on.
  public void print(HeadlineGrounds headline) {
    out.printf(Locale.ROOT, "%s  %s%n", headline.headline(), headline.name());
    out.printf(Locale.ROOT, "  formula   %s, in %s%n", headline.formula(), headline.unit());
    out.printf(
        Locale.ROOT,
        "  followed  %s in the base year: %s, through the links below%n",
        headline.followed(),
        Phrase.tonnes(headline.tonnesPerYear()));
    for (Role role : Role.values()) {
      links(headline, role);
    }
    rows(headline.rows());
    sources(headline.sources());
    out.printf(
        Locale.ROOT,
        "%nBehind all of it stand the behavioural parameters: lodestone parameters. How values come out: lodestone run.%n");
  }

  private void links(HeadlineGrounds headline, Role role) {
    List<Link> links = headline.links(role);
    if (links.isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%n  %-44s %9s %6s %12s %12s %6s %-9s %s%n",
        plural(role) + ": " + assumed(headline, role),
        "t",
        "share",
        "reported",
        "reconciled",
        "pull",
        "trust",
        "source");
    int shown = all ? links.size() : Math.min(SHORT, links.size());
    links.stream().limit(shown).forEach(this::link);
    if (links.size() > shown) {
      double rest = links.stream().skip(shown).mapToDouble(Link::tonnesPerYear).sum();
      out.printf(
          Locale.ROOT,
          "  %-44s %9s%n",
          String.format(Locale.ROOT, "... %d more (--all)", links.size() - shown),
          Phrase.number(rest));
    }
  }

  private static String assumed(HeadlineGrounds headline, Role role) {
    return String.format(
        Locale.ROOT, "%.0f %% of the tonnes assumed", 100 * headline.assumedShare(role));
  }

  private static String plural(Role role) {
    return switch (role) {
      case USE -> "Uses";
      case LANE -> "Trade";
      case PLANT -> "Plants";
    };
  }

  private void link(Link link) {
    out.printf(
        Locale.ROOT,
        "  %-44s %9s %5.0f%% %s%n",
        (link.isAssumed() ? "* " : "  ") + cut(link.id(), 42),
        Phrase.number(link.tonnesPerYear()),
        100 * link.share(),
        figure(link.figure()));
  }

  private static String figure(@org.jspecify.annotations.Nullable ReconciledFigure figure) {
    return figure == null
        ? String.format(Locale.ROOT, "%12s", "no figure")
        : String.format(
            Locale.ROOT,
            "%12.5g %12.5g %5.2f%s %-9s %s",
            figure.figure().valuePerYear(),
            figure.reconciledPerYear(),
            figure.pull(),
            figure.isWarning() ? "!" : " ",
            figure.figure().trust().id(),
            figure.figure().source());
  }

  private void rows(List<MarkedRow> rows) {
    Map<String, List<MarkedRow>> byTable =
        rows.stream()
            .collect(Collectors.groupingBy(MarkedRow::table, TreeMap::new, Collectors.toList()));
    out.printf(Locale.ROOT, "%n  Rows beside the figures%n");
    byTable.forEach((table, list) -> {
      long assumed = list.stream().filter(r -> r.mark().trust() == Trust.ASSUMED).count();
      out.printf(Locale.ROOT, "    %-12s %4d rows, %d assumed%n", table, list.size(), assumed);
      if (all) {
        list.forEach(this::row);
      }
    });
  }

  private void row(MarkedRow row) {
    out.printf(
        Locale.ROOT,
        "      %-60s %-8s %-26s %s%n",
        row.row(),
        row.mark().trust().id(),
        row.mark().source(),
        row.mark().note());
  }

  private void sources(Map<String, Source> sources) {
    out.printf(Locale.ROOT, "%n  Sources%n");
    sources.forEach(
        (key, source) -> out.printf(Locale.ROOT, "    %-26s %s%n", key, source.citation()));
  }

  private static String warning(ReconciledFigure f) {
    if (f.isRatioWarning()) {
      return String.format(
          Locale.ROOT,
          " (%.2g times what is reported: the sources disagree)",
          f.findRatio().orElse(1));
    }
    return f.isWarning() ? " (over 3: the sources disagree)" : "";
  }

  /// Prints what stands under an id.
  public void print(Found found) {
    out.printf(Locale.ROOT, "%s%n", found.id());
    for (ReconciledFigure f : found.figures()) {
      boolean price = f.figure().kind() == io.lodestone.baseyear.Figure.Kind.PRICE;
      out.printf(
          Locale.ROOT,
          "  figure      %s: reported %s %s ± %.0f %%, reconciled %s, pull %.2f%s%n",
          f.figure().kind().id(),
          Phrase.number(f.figure().valuePerYear()),
          price ? "USD/t" : "t/year",
          100 * f.figure().spreadShare(),
          Phrase.number(f.reconciledPerYear()),
          f.pull(),
          warning(f));
      out.printf(
          Locale.ROOT,
          "              %s, trust %s%n",
          f.figure().source(),
          f.figure().trust().id());
      note(f.figure().note());
    }
    found
        .wedges()
        .forEach(w ->
            out.printf(
                Locale.ROOT,
                "  wedge       %s USD/t, %.1f %% of the price: what the data do not explain%n",
                Phrase.number(w.usdPerTonne()),
                100 * w.shareOfPrice()));
    for (MarkedRow row : found.rows()) {
      out.printf(
          Locale.ROOT,
          "  row         %s: %s, trust %s%n",
          row.row(),
          row.mark().source(),
          row.mark().trust().id());
      note(row.mark().note());
    }
    sources(found.sources());
  }

  private void note(String note) {
    if (!note.isEmpty()) {
      out.printf(Locale.ROOT, "              %s%n", note);
    }
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 2) + "..";
  }
}
