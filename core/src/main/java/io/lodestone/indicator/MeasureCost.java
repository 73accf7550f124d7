// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.conditions.Payer;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a scenario's measures cost whom; nothing where none has a cost.
public final class MeasureCost implements Indicator {

  private static final double MONTHS_PER_YEAR = 12;

  @Override
  public String id() {
    return "measure-cost";
  }

  @Override
  public String name() {
    return "Cost of measures";
  }

  @Override
  public String unit() {
    return "USD";
  }

  @Override
  public String formula() {
    return "Σ costs less income of the scenario's measures, by payer (state, firms, consumers): a year on average (measure-cost.state.yearly), and over the run discounted to its start at the study's discount rate (measure-cost.state.discounted), which also stands for all payers (measure-cost.discounted); none without measures";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    if (view.run().measures() == 0) {
      return List.of();
    }
    List<Headline> headlines = new ArrayList<>();
    double all = 0;
    for (Payer payer : Payer.values()) {
      double yearly = MONTHS_PER_YEAR * sum(view.run(), payer, 0) / view.run().months();
      double rate = view.run().network().behaviour().discountRate();
      double discounted = sum(view.run(), payer, rate);
      all += discounted;
      headlines.add(headline(payer, ".yearly", yearly, "a year on average"));
      headlines.add(headline(payer, ".discounted", discounted, "over the run, discounted"));
    }
    headlines.add(
        new Headline(
            id() + ".discounted",
            name() + ": all payers, discounted",
            all,
            unit(),
            String.format(
                Locale.ROOT,
                "The measures %s all payers together %s over the run, discounted; what one pays another cancels out.",
                all < 0 ? "earn" : "cost",
                Phrase.usd(Math.abs(all)))));
    return headlines;
  }

  private Headline headline(Payer payer, String ending, double usd, String when) {
    String who = payer == Payer.STATE ? "the state" : payer.id();
    String verb = payer == Payer.STATE ? "pays" : "pay";
    return new Headline(
        id() + "." + payer.id() + ending,
        name() + ": " + payer.id() + ", " + ending.substring(1),
        usd,
        unit(),
        String.format(
            Locale.ROOT, "For the measures %s %s %s %s.", who, verb, Phrase.usd(usd), when));
  }

  /// Costs of all months; each month is discounted to the start of the run.
  private static double sum(Trajectory run, Payer payer, double yearlyRate) {
    double monthly = StrictMath.pow(1 + yearlyRate, -1 / MONTHS_PER_YEAR);
    double factor = 1;
    double sum = 0;
    for (int t = 0; t < run.months(); t++) {
      factor *= monthly;
      sum += factor * run.costUsd(t, payer);
    }
    return sum;
  }
}
