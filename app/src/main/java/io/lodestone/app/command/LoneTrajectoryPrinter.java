// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.LoneTrajectory;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// Simulates one trajectory of an ensemble beside the baseline under the same draws, and shows what
/// was drawn and what came of it.
final class LoneTrajectoryPrinter {

  private final Workshop workshop;

  LoneTrajectoryPrinter(Workshop workshop) {
    this.workshop = workshop;
  }

  void print(Futures futures, EnsembleRecipe recipe, int number, boolean json, PrintWriter out) {
    LoneTrajectory lone = new LoneTrajectory(futures, recipe, number);
    String scenario = recipe.scenario();
    Map<String, Double> drawn = lone.drawn(scenario);
    if (!json) {
      out.printf(Locale.ROOT, "Trajectory %d of scenario %s draws:%n", number, scenario);
      drawn.forEach((name, value) -> out.printf(Locale.ROOT, "  %-60s %12.5g%n", name, value));
      out.flush(); // what follows may fail, and then the draws are what one wants to see
    }
    Study world = lone.study(scenario);
    String baseline = Workshop.BASELINE;
    if (futures.study().scenarios().containsKey(baseline) && !baseline.equals(scenario)) {
      world =
          world.withWorld(
              world.network(), world.figures(), lone.study(baseline).getScenario(baseline));
    }
    Experiment experiment =
        workshop.experiment(
            world,
            world.getScenario(scenario),
            world.horizon().until(recipe.until()),
            notice -> {});
    if (json) {
      out.print(
          JsonText.of(
              Map.of("trajectory", number, "draws", drawn, "headlines", experiment.headlines())));
    } else {
      out.println();
      new HeadlineTable(world, experiment.headlines(), experiment.baselineHeadlines()).print(out);
    }
  }
}
