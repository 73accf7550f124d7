// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import java.util.List;
import java.util.Locale;

/// What governments pay plants over the run, the rival apart.
public final class ProgrammeCost implements Indicator {

  @Override
  public String id() {
    return "programme-cost";
  }

  @Override
  public String name() {
    return "Programme cost";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "Σ subsidies over months and plants outside the rival region (programme-cost) and inside it (programme-cost.rival, a price war)";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    double rival = paid(view, true);
    double others = paid(view, false);
    String name = view.rivalName();
    return List.of(
        new Headline(
            id(),
            name(),
            others,
            unit(),
            String.format(
                Locale.ROOT,
                "Governments other than that of %s pay plants %s over the run.",
                name,
                Phrase.usd(others))),
        new Headline(
            id() + ".rival",
            name() + ": " + name,
            rival,
            unit(),
            String.format(
                Locale.ROOT,
                "The government of %s pays plants %s over the run.",
                name,
                Phrase.usd(rival))));
  }

  private static double paid(RunView view, boolean inRival) {
    Trajectory run = view.run();
    int rival = run.network().regions().getIndex(view.rival());
    double paid = 0;
    for (int p = 0; p < run.network().plants().size(); p++) {
      if (run.network().plantRegion(p) == rival == inRival) {
        for (int t = 0; t < run.months(); t++) {
          paid += run.subsidyUsd(t, p);
        }
      }
    }
    return paid;
  }
}
