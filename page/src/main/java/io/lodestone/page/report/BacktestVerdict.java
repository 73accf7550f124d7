// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.claim.Scores;
import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.lab.backtest.BacktestScore;
import io.lodestone.lab.backtest.OutcomeForecast;
import io.lodestone.lab.backtest.Rival;
import io.lodestone.page.words.Amount;
import io.lodestone.reading.MonthlyStatistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a back-test comes to, in sentences. It says where the model loses.
///
/// @param reached whether enough outcomes lie inside, with bands narrower than a random walk's
/// @param sentences the answer
/// @param misses outcomes outside the 90 % band, and by how much
/// @param causes why, in the words of the episode
public record BacktestVerdict(
    boolean reached, List<String> sentences, List<String> misses, List<String> causes) {

  /// Share of outcomes that should lie in the 90 % band (assumed: what the project asks of itself).
  public static final double AIM = 0.8;

  /// The verdict on a result.
  public static BacktestVerdict of(BacktestResult result) {
    List<OutcomeForecast> judged = result.judged();
    if (judged.isEmpty()) {
      return new BacktestVerdict(
          false,
          List.of(
              "Nothing can be scored: the data hold no outcome of this episode that set no parameter. What the model foretells stands below, for others to hold against the truth."),
          List.of(),
          result.episode().causes());
    }
    long inside = judged.stream().filter(f -> f.isInside(OutcomeForecast.WIDE)).count();
    boolean covered = inside >= AIM * judged.size();
    List<OutcomeForecast> walked =
        judged.stream().filter(f -> f.widthAgainstRandomWalk().isPresent()).toList();
    long narrower =
        walked.stream().filter(f -> f.widthAgainstRandomWalk().orElseThrow() < 1).count();
    boolean narrow = narrower == walked.size();
    List<String> sentences = new ArrayList<>();
    sentences.add(coverage(judged, inside, covered));
    sentences.add(widths(walked, narrower));
    sentences.addAll(rivals(judged));
    sentences.addAll(direction(judged));
    List<String> misses =
        judged.stream()
            .filter(f -> !f.isInside(OutcomeForecast.WIDE))
            .map(BacktestVerdict::miss)
            .toList();
    return new BacktestVerdict(
        covered && narrow, sentences, misses, covered && narrow ? List.of() : causes(result));
  }

  private static List<String> causes(BacktestResult result) {
    return result.episode().causes().isEmpty()
        ? List.of("Nobody has looked into the cause yet: the episode names none.")
        : result.episode().causes();
  }

  private static String coverage(List<OutcomeForecast> judged, long inside, boolean covered) {
    long half = judged.stream().filter(f -> f.isInside(OutcomeForecast.NARROW)).count();
    return String.format(
        Locale.ROOT,
        "%d of %d outcomes that set no parameter lie inside the 90 %% band (%s; the aim is %s: %s), and %d inside the 50 %% band.",
        inside,
        judged.size(),
        Amount.share(inside / (double) judged.size()),
        Amount.share(AIM),
        covered ? "reached" : "missed",
        half);
  }

  private static String widths(List<OutcomeForecast> walked, long narrower) {
    if (walked.isEmpty()) {
      return "No random walk stands beside it: too little was observed before the window.";
    }
    String wider =
        walked.stream()
            .filter(f -> f.widthAgainstRandomWalk().orElseThrow() >= 1)
            .map(f ->
                String.format(
                    Locale.ROOT,
                    "%s (×%s)",
                    f.outcome().name(),
                    Amount.number(f.widthAgainstRandomWalk().orElseThrow())))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "The 90 %% band is narrower than a random walk's for %d of %d outcomes that have one%s.",
        narrower,
        walked.size(),
        wider.isEmpty() ? "" : "; not for " + wider);
  }

  private static List<String> rivals(List<OutcomeForecast> judged) {
    List<String> sentences = new ArrayList<>();
    for (Rival rival : Rival.values()) {
      List<OutcomeForecast> met =
          judged.stream().filter(f -> f.rivals().containsKey(rival)).toList();
      if (met.isEmpty()) {
        continue;
      }
      List<String> lost =
          met.stream()
              .filter(f -> f.betterRivals().contains(rival))
              .map(f -> f.outcome().name())
              .toList();
      double own = BacktestScore.meanCrps(met, OutcomeForecast::model);
      double theirs = BacktestScore.meanCrps(met, f -> f.rivals().get(rival));
      sentences.add(
          String.format(
              Locale.ROOT,
              "Against the forecast \"%s\" the model is nearer in %d of %d; mean CRPS over what was observed %s against %s: on the whole it %s.%s",
              rival.title(),
              met.size() - lost.size(),
              met.size(),
              Amount.number(own),
              Amount.number(theirs),
              own < theirs ? "wins" : "loses",
              lost.isEmpty() ? "" : " Farther off in: " + String.join("; ", lost) + "."));
    }
    return sentences;
  }

  private static boolean isDirection(MonthlyStatistic statistic) {
    return statistic == MonthlyStatistic.RATIO || statistic == MonthlyStatistic.CHANGE;
  }

  /// How well it told ups from downs.
  private static List<String> direction(List<OutcomeForecast> judged) {
    List<OutcomeForecast> ratios =
        judged.stream().filter(f -> isDirection(f.outcome().statistic())).toList();
    if (ratios.isEmpty()) {
      return List.of();
    }
    double[] ups = ratios.stream().mapToDouble(f -> 1 - f.model().shareBelow(1)).toArray();
    boolean[] came = new boolean[ups.length];
    for (int i = 0; i < came.length; i++) {
      came[i] = ratios.get(i).observed() > 1;
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "Up or down, of ratios and changes: Brier score %s over %d (0 is perfect, 0.25 a coin).",
            Amount.number(Scores.brier(ups, came)),
            ratios.size()));
  }

  private static String miss(OutcomeForecast forecast) {
    PredictiveSample.Interval band = forecast.model().interval(OutcomeForecast.WIDE);
    boolean above = forecast.observed() > band.high();
    return String.format(
        Locale.ROOT,
        "%s: observed %s, %s the band of %s.",
        forecast.outcome().name(),
        OutcomeText.value(forecast.outcome(), forecast.observed()),
        above ? "above" : "below",
        OutcomeText.range(forecast.outcome(), band));
  }
}
