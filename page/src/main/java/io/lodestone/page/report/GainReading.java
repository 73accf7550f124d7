// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static io.lodestone.page.report.ChainAmounts.t;

import io.lodestone.network.Stage;
import io.lodestone.reading.Phrase;
import io.lodestone.tracing.StageChain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a scenario's measures add material at home, how far up the chain it gets and what stops
/// it. The rules stand in `docs/reference/report.md` under the names used here.
final class GainReading {

  /// What counts as most of a gain (assumed).
  private static final double MOST = 0.5;

  /// Plants that could take less than this share of a gain count as none (assumed).
  private static final double NO_PLANTS = 0.1;

  /// A stage gains beyond what it was passed on from this multiple of it on (assumed).
  private static final double BEYOND = 1.2;

  private static final List<Stage> UPWARDS =
      List.of(
          Stage.MINE,
          Stage.CONCENTRATE,
          Stage.SEPARATION,
          Stage.METAL,
          Stage.MAGNET,
          Stage.COMPONENT);

  /// How a gain ends.
  private enum End {
    REPLACES,
    USED,
    MAKES_UP,
    BREAKS
  }

  /// A stage that a gain gets to, and how much of it, t/year.
  private record Step(Stage stage, double carried) {}

  private final ChainAmounts chain;
  private final List<Step> path;

  GainReading(ChainAmounts chain) {
    this.chain = chain;
    this.path = findSource().map(this::walk).orElse(List.of());
  }

  /// Rule "source": the first stage from the ground at which home makes noticeably more.
  Optional<Stage> findSource() {
    return UPWARDS.stream().filter(s -> chain.isNoticed(chain.gain(s))).findFirst();
  }

  /// Rule "reach": a gain goes on to the next stage while it does not replace imports and home's
  /// plants take most of it.
  private List<Step> walk(Stage source) {
    List<Step> steps = new ArrayList<>();
    Optional<Step> at = Optional.of(new Step(source, chain.gain(source)));
    while (at.isPresent()) {
      Step step = at.get();
      steps.add(step);
      double taken = chain.change(step.stage(), Link::takenByPlants);
      at =
          isReplacing(step) || taken < MOST * step.carried()
              ? Optional.empty()
              : findNext(step.stage()).map(s -> new Step(s, Math.min(taken, step.carried())));
    }
    return steps;
  }

  private Optional<Stage> findNext(Stage stage) {
    return UPWARDS.stream()
        .filter(s -> s.compareTo(stage) > 0)
        .filter(s -> s != Stage.CONCENTRATE || chain.now(s, Link::capacity) > 0)
        .findFirst();
  }

  /// Rule "replaces": imports of the stage's good fall by most of the gain.
  private boolean isReplacing(Step step) {
    return -chain.change(step.stage(), Link::imported) >= MOST * step.carried();
  }

  /// Rules "replaces", "used", "makes up" and "break", in this order.
  private End end() {
    Step last = path.getLast();
    if (isReplacing(last)) {
      return End.REPLACES;
    }
    if (chain.change(last.stage(), Link::used) >= MOST * last.carried()
        || findNext(last.stage()).isEmpty()) {
      return End.USED;
    }
    return chain.gain(last.stage()) < MOST * last.carried() ? End.MAKES_UP : End.BREAKS;
  }

  /// Rule "break": the stage before which a gain stops.
  Optional<Stage> findBreak() {
    return path.isEmpty() || end() != End.BREAKS
        ? Optional.empty()
        : findNext(path.getLast().stage());
  }

  private double intake() {
    return chain.intake().getOrDefault(path.getLast().stage(), 0.0);
  }

  /// Whether home has no plants to speak of that could take the gain on.
  boolean isWithoutPlants() {
    return intake() < NO_PLANTS * path.getLast().carried();
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!path.isEmpty()) {
      sentences.add(sourceSentence(path.getFirst()));
      endSentence(path.getLast()).ifPresent(sentences::add);
      beyondSentence().ifPresent(sentences::add);
      findBreak().ifPresent(broken -> sentences.add(breakSentence(broken)));
    }
    return sentences;
  }

  private String sourceSentence(Step source) {
    Stage s = source.stage();
    double abroad = chain.change(s, Link::exported);
    double taken = chain.change(s, Link::takenByPlants);
    String fate =
        chain.isNoticed(taken)
            ? String.format(Locale.ROOT, "home plants take %s more of it", t(taken))
            : "home plants take none of it";
    String leaves =
        chain.isNoticed(abroad)
            ? String.format(
                Locale.ROOT,
                "; %s more (%s of the gain) leaves the country",
                t(abroad),
                Phrase.percent(Math.min(1, abroad / source.carried())))
            : "";
    return String.format(
        Locale.ROOT,
        "%s makes %s more %s a year as %s: %s%s.",
        chain.names().home(),
        t(source.carried()),
        chain.names().element(),
        chain.good(s),
        fate,
        leaves);
  }

  private Optional<String> endSentence(Step last) {
    Stage s = last.stage();
    String reached =
        path.size() == 1
            ? "It stays " + chain.good(s)
            : String.format(
                Locale.ROOT,
                "It gets as far as %s, of which %s makes %s against the baseline",
                chain.good(s),
                chain.names().home(),
                ChainAmounts.signed(chain.gain(s)));
    return switch (end()) {
      case REPLACES ->
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "%s; imports of %s fall by %s, those straight from %s by %s.",
                  reached,
                  chain.good(s),
                  t(-chain.change(s, Link::imported)),
                  chain.names().rival(),
                  t(Math.max(0, -chain.change(s, Link::importedFromRival)))));
      case USED -> Optional.of(String.format(Locale.ROOT, "%s and is used at home.", reached));
      case MAKES_UP ->
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "%s: it makes up for %s that others there no longer make.",
                  reached,
                  chain.good(s)));
      case BREAKS -> path.size() == 1 ? Optional.empty() : Optional.of(reached + ".");
    };
  }

  /// Rule "beyond": the first stage on the way that gains more than it was passed on, because
  /// imports of what it works on rise.
  private Optional<String> beyondSentence() {
    for (int i = 1; i < path.size(); i++) {
      Step step = path.get(i);
      Stage before = path.get(i - 1).stage();
      double bought = chain.change(before, Link::imported);
      if (chain.gain(step.stage()) > BEYOND * step.carried() && chain.isNoticed(bought)) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "Only about %s of the new %s can come from the new %s: imports of %s rise by %s, those straight from %s by %s.",
                t(step.carried()),
                chain.good(step.stage()),
                chain.good(path.getFirst().stage()),
                chain.good(before),
                t(bought),
                chain.names().rival(),
                t(Math.max(0, chain.change(before, Link::importedFromRival)))));
      }
    }
    return Optional.empty();
  }

  /// Rule "break", with the reason: no plants, full, or not worth taking.
  private String breakSentence(Stage broken) {
    Stage before = path.getLast().stage();
    double taken = chain.now(before, Link::takenByPlants);
    String could =
        String.format(
            Locale.ROOT,
            "home plants could take %s of this %s a year",
            t(intake()),
            chain.good(before));
    String reason =
        isWithoutPlants()
            ? could
            : taken >= ChainAmounts.FULL * intake()
                ? could + " and are full"
                : could
                    + String.format(
                        Locale.ROOT, " and take %s: no more is worth it at these prices", t(taken));
    return String.format(
        Locale.ROOT,
        "The chain breaks between %s and %s: %s.",
        chain.good(before),
        chain.good(broken),
        reason);
  }
}
