// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.rank.By;
import io.lodestone.lab.rank.Cut;
import io.lodestone.lab.rank.CutPlan;
import io.lodestone.lab.rank.Place;
import io.lodestone.lab.rank.PublishedRanking;
import io.lodestone.lab.rank.Ranking;
import io.lodestone.lab.rank.Subject;
import io.lodestone.network.Network;
import io.lodestone.reading.Phrase;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A ranking as text.
public final class RankingText {

  private final Study study;
  private final Ranking ranking;
  private final PrintWriter out;

  private RankingText(Study study, Ranking ranking, PrintWriter out) {
    this.study = study;
    this.ranking = ranking;
    this.out = out;
  }

  /// Prints a ranking beside published ones.
  public static void print(
      Study study, Ranking ranking, List<PublishedRanking> published, PrintWriter out) {
    RankingText text = new RankingText(study, ranking, out);
    text.head();
    text.table("element", ranking.elements(), true);
    text.table("good used at home", ranking.goods(), false);
    text.foot();
    published.forEach(text::compare);
  }

  private void foot() {
    out.printf(
        Locale.ROOT,
        "%nIn brackets: the rank by that number alone, shared where equal; mean: of the four ranks. Losses are value lost by users in %s,%n"
            + "counted in full for each element that a good carries: compare them, do not add them.%n",
        region(study.home()));
  }

  private String region(String id) {
    return study.network().regions().get(id).name();
  }

  private void head() {
    CutPlan plan = ranking.plan();
    out.printf(
        Locale.ROOT, "%s: what %s would lose most from%n%n", study.id(), region(study.home()));
    out.printf(
        Locale.ROOT,
        "A cut: for %d months from %s one exporter sells %s none of %s; losses counted for %d months.%n",
        plan.months(),
        study.horizon().monthAt(plan.startMonth()),
        plan.reach() == CutPlan.Reach.ALL ? "anybody" : region(study.home()),
        goods(),
        plan.countedMonths());
    out.printf(
        Locale.ROOT,
        "Its probability: 1 %% a year for each point of the exporter's governance score (assumed)%s.%n",
        plan.probabilities().isEmpty()
            ? ""
            : "; as told: "
                + plan.probabilities().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(e -> region(e.getKey()) + " " + Phrase.percent(e.getValue()))
                    .collect(Collectors.joining(", ")));
  }

  private String goods() {
    return switch (ranking.plan().goods()) {
      case OWN -> "the separated goods and metals that are mainly the element (or the good itself)";
      case RAW -> "the raw materials that carry the element (or the good itself)";
      case ALL -> "everything that carries the element (or the good itself)";
    };
  }

  private void table(String kind, List<Place> places, boolean staged) {
    out.printf(
        Locale.ROOT,
        "%n%3s %-30s %5s %15s %16s %19s %11s  %s%n",
        "",
        kind,
        "mean",
        "expected loss",
        region(study.rival()) + " stops",
        "supply risk",
        "dependence",
        "largest weighted cut");
    for (int i = 0; i < places.size(); i++) {
      row(i + 1, places.get(i), staged);
    }
  }

  private void row(int number, Place place, boolean staged) {
    Subject s = place.subject();
    Optional<Cut> largest = s.cuts().stream().findFirst();
    out.printf(
        Locale.ROOT,
        "%3d %-30s %5.2f %15s %16s %19s %11s  %s%n",
        number,
        shorten(s.name()),
        place.meanRank(),
        millions(s.expectedLossUsd()) + rank(place, By.LOSS),
        millions(s.rivalLossUsd()) + rank(place, By.RIVAL),
        risk(s, staged) + rank(place, By.RISK),
        (Double.isNaN(s.dependenceShare())
                ? "-"
                : String.format(Locale.ROOT, "%.0f %%", 100 * s.dependenceShare()))
            + rank(place, By.DEPENDENCE),
        largest
            .map(c ->
                String.format(
                    Locale.ROOT,
                    "%s %s at %.1f %%",
                    region(c.exporter()),
                    millions(c.lossUsd()),
                    100 * c.probability()))
            .orElse("nobody sells it"));
  }

  /// A good is made at one stage; an element's risk is that of its worst.
  private static String risk(Subject s, boolean staged) {
    return Double.isNaN(s.supplyRisk())
        ? "-"
        : String.format(Locale.ROOT, "%.1f%s", s.supplyRisk(), staged ? " " + s.bottleneck() : "");
  }

  private static String rank(Place place, By by) {
    return String.format(Locale.ROOT, " (%d)", place.rank(by));
  }

  private static String millions(double usd) {
    return String.format(Locale.ROOT, "%,.1f M", usd / 1e6);
  }

  private static String shorten(String name) {
    return name.length() <= 30 ? name : name.substring(0, 28) + "..";
  }

  private void compare(PublishedRanking published) {
    out.printf(
        Locale.ROOT, "%nBeside %s (%s)%n", published.id(), String.join(", ", published.sources()));
    Network network = study.network();
    published.positions().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByValue())
        .forEach(e ->
            out.printf(
                Locale.ROOT,
                "  %2d %-24s here: %s%n",
                e.getValue(),
                network.elements().get(e.getKey()).name(),
                ours(e.getKey())));
    PublishedRanking.Agreement loss = published.compare(ranking.elements(), p -> p.rank(By.LOSS));
    PublishedRanking.Agreement mean = published.compare(ranking.elements(), p -> p.rank(By.MEAN));
    out.printf(
        Locale.ROOT,
        "  Of %d pairs of elements that it puts in order (unnamed ones below named ones), expected loss orders %d alike, the mean rank %d%s.%n"
            + "  Half of them would agree by chance.%n",
        loss.pairs(),
        loss.same(),
        mean.same(),
        mean.tied() == 0 ? "" : " and leaves " + mean.tied() + " open");
    for (String source : published.sources()) {
      out.printf(Locale.ROOT, "  %s: %s%n", source, study.sources().get(source).citation());
    }
  }

  private String ours(String element) {
    return ranking.elements().stream()
        .filter(p -> p.subject().id().equals(element))
        .findFirst()
        .map(p ->
            String.format(
                Locale.ROOT,
                "%d by expected loss, %d by mean rank, of %d",
                p.rank(By.LOSS),
                p.rank(By.MEAN),
                ranking.elements().size()))
        .orElse("not used at home");
  }
}
