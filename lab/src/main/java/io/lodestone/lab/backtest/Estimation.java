// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.PriorFit;
import io.lodestone.random.Occurrence;
import io.lodestone.random.RandomEvents;
import io.lodestone.random.StandardNormal;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.UncertainInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Estimates behavioural inputs from the outcomes that episodes mark as used for that. It gives
/// numbers and writes nothing.
public final class Estimation {

  /// Tables and columns of behaviour: what data on prices and trade can tell something about.
  private static final List<String> BEHAVIOUR =
      List.of("study.parameters.", "enduses.elasticity", "stores.cover_months");

  private final Futures futures;
  private final List<Episode> episodes;
  private final Settings settings;

  /// How to estimate.
  ///
  /// @param trajectories of each episode at each point; the same draws every time
  /// @param seed of every draw
  /// @param threads how many at a time
  /// @param modelError what the model may be off besides, as a standard deviation of logarithms
  /// @param most inputs at most, those that move the fit most
  /// @param evaluations points to try at most
  public record Settings(
      int trajectories, long seed, int threads, double modelError, int most, int evaluations) {}

  /// An input's estimate, in the unit of its distribution.
  ///
  /// @param prior 5, 50 and 95 % of the prior
  /// @param estimate 5, 50 and 95 % given what was observed
  /// @param told share of the prior variance that the data take away
  public record Estimate(
      UncertainInput input, List<Double> prior, List<Double> estimate, double told) {

    public Estimate {
      prior = List.copyOf(prior);
      estimate = List.copyOf(estimate);
    }
  }

  /// An outcome before and after.
  ///
  /// @param prior median at the priors' medians
  /// @param fitted median at the estimate
  public record Fitted(Outcome outcome, double prior, double fitted) {}

  /// What came out.
  ///
  /// @param estimates of the inputs
  /// @param fitted the outcomes that were used
  /// @param left inputs that were tried and left out, because the data tell less of them
  /// @param loss before and after
  public record Result(
      List<Estimate> estimates, List<Fitted> fitted, List<String> left, PriorFit.Result loss) {

    public Result {
      estimates = List.copyOf(estimates);
      fitted = List.copyOf(fitted);
      left = List.copyOf(left);
    }
  }

  /// An estimation of a study.
  ///
  /// @param episodes of the study; those without outcomes marked `calibration` are left aside
  /// @throws IllegalArgumentException when none has any
  public Estimation(Futures futures, Collection<Episode> episodes, Settings settings) {
    this.futures = futures;
    this.settings = settings;
    this.episodes =
        episodes.stream()
            .filter(e -> e.outcomes().stream().anyMatch(Outcome::usedForParameters))
            .map(Estimation::onlyUsed)
            .toList();
    if (this.episodes.isEmpty()) {
      throw new IllegalArgumentException(
          "no episode has an outcome with `used: calibration`\nMaybe mark those that may set parameters");
    }
  }

  private static Episode onlyUsed(Episode of) {
    return new Episode(
        of.id(),
        of.title(),
        of.story(),
        of.scenario(),
        of.start(),
        of.end(),
        of.trajectories(),
        of.seed(),
        of.causes(),
        of.outcomes().stream().filter(Outcome::usedForParameters).toList());
  }

  /// Inputs of behaviour, from which those that matter are chosen.
  public List<UncertainInput> candidates() {
    return futures.study().uncertainties().inputs().stream()
        .filter(i -> i.sharing() == UncertainInput.Sharing.TOGETHER)
        .filter(
            i -> i.targets().stream().allMatch(t -> isBehaviour(t.table(), t.column(), t.row())))
        .toList();
  }

  private static boolean isBehaviour(String table, String column, String row) {
    String inside = table + "." + row + ".";
    return BEHAVIOUR.stream()
        .anyMatch(b -> inside.startsWith(b) || (table + "." + column).equals(b));
  }

