// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.report;

import static io.lodestone.app.report.ChainAmounts.good;
import static io.lodestone.app.report.ChainAmounts.t;

import io.lodestone.indicator.Phrase;
import io.lodestone.indicator.StageChain.Link;
import io.lodestone.network.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a scenario's measures add material at home, how far up the chain it gets and what stops
/// it. The rules stand in `docs/reference/report.md` under the names used here.
final class GainReading {

  /// A stage passes a gain on if the next gains at least this share of it (assumed).
  private static final double PASSED_ON = 0.5;

  /// Capacity below this share of a gain counts as none (assumed).
  private static final double NO_CAPACITY = 0.1;

  private static final List<Stage> UPWARDS =
      List.of(Stage.MINE, Stage.CONCENTRATE, Stage.SEPARATION, Stage.METAL, Stage.MAGNET);

  private final ChainAmounts chain;

  GainReading(ChainAmounts chain) {
    this.chain = chain;
  }

  /// Rule "source": the first stage from the ground at which home makes noticeably more.
  Optional<Stage> findSource() {
    return UPWARDS.stream().filter(s -> chain.isNoticed(chain.gain(s))).findFirst();
  }

  /// Rule "break": the stage at which a gain stops without replacing imports.
  Optional<Stage> findBreak() {
    return findSource()
        .map(this::reach)
        .filter(at -> !isReplacing(at))
        .flatMap(at -> stagesAfter(at).stream().findFirst());
  }

  /// Whether home has no capacity to speak of where the gain breaks off.
  boolean isWithoutCapacity(Stage broken) {
    return chain.now(broken, Link::capacity)
        < NO_CAPACITY * chain.gain(reach(findSource().orElseThrow()));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    findSource()
        .ifPresent(source -> {
          sentences.add(sourceSentence(source));
          reachSentence(source).ifPresent(sentences::add);
        });
    findBreak().ifPresent(broken -> sentences.add(breakSentence(broken)));
    return sentences;
  }

  private List<Stage> stagesAfter(Stage stage) {
    return UPWARDS.stream()
        .filter(s -> s.compareTo(stage) > 0)
        .filter(s -> s != Stage.CONCENTRATE || chain.now(s, Link::capacity) > 0)
        .toList();
  }

  /// Rule "replaces": imports of the stage's good fall by at least half of what home makes more.
  private boolean isReplacing(Stage stage) {
    return -chain.change(stage, Link::imported) >= PASSED_ON * chain.gain(stage);
  }

  /// Rule "reach": the last stage to which the gain is passed on. Each next stage gains at least
  /// half of what the one before gained, until imports are replaced.
  private Stage reach(Stage source) {
    Stage at = source;
    for (Stage next : stagesAfter(source)) {
      if (isReplacing(at) || chain.gain(next) < PASSED_ON * chain.gain(at)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private String sourceSentence(Stage s) {
    double gain = chain.gain(s);
    double abroad = chain.change(s, Link::exported);
    double taken = chain.change(s, Link::takenByPlants);
    String fate =
        chain.isNoticed(taken)
            ? "home plants take %s more of it".formatted(t(taken))
            : "home plants take none of it";
    String leaves =
        chain.isNoticed(abroad)
            ? "; %s more (%s of the gain) leaves the country"
                .formatted(t(abroad), Phrase.percent(Math.min(1, abroad / gain)))
            : "";
    return "%s makes %s more %s a year as %s: %s%s."
        .formatted(chain.names().home(), t(gain), chain.names().element(), good(s), fate, leaves);
  }

  private Optional<String> reachSentence(Stage source) {
    Stage end = reach(source);
    String onward =
        end == source
            ? ""
            : "It gets as far as %s, of which %s more a year is made"
                .formatted(good(end), t(chain.gain(end)));
    String replaces =
        isReplacing(end)
            ? "imports of %s fall by %s, those straight from %s by %s"
                .formatted(
                    good(end),
                    t(-chain.change(end, Link::imported)),
                    chain.names().rival(),
                    t(Math.max(0, -chain.change(end, Link::importedFromRival))))
            : "";
    if (onward.isEmpty() && replaces.isEmpty()) {
      return Optional.empty();
    }
    String joined =
        onward.isEmpty() || replaces.isEmpty() ? onward + replaces : onward + "; " + replaces;
    return Optional.of(Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".");
  }

  /// Rule "break", with the reason: no capacity, full, or not worth taking.
  private String breakSentence(Stage broken) {
    Stage before = reach(findSource().orElseThrow());
    String made = t(chain.now(broken, Link::made));
    String capacity = t(chain.now(broken, Link::capacity));
    String home = chain.names().home();
    String reason =
        isWithoutCapacity(broken)
            ? "%s has plants for %s of %s a year".formatted(home, capacity, good(broken))
            : chain.isFull(broken)
                ? "the plants for %s are full (%s of %s a year)"
                    .formatted(good(broken), made, capacity)
                : "plants for %s make %s of a possible %s a year and take no more at these prices"
                    .formatted(good(broken), made, capacity);
    return "The chain breaks between %s and %s: %s.".formatted(good(before), good(broken), reason);
  }
}
