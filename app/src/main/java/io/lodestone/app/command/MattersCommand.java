// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.ensemble.Nudge;
import io.lodestone.ensemble.NudgeRuns;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone matters`: what a headline hangs on.
@Command(
    name = "matters",
    description =
        "Says in sentences what moves a headline: every plant, every process inside and outside the rival region,"
            + " every yield and every lane is made a little more and a little less, and every measure is left out;"
            + " ranked by effect.",
    mixinStandardHelpOptions = true)
public final class MattersCommand implements Callable<Integer> {

  private final Studies studies;
  private final Workshop workshop;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--scenario",
      defaultValue = Workshop.BASELINE,
      description = "Default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(
      names = "--headline",
      paramLabel = "ID",
      description = "Headline to explain. Default: the first.")
  private @Nullable String headline;

  @Option(
      names = "--step",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description =
          "How much more and less; yields move by a tenth of it. Default: ${DEFAULT-VALUE}.")
  private double step;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "15",
      description = "Sentences to print. Default: ${DEFAULT-VALUE}.")
  private int first;

  @Option(names = "--json", description = "Print all effects as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Explains headlines of studies of a place.
  public MattersCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// What one thing does to the headline.
  ///
  /// @param step how much more, as a share; 0 for a measure left out
  /// @param more headline when it is more, or with the measure left out
  /// @param less headline when it is less; NaN for a measure
  /// @param effect of being more by the step: half of what lies between more and less; of a
  ///   measure, what it brings
  /// @param elasticity relative effect over the step; NaN where the headline is 0, and for a
  ///   measure
  record Effect(
      String id,
      String name,
      double step,
      double more,
      double less,
      double effect,
      double elasticity,
      String sentence) {}

  @Override
  public Integer call() {
    if (!(step > 0 && step < 1)) {
      throw new WrongInputException("--step " + step + "\nMaybe 0.1 for ten per cent");
    }
    Study read = studies.require(study);
    Scenario chosen = Studies.scenario(read, scenario);
    BaseYear baseYear = workshop.baseYear(read);
    Trajectory run = workshop.simulation(read, baseYear, chosen, read.horizon()).run(notice -> {});
    RunView view = view(read, chosen, run);
    Headline watched = watched(Indicator.of(view));
    Indicator indicator = indicator(watched, view);
    NudgeRuns runs =
        new NudgeRuns(read.network(), baseYear.calibrated().base(), chosen, read.horizon());
    List<Effect> effects =
        effects(
            Nudge.listAll(read.network(), chosen, read.rival()),
            runs,
            new Watch(watched, t -> value(indicator, view.withRun(t), watched.id())));
    print(read.horizon(), chosen, watched, effects);
    return 0;
  }

  private static RunView view(Study read, Scenario chosen, Trajectory run) {
    return new RunView(
        run,
        read.home(),
        read.rival(),
        read.headlineElements(),
        read.headlineCommodities(),
        chosen.firstMonth());
  }

  private Headline watched(List<Headline> headlines) {
    String asked = headline;
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

  private List<Effect> effects(List<Nudge> nudges, NudgeRuns runs, Watch watch) {
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
        .filter(e -> !Double.isNaN(e.effect))
        .sorted(Comparator.comparingDouble((Effect e) -> -Math.abs(e.effect)))
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
          new Effect(
              nudge.id(),
              nudge.name(),
              share,
              more[k],
              less[k],
              effect,
              elasticity,
              MattersText.more(nudge.name(), share, effect, watch.now)));
    }
    return effects;
  }

  private static Effect leftOut(Nudge nudge, double without, Headline now) {
    double brings = now.value() - without;
    return new Effect(
        nudge.id(),
        nudge.name(),
        0,
        without,
        Double.NaN,
        brings,
        Double.NaN,
        MattersText.without(nudge.name(), brings, now));
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

  private void print(Horizon horizon, Scenario chosen, Headline now, List<Effect> effects) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("scenario", chosen.id());
      document.put("headline", now);
      document.put("effects", effects);
      out.print(JsonText.of(document));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s in %s, %s to %s: %s%n%n",
        now.name(),
        chosen.id(),
        horizon.start(),
        horizon.end(),
        MattersText.amount(now));
    int shown = 0;
    for (Effect effect : effects) {
      if (shown == first || MattersText.isNothing(effect.effect, now)) {
        break;
      }
      out.printf(Locale.ROOT, "%2d. %s%n", ++shown, effect.sentence);
    }
    if (shown == 0) {
      out.printf(Locale.ROOT, "Nothing moves it by a step of %.0f %%.%n", 100 * step);
    }
    out.printf(
        Locale.ROOT,
        "%n%d things were moved one at a time, up and down. Effects of small steps; they do not add up far.%n",
        effects.size());
  }
}