  /// Estimates.
  ///
  /// @param inputs to choose from
  /// @param notices hears of each step in words
  public Result run(List<UncertainInput> inputs, Consumer<String> notices) {
    List<UncertainInput> chosen = choose(inputs, notices);
    PriorFit fit = fit(chosen);
    PriorFit.Result result = fit.find(settings.evaluations());
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      estimates.add(estimate(chosen.get(i), result.scores().get(i), result.deviations().get(i)));
    }
    List<String> left =
        inputs.stream().filter(i -> !chosen.contains(i)).map(UncertainInput::name).toList();
    return new Result(estimates, fitted(chosen, result), left, result);
  }

  private static Estimate estimate(UncertainInput input, double score, double deviation) {
    double wide = StandardNormal.quantile(0.95);
    return new Estimate(
        input,
        at(input, -wide, 0, wide),
        at(input, score - wide * deviation, score, score + wide * deviation),
        1 - deviation * deviation);
  }

  private static List<Double> at(UncertainInput input, double... scores) {
    List<Double> values = new ArrayList<>();
    for (double score : scores) {
      values.add(input.distribution().quantile(StandardNormal.shareBelow(score)));
    }
    return values;
  }

  /// Those whose move by one score to each side changes the fit most.
  private List<UncertainInput> choose(List<UncertainInput> inputs, Consumer<String> notices) {
    if (inputs.size() <= settings.most()) {
      return inputs;
    }
    Map<UncertainInput, Double> effects = new HashMap<>();
    for (UncertainInput input : inputs) {
      PriorFit alone = fit(List.of(input));
      double up = alone.loss(new double[] {1});
      double down = alone.loss(new double[] {-1});
      effects.put(input, Math.abs(up - down));
      notices.accept(
          String.format(
              Locale.ROOT, "%s moves the fit by %.2f", input.name(), Math.abs(up - down)));
    }
    return inputs.stream()
        .sorted(Comparator.comparingDouble((UncertainInput i) -> -effects.getOrDefault(i, 0.0)))
        .limit(settings.most())
        .toList();
  }

  private PriorFit fit(List<UncertainInput> chosen) {
    return new PriorFit(scores -> outputs(chosen, scores), targets(), chosen.size());
  }

  private List<PriorFit.Target> targets() {
    return episodes.stream()
        .flatMap(e -> e.outcomes().stream())
        .map(o ->
            new PriorFit.Target(scaled(o, o.findObserved().orElseThrow()), settings.modelError()))
        .toList();
  }

  /// On the scale of logarithms; a month more is added to times, which may be 0.
  private static double scaled(Outcome outcome, double value) {
    return outcome.statistic().isTime()
        ? StrictMath.log1p(value)
        : StrictMath.log(Math.max(value, Double.MIN_NORMAL));
  }

  private double[][] outputs(List<UncertainInput> chosen, double[] scores) {
    List<double[]> outputs = new ArrayList<>();
    for (Episode episode : episodes) {
      for (OutcomeForecast forecast : simulate(episode, chosen, scores).forecasts()) {
        outputs.add(
            forecast.values().stream().mapToDouble(v -> scaled(forecast.outcome(), v)).toArray());
      }
    }
    return outputs.toArray(double[][]::new);
  }

  private BacktestResult simulate(Episode episode, List<UncertainInput> chosen, double[] scores) {
    Map<String, Double> fixed = new HashMap<>();
    IntStream.range(0, chosen.size())
        .forEach(i -> fixed.put(chosen.get(i).id(), StandardNormal.shareBelow(scores[i])));
    Backtest.Size size =
        new Backtest.Size(settings.trajectories(), settings.seed(), settings.threads());
    return Backtest.run(futures, episode, size, draws -> new Fixed(draws, fixed));
  }

  /// Draws of which some are given.
  private record Fixed(FutureDraws others, Map<String, Double> fixed) implements FutureDraws {

    @Override
    public double uniform(String factor, String parameter) {
      Double given = fixed.get(parameter);
      return given == null ? others.uniform(factor, parameter) : given;
    }

    @Override
    public List<Occurrence> occurrences(RandomEvents events, int months) {
      return others.occurrences(events, months);
    }

    @Override
    public History history(String factor) {
      return others.history(factor);
    }
  }

  private List<Fitted> fitted(List<UncertainInput> chosen, PriorFit.Result result) {
    double[] mode = result.scores().stream().mapToDouble(z -> z).toArray();
    List<Fitted> fitted = new ArrayList<>();
    for (Episode episode : episodes) {
      List<OutcomeForecast> before =
          simulate(episode, chosen, new double[chosen.size()]).forecasts();
      List<OutcomeForecast> after = simulate(episode, chosen, mode).forecasts();
      for (int i = 0; i < before.size(); i++) {
        fitted.add(
            new Fitted(
                before.get(i).outcome(),
                before.get(i).model().median(),
                after.get(i).model().median()));
      }
    }
    return fitted;
  }
}
