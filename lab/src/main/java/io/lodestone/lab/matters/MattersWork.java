// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.matters;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.ensemble.Nudge;
import io.lodestone.ensemble.NudgeRuns;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.lab.matters.MattersResult.Effect;
import io.lodestone.lab.place.Stop;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Moves one thing after the other and watches a headline.
public final class MattersWork {

  private final Studies studies;
  private final Workshop workshop;

  /// Explains headlines of studies of a place.
  public MattersWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Ranks what moves a headline.
  public MattersResult run(MattersRequest request) {
    double step = request.step();
    if (!(step > 0 && step < 1)) {
      throw new WrongInputException("--step " + step + "\nMaybe 0.1 for ten per cent");
    }
    Study read = studies.require(request.study());
    Scenario chosen = Studies.scenario(read, request.scenario());
    BaseYear baseYear = workshop.baseYear(read);
    Trajectory run =
        workshop.simulation(read, baseYear, chosen, read.horizon()).run(notice -> Stop.ifAsked());
    Trajectory calm = baseline(read, baseYear, chosen, run);
    RunView view = view(read, chosen, run.against(calm));
    Headline watched = watched(request.headline(), Indicator.of(view));
    Indicator indicator = indicator(watched, view);
    NudgeRuns runs =
        new NudgeRuns(read.network(), baseYear.calibrated().base(), chosen, read.horizon());
    List<Effect> effects =
        effects(
            Nudge.listAll(read.network(), chosen, read.rival()),
            step,
            runs,
            new Watch(
                watched,
                t -> {
                  Stop.ifAsked();
                  return value(indicator, view.withRun(t.against(calm)), watched.id());
                }));
    return new MattersResult(chosen, read.horizon(), watched, effects);
  }

  /// The baseline as the data say: what every nudged run is held against too, so that a nudge is
  /// judged by all that it changes.
  private Trajectory baseline(Study read, BaseYear baseYear, Scenario chosen, Trajectory run) {
    Scenario before = read.getScenario(Study.BASELINE);
    return chosen.id().equals(before.id())
        ? run
        : workshop.simulation(read, baseYear, before, read.horizon()).run(notice -> Stop.ifAsked());
  }

  private static RunView view(Study read, Scenario chosen, Trajectory run) {
    return new RunView(
        run,
        read.home(),
        read.rival(),
        read.headlineElements(),
        read.headlineCommodities(),
        chosen.supplyMonth(read.home()));
  }

  private static Headline watched(@Nullable String asked, List<Headline> headlines) {
    if (asked == null) {
      return headlines.getFirst();
    }
    return headlines.stream()
        .filter(h -> h.id().equals(asked))
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                String.format(
                    Locale.ROOT,
                    "no headline \"%s\"%nMaybe one of: %s",
                    asked,
                    IdPattern.closest(asked, headlines.stream().map(Headline::id).toList()))));
  }

  /// The one indicator that gives the headline, so that the others are not computed for every run.
  private static Indicator indicator(Headline watched, RunView view) {
    return Indicator.listAll().stream()
        .filter(i -> i.headlines(view).stream().anyMatch(h -> h.id().equals(watched.id())))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Indicator indicator, RunView view, String id) {
    return indicator.headlines(view).stream()
        .filter(h -> h.id().equals(id))
        .mapToDouble(Headline::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  private record Watch(Headline now, ToDoubleFunction<Trajectory> number) {}

  private static List<Effect> effects(
      List<Nudge> nudges, double step, NudgeRuns runs, Watch watch) {
    List<Nudge> yields = nudges.stream().filter(Nudge.Yield.class::isInstance).toList();
    List<Nudge> measures = nudges.stream().filter(Nudge.Without.class::isInstance).toList();
    List<Nudge> others =
        nudges.stream().filter(n -> !yields.contains(n) && !measures.contains(n)).toList();
    List<Effect> effects = new ArrayList<>();
    effects.addAll(moved(others, step, runs, watch));
    effects.addAll(moved(yields, step / 10, runs, watch));
    double[] without = inParallel(measures, 0, runs, watch);
    for (int k = 0; k < without.length; k++) {
      effects.add(leftOut(measures.get(k), without[k], watch.now));
    }
    return effects.stream()
        .filter(e -> !Double.isNaN(e.effect()))
        .sorted(Comparator.comparingDouble((Effect e) -> -Math.abs(e.effect())))
        .toList();
  }

  private static List<Effect> moved(List<Nudge> nudges, double share, NudgeRuns runs, Watch watch) {
    double[] more = inParallel(nudges, share, runs, watch);
    double[] less = inParallel(nudges, -share, runs, watch);
    List<Effect> effects = new ArrayList<>();
    for (int k = 0; k < more.length; k++) {
      double effect = 0.5 * (more[k] - less[k]);
      double now = watch.now.value();
      double elasticity = now > 0 ? effect / now / share : Double.NaN;
      Nudge nudge = nudges.get(k);
      effects.add(
          new Effect(nudge.id(), nudge.name(), share, more[k], less[k], effect, elasticity));
    }
    return effects;
  }

  private static Effect leftOut(Nudge nudge, double without, Headline now) {
    double brings = now.value() - without;
    return new Effect(nudge.id(), nudge.name(), 0, without, Double.NaN, brings, Double.NaN);
  }

  private static double[] inParallel(
      List<Nudge> nudges, double share, NudgeRuns runs, Watch watch) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    int size = Math.ceilDiv(nudges.size(), threads);
    double[] values = new double[nudges.size()];
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Map<Integer, Future<double[]>> parts = new LinkedHashMap<>();
      for (int from = 0; from < nudges.size(); from += size) {
        List<Nudge> part = nudges.subList(from, Math.min(nudges.size(), from + size));
        parts.put(from, pool.submit(() -> runs.values(part, share, watch.number)));
      }
      parts.forEach((from, part) -> {
        double[] found = Workshop.resultOf(part);
        System.arraycopy(found, 0, values, from, found.length);
      });
    }
    return values;
  }
}
