// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.words.Amount;
import io.lodestone.reading.Phrase;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble.ShortageProbability;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The answer of an ensemble in words: who runs short, how likely, how bad, how sure.
final class EnsembleAnswers {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final EnsembleReading in;
  private final List<ShortageProbability> worstFirst;

  private EnsembleAnswers(EnsembleReading in) {
    this.in = in;
    this.worstFirst =
        in.elements().stream()
            .sorted(
                Comparator.comparingDouble(EnsembleReading::worstShare)
                    .thenComparing(o -> in.everShare(o.id()))
                    .reversed())
            .toList();
  }

  static List<EnsembleHead.Answer> of(EnsembleReading in) {
    EnsembleAnswers answers = new EnsembleAnswers(in);
    if (answers.worstFirst.isEmpty()) {
      return List.of(
          new EnsembleHead.Answer(
              "Nobody is short.", in.homeName() + " demands none of the headline elements."));
    }
    List<EnsembleHead.Answer> all = new ArrayList<>();
    all.add(new EnsembleHead.Answer("How likely.", answers.howLikely() + answers.others()));
    if (EnsembleReading.worstShare(answers.worstFirst.getFirst()) > 0) {
      all.add(new EnsembleHead.Answer("How bad.", answers.howBad()));
    }
    all.add(new EnsembleHead.Answer("How sure.", answers.howSure()));
    return all;
  }

  private String howLikely() {
    ShortageProbability first = worstFirst.getFirst();
    double share = EnsembleReading.worstShare(first);
    if (share == 0) { // exact: no trajectory
      return String.format(
          Locale.ROOT,
          "%s is short of none of the headline elements in any month of any trajectory.",
          in.homeName());
    }
    if (share == 1) { // exact: every trajectory
      return String.format(
          Locale.ROOT,
          "%s is short of %s in every trajectory, all of them at once in %s.%s",
          in.homeName(),
          name(first),
          MONTH.format(month(first)),
          last(first));
    }
    return String.format(
        Locale.ROOT,
        "%s is most likely short of %s: in %s of trajectories (± %s points) in its worst month, %s, and in %s in some month.%s",
        in.homeName(),
        name(first),
        Amount.share(share),
        Amount.points(in.standardError(share)),
        MONTH.format(month(first)),
        Amount.share(in.everShare(first.id())),
        last(first));
  }

  private String last(ShortageProbability odds) {
    return String.format(
        Locale.ROOT,
        " In the last month, %s, it is short in %s.",
        MONTH.format(in.horizon().end()),
        Amount.share(odds.shares().getLast()));
  }

  private YearMonth month(ShortageProbability odds) {
    return in.horizon().monthAt(EnsembleReading.worstMonth(odds));
  }

  private String others() {
    return worstFirst.size() < 2
        ? ""
        : worstFirst.stream()
            .skip(1)
            .map(this::other)
            .collect(Collectors.joining(", ", " The others in their worst months: ", "."));
  }

  private String other(ShortageProbability odds) {
    double share = EnsembleReading.worstShare(odds);
    return share == 0 // exact: no trajectory
        ? name(odds) + " never"
        : String.format(
            Locale.ROOT, "%s %s (%s)", name(odds), Amount.share(share), MONTH.format(month(odds)));
  }

  /// Median and range of how long and how deep, and what the data alone would say.
  private String howBad() {
    String id = worstFirst.getFirst().id();
    List<String> parts = new ArrayList<>();
    in.find(EnsembleReading.MONTHS_SHORT + id)
        .ifPresent(h -> parts.add("is short for " + spread(h)));
    in.find("shortage-depth." + id)
        .ifPresent(h -> parts.add("lacks " + spread(h) + " of demand in the worst month"));
    return String.format(
        Locale.ROOT,
        "In the middle of the trajectories %s %s; in brackets the middle 90 %% of them.",
        name(worstFirst.getFirst()),
        String.join(" and ", parts));
  }

  private static String spread(HeadlineSummary h) {
    return String.format(
        Locale.ROOT,
        "%s (%s; without draws %s)",
        Amount.text(h.p50(), h.unit()),
        Amount.range(h.p05(), h.p95(), h.unit()),
        Amount.text(h.central(), h.unit()));
  }

  /// The largest standard error of a probability of shortage is the one that is promised.
  private String howSure() {
    double largest =
        in.odds().stream()
            .flatMap(o -> o.standardErrors().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "With %s the standard error of a probability of shortage is at most %s points. More trajectories narrow that, not the ranges that the study states.",
        EnsembleHead.trajectories(in.results()),
        Amount.points(largest));
  }

  private String name(ShortageProbability odds) {
    return Phrase.inside(in.subjectName(odds.id()));
  }
}
