// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.report;

import io.lodestone.data.ensemble.HeadlineSummary;
import io.lodestone.data.ensemble.StoredEnsemble.ShortageProbability;
import io.lodestone.indicator.Phrase;
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

  static List<String> of(EnsembleReading in) {
    EnsembleAnswers answers = new EnsembleAnswers(in);
    if (answers.worstFirst.isEmpty()) {
      return List.of(in.homeName() + " demands none of the headline elements.");
    }
    List<String> all = new ArrayList<>();
    all.add(answers.howLikely());
    all.addAll(answers.others());
    if (EnsembleReading.worstShare(answers.worstFirst.getFirst()) > 0) {
      all.add(answers.howBad());
    }
    all.add(answers.howSure());
    return all;
  }

  private String howLikely() {
    ShortageProbability first = worstFirst.getFirst();
    double share = EnsembleReading.worstShare(first);
    if (share == 0) { // exact: no trajectory
      return "%s is short of none of the headline elements in any month of any trajectory."
          .formatted(in.homeName());
    }
    return "%s is most likely short of %s: in its worst month, %s, in %s of trajectories (± %s points); in some month, in %s."
        .formatted(
            in.homeName(),
            name(first),
            MONTH.format(month(first)),
            percent(share),
            points(in.standardError(share)),
            percent(in.everShare(first.id())));
  }

  private YearMonth month(ShortageProbability odds) {
    return in.horizon().monthAt(EnsembleReading.worstMonth(odds));
  }

  private List<String> others() {
    if (worstFirst.size() < 2) {
      return List.of();
    }
    return List.of(
        worstFirst.stream()
            .skip(1)
            .map(o ->
                "%s %s (%s)".formatted(name(o), percent(EnsembleReading.worstShare(o)), month(o)))
            .collect(Collectors.joining(", ", "The others in their worst months: ", ".")));
  }

  private String howBad() {
    String id = worstFirst.getFirst().id();
    List<String> parts = new ArrayList<>();
    in.find("months-short." + id)
        .ifPresent(h -> parts.add("is short for " + spread(h) + " of " + in.horizon().months()));
    in.find("shortage-depth." + id)
        .ifPresent(h -> parts.add("lacks " + spread(h) + " of demand in the worst month"));
    return "%s %s (median and, in brackets, the middle 90 %% of trajectories).%s"
        .formatted(capital(name(worstFirst.getFirst())), String.join(" and ", parts), central(id));
  }

  private static String spread(HeadlineSummary h) {
    return "%s (%s)".formatted(Amount.text(h.p50(), h.unit()), Amount.range(h.p05(), h.p95(), ""));
  }

  private String central(String id) {
    return in.find("months-short." + id)
        .filter(h -> !Double.isNaN(h.central()))
        .map(h -> " Without draws, as the data say: " + Amount.text(h.central(), h.unit()) + ".")
        .orElse("");
  }

  /// The largest standard error of a probability of shortage is the one that is promised.
  private String howSure() {
    double largest =
        in.odds().stream()
            .flatMap(o -> o.standardErrors().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return "With %s no probability of shortage has a standard error above %s points; more trajectories narrow that, but not the ranges that the study states."
        .formatted(EnsembleHead.trajectories(in.results()), points(largest));
  }

  private String name(ShortageProbability odds) {
    return Phrase.inside(in.subjectName(odds.id()));
  }

  static String percent(double share) {
    return Amount.share(share);
  }

  private static String points(double share) {
    return share < 0.0095
        ? String.format(Locale.ROOT, "%.1f", 100 * share)
        : String.format(Locale.ROOT, "%.0f", 100 * share);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
