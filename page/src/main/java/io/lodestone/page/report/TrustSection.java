// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.words.Numbers;
import io.lodestone.study.reader.PastScores;
import io.lodestone.study.study.PastScore;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/// How far to trust a result: how the model did on episodes of the past that carry the same
/// elements, and which naive forecast was nearer.
///
/// @param sentences what the scores say
/// @param episodes a line each; none where nothing was scored
record TrustSection(List<String> sentences, List<EpisodeLine> episodes) {

  private static final double WIDE = 0.9;
  private static final double NARROW = 0.5;

  /// An episode.
  ///
  /// @param nearer who was nearest: the model, or a naive forecast
  record EpisodeLine(
      String title,
      String where,
      String inWide,
      String inNarrow,
      String overNoChange,
      String overRandomWalk,
      String nearer) {}

  static TrustSection of(Study study) {
    List<PastScore> scores = PastScores.read(study.folder());
    return new TrustSection(sentences(scores), scores.stream().map(TrustSection::line).toList());
  }

  private static List<String> sentences(List<PastScore> scores) {
    List<PastScore> judged = scores.stream().filter(s -> s.judged() > 0).toList();
    if (judged.isEmpty()) {
      return List.of(
          "No episode of the past with these elements has known outcomes: nobody can say how near the model comes here. Read sizes as orders of magnitude.");
    }
    int all = judged.stream().mapToInt(PastScore::judged).sum();
    int wide = judged.stream().mapToInt(PastScore::inWide).sum();
    int narrow = judged.stream().mapToInt(PastScore::inNarrow).sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "In %d episodes of the past with these elements %d of %d observed outcomes lay inside the model's 90 %% bands, where a model that knew its own doubt would have %.0f; inside its 50 %% bands %d, where %.0f would be right.",
            judged.size(),
            wide,
            all,
            WIDE * all,
            narrow,
            NARROW * all));
    if (wide < WIDE * all) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "So its bands are too narrow: read a 90 %% band as one of about %.0f %%.",
              100.0 * wide / all));
    }
    sentences.add(
        String.format(
            Locale.ROOT,
            "It came nearer than \"no change\" in %d of %d episodes and nearer than a random walk in %d%s.",
            judged.stream().filter(s -> isNearer(s.overNoChange())).count(),
            judged.size(),
            judged.stream().filter(s -> isNearer(s.overRandomWalk())).count(),
            beaten(judged)));
    long open = scores.size() - judged.size();
    if (open > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%d more %s forecast, with outcomes still to be filled in.",
              open,
              open == 1 ? "episode is" : "episodes are"));
    }
    return sentences;
  }

  private static String beaten(List<PastScore> judged) {
    List<String> lost =
        judged.stream()
            .filter(s -> !nearer(s).equals("model"))
            .map(s -> String.format(Locale.ROOT, "%s (%s)", s.title(), nearer(s)))
            .toList();
    return lost.isEmpty() ? "" : "; a rival was nearer in " + String.join(", ", lost);
  }

  private static boolean isNearer(OptionalDouble ratio) {
    return ratio.isPresent() && ratio.getAsDouble() < 1;
  }

  /// The nearest of the three by mean CRPS.
  private static String nearer(PastScore score) {
    double noChange = score.overNoChange().orElse(0);
    double walk = score.overRandomWalk().orElse(0);
    if (noChange <= 1 && walk <= 1) {
      return "model";
    }
    return walk > noChange ? "random walk" : "no change";
  }

  private static EpisodeLine line(PastScore score) {
    boolean open = score.judged() == 0;
    Function<OptionalDouble, String> ratio =
        r -> r.isPresent() ? Numbers.threeDigits(r.getAsDouble()) : "–";
    return new EpisodeLine(
        score.title(),
        score.study() + " / " + score.episode(),
        open ? "open" : score.inWide() + " of " + score.judged(),
        open ? "" : score.inNarrow() + " of " + score.judged(),
        ratio.apply(score.overNoChange()),
        ratio.apply(score.overRandomWalk()),
        open ? "" : nearer(score));
  }
}
