// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.ensemble.EnsembleRequest;
import io.lodestone.lab.ensemble.EnsembleSampling;
import io.lodestone.lab.run.Experiment;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// Simulates one trajectory of an ensemble beside the baseline under the same draws, and shows what
/// was drawn and what came of it.
final class LoneTrajectoryPrinter {

  private final Lab lab;

  LoneTrajectoryPrinter(Lab lab) {
    this.lab = lab;
  }

  void print(EnsembleRequest request, int number, boolean json, PrintWriter out) {
    EnsembleSampling.Alone alone =
        lab.trajectory(
            request,
            number,
            drawn -> {
              if (!json) {
                print(drawn, request.setup().scenario(), number, out);
              }
            });
    Experiment experiment = alone.experiment();
    if (json) {
      out.print(
          JsonText.of(
              Map.of(
                  "trajectory",
                  number,
                  "draws",
                  alone.drawn(),
                  "headlines",
                  experiment.headlines())));
    } else {
      out.println();
      new HeadlineTable(alone.study(), experiment.headlines(), experiment.baselineHeadlines())
          .print(out);
    }
  }

  private static void print(
      Map<String, Double> drawn, String scenario, int number, PrintWriter out) {
    out.printf(Locale.ROOT, "Trajectory %d of scenario %s draws:%n", number, scenario);
    drawn.forEach((name, value) -> out.printf(Locale.ROOT, "  %-60s %12.5g%n", name, value));
    out.flush(); // what follows may fail, and then the draws are what one wants to see
  }
}
