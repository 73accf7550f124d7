// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.baseyear.Trust;
import io.lodestone.page.words.DistributionText;
import io.lodestone.random.RankCorrelation;
import io.lodestone.reading.Phrase;
import io.lodestone.study.study.Mark;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Uncertainties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the study holds uncertain, in words, and how far that is trusted.
///
/// @param caveat what that means for the probabilities
/// @param trust how many ranges carry each grade
/// @param correlations of inputs, in words
record UncertainList(
    String caveat, List<Grade> trust, List<Group> groups, List<String> correlations) {

  /// How many ranges carry a grade.
  record Grade(String name, long rows) {}

  /// Inputs, projects or events.
  ///
  /// @param meaning what a row of it is
  record Group(String name, String meaning, List<Row> rows) {}

  /// Something uncertain.
  ///
  /// @param where paths or plants that it touches
  /// @param words its distributions
  /// @param source key of the source
  /// @param citation of that source
  record Row(
      String id,
      String name,
      List<String> where,
      List<String> words,
      String trust,
      String source,
      String citation,
      String note) {}

  static UncertainList of(EnsembleReading in) {
    Uncertainties all = in.study().uncertainties();
    Map<String, Source> sources = in.study().sources();
    List<Group> groups = new ArrayList<>();
    add(
        groups,
        "Inputs",
        "Numbers of the study, each drawn once per trajectory.",
        all.inputs().stream()
            .map(i -> row(i.id(), i.name(), i.paths(), UncertainText.of(i), i.mark(), sources))
            .toList());
    add(
        groups,
        "Projects",
        "Plants that open during the run: how late, whether at all, how well they start.",
        all.projects().stream()
            .map(p -> row(p.id(), p.name(), p.plants(), UncertainText.of(p), p.mark(), sources))
            .toList());
    add(
        groups,
        "Random events",
        "They come at any time, at a rate.",
        all.events().stream()
            .map(e ->
                row(
                    e.events().id(),
                    e.name(),
                    UncertainText.where(e),
                    UncertainText.of(e),
                    e.mark(),
                    sources))
            .toList());
    add(
        groups,
        "Plants on the deposit",
        "What they can make, of what mix and at what cost follows from a deposit that could be and from lifting it.",
        all.lifts().stream()
            .map(l ->
                row(l.id(), l.name(), List.of(l.plant()), UncertainText.of(l), l.mark(), sources))
            .toList());
    List<Grade> trust = trust(groups);
    return new UncertainList(
        caveat(trust),
        trust,
        groups,
        all.correlations().stream().map(c -> correlation(all, c)).toList());
  }

  private static void add(List<Group> groups, String name, String meaning, List<Row> rows) {
    if (!rows.isEmpty()) {
      groups.add(new Group(name, meaning, rows));
    }
  }

  private static Row row(
      String id,
      String name,
      List<String> where,
      List<String> words,
      Mark mark,
      Map<String, Source> sources) {
    Source source = sources.get(mark.source());
    return new Row(
        id,
        name,
        where,
        words,
        mark.trust().id(),
        mark.source(),
        source == null ? "" : source.citation(),
        mark.note());
  }

  private static List<Grade> trust(List<Group> groups) {
    return Arrays.stream(Trust.values())
        .map(t ->
            new Grade(
                t.id(),
                groups.stream()
                    .flatMap(g -> g.rows().stream())
                    .filter(r -> r.trust().equals(t.id()))
                    .count()))
        .toList();
  }

  /// What a probability here is worth, by how many of the ranges behind it are judgement.
  private static String caveat(List<Grade> trust) {
    long all = trust.stream().mapToLong(Grade::rows).sum();
    long assumed = count(trust, Trust.ASSUMED);
    long low = count(trust, Trust.LOW);
    String start =
        String.format(
            Locale.ROOT,
            "%s uncertain, %d of them by assumption and %d from sources of low trust. ",
            all == 1 ? "1 thing is" : all + " things are",
            assumed,
            low);
    return 2 * (assumed + low) > all
        ? start
            + "Most ranges are therefore judgement, and the probabilities on this page are those of the ranges below, not frequencies that anyone has observed."
        : start
            + "The probabilities on this page hold as far as the ranges below do; what the study does not list is certain here.";
  }

  private static long count(List<Grade> trust, Trust wanted) {
    return trust.stream().filter(g -> g.name().equals(wanted.id())).mapToLong(Grade::rows).sum();
  }

  private static String correlation(Uncertainties all, RankCorrelation correlation) {
    return String.format(
        Locale.ROOT,
        "%s with %s: rank correlation %s",
        name(all, correlation.first()),
        Phrase.inside(name(all, correlation.second())),
        DistributionText.n(correlation.spearman()));
  }

  private static String name(Uncertainties all, String id) {
    return Stream.concat(
            all.inputs().stream().filter(i -> i.id().equals(id)).map(i -> i.name()), Stream.of(id))
        .findFirst()
        .orElse(id);
  }
}
