// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static io.lodestone.page.report.ChainAmounts.signed;
import static io.lodestone.page.report.ChainAmounts.t;

import io.lodestone.network.Stage;
import io.lodestone.reading.Phrase;
import io.lodestone.tracing.StageChain.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a chain says in words: what the scenario takes away, what it adds, where users go short and
/// why, and where the chain is exposed. Every sentence follows from numbers by a rule of
/// `docs/reference/report.md`; the rule's name stands at its method.
final class ChainReading {

  /// The share of use from which the stage where users go short is named (assumed).
  private static final double SHORT = 0.01;

  private final ChainAmounts chain;
  private final Cause cause;
  private final GainReading gain;

  /// What a scenario brings, which decides whether falls of imports or gains at home are told.
  record Cause(boolean events, boolean measures) {}

  ChainReading(ChainAmounts chain, Cause cause) {
    this.chain = chain;
    this.cause = cause;
    this.gain = new GainReading(chain);
  }

  /// The sentences: losses, gains, outcome, bottleneck, exposure.
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (cause.events()) {
      findLoss().ifPresent(s -> sentences.add(lossSentence(s)));
    }
    if (cause.measures()) {
      sentences.addAll(gain.sentences());
    }
    if (!chain.now().equals(chain.then())) {
      sentences.add(outcomeSentence());
    }
    findShortStage().ifPresent(s -> sentences.add(bottleneckSentence(s)));
    findExposed().ifPresent(s -> sentences.add(exposedSentence(s)));
    return sentences;
  }

  /// The bottleneck in a few words: where a gain breaks off, else where users go short, else the
  /// most exposed stage.
  String verdict() {
    Optional<Stage> broken = cause.measures() ? gain.findBreak() : Optional.empty();
    if (broken.isPresent()) {
      return String.format(
          Locale.ROOT,
          "Breaks at %s%s",
          chain.good(broken.get()),
          gain.isWithoutPlants() ? ": no plants at home" : "");
    }
    return findShortStage()
        .map(s -> "Short of " + chain.good(s))
        .or(() ->
            findExposed()
                .map(s ->
                    String.format(
                        Locale.ROOT, "Exposed at %s to %s", chain.good(s), chain.names().rival())))
        .orElse("No shortage, and nothing comes straight from " + chain.names().rival());
  }

  /// Rule "loss": the stage at which imports straight from the rival fall most, if noticeably.
  private Optional<Stage> findLoss() {
    return chain.now().stream()
        .map(Link::stage)
        .min(Comparator.comparingDouble(s -> chain.change(s, Link::importedFromRival)))
        .filter(s -> chain.isNoticed(-chain.change(s, Link::importedFromRival)));
  }

  private String lossSentence(Stage s) {
    double direct = chain.change(s, Link::importedFromRival);
    return String.format(
        Locale.ROOT,
        "Imports straight from %s fall most as %s: by %s to %s a year. Imports from others change by %s, home production by %s.",
        chain.names().rival(),
        chain.good(s),
        t(-direct),
        t(chain.now(s, Link::importedFromRival)),
        signed(chain.change(s, Link::imported) - direct),
        signed(chain.gain(s)));
  }

  /// Rule "outcome": whether users notice, against the baseline.
  private String outcomeSentence() {
    double lost = chain.unmet();
    if (!chain.isNoticed(Math.abs(lost))) {
      boolean inVain = cause.measures() && gain.findSource().isPresent();
      return String.format(
          Locale.ROOT,
          "Use stays as in the baseline, %s a year%s.",
          t(chain.demand()),
          inVain ? ": users do not notice the gain" : "");
    }
    return lost > 0
        ? String.format(
            Locale.ROOT,
            "Users lose %s a year of the %s that they use in the baseline (%s).",
            t(lost),
            t(chain.demand()),
            Phrase.percent(lost / chain.demand()))
        : String.format(
            Locale.ROOT,
            "Users use %s a year more than in the baseline (%s).",
            t(-lost),
            Phrase.percent(-lost / chain.demand()));
  }

  /// Rule "short": the stage whose good users lack most, once they lose 1 % of their use.
  private Optional<Stage> findShortStage() {
    return chain.unmet() < SHORT * chain.demand()
        ? Optional.empty()
        : chain.now().stream().max(Comparator.comparingDouble(Link::unmet)).map(Link::stage);
  }

  /// Rule "bottleneck": why home plants do not fill the gap: none, full, short of what they work
  /// on, or not worth running.
  private String bottleneckSentence(Stage s) {
    double made = chain.now(s, Link::made);
    double capacity = chain.now(s, Link::capacity);
    String start =
        String.format(
            Locale.ROOT,
            "Users lack most as %s, %s a year; ",
            chain.good(s),
            t(chain.now(s, Link::unmet)));
    if (!chain.isNoticed(capacity)) {
      return start + String.format(Locale.ROOT, "%s has no plants for it.", chain.names().home());
    }
    String output =
        String.format(Locale.ROOT, "plants for it make %s of a possible %s", t(made), t(capacity));
    if (chain.isFull(s)) {
      return start + output + " and are full.";
    }
    return start
        + findFeed(s)
            .filter(f -> chain.supply(f) - chain.now(f, Link::used) < capacity)
            .map(f ->
                String.format(
                    Locale.ROOT,
                    "%s: all the %s in the country (%s, less what is used as such) would not fill them.",
                    output,
                    chain.good(f),
                    t(chain.supply(f))))
            .orElse(output + " and could make more, but not at these prices.");
  }

  /// The stage whose good the plants of a stage work on.
  private Optional<Stage> findFeed(Stage s) {
    return switch (s) {
      case METAL -> Optional.of(Stage.SEPARATION);
      case MAGNET, COMPONENT -> Optional.of(Stage.METAL);
      case SEPARATION, CONCENTRATE -> Optional.of(Stage.MINE).filter(m -> chain.supply(m) > 0);
      case MINE, RECYCLING, USE -> Optional.empty();
    };
  }

  /// Rule "exposed": the stage where most of what is made or imported comes straight from the
  /// rival.
  private Optional<Stage> findExposed() {
    return chain.now().stream()
        .map(Link::stage)
        .filter(s -> chain.isNoticed(chain.now(s, Link::importedFromRival)))
        .max(Comparator.comparingDouble(this::rivalShare));
  }

  private double rivalShare(Stage s) {
    return chain.now(s, Link::importedFromRival) / chain.supply(s);
  }

  private String exposedSentence(Stage s) {
    return String.format(
        Locale.ROOT,
        "The most exposed stage is %s: %s of what is made or imported comes straight from %s.",
        chain.good(s),
        Phrase.percent(rivalShare(s)),
        chain.names().rival());
  }
}
