// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import io.lodestone.conditions.Payer;
import io.lodestone.losses.Losses;
import io.lodestone.network.EndUse;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Locale;

/// What a run costs the side that is threatened and brings the side that threatens, month by month,
/// in real USD. Reputation, other goods and what people feel are not in it.
///
/// Immutable; threads may share it.
public final class SideAccounts {

  private static final double MONTHS_A_YEAR = 12;

  private final double[] valueLost;
  private final double[] programmes;
  private final double[] exports;
  private final double[] senderSubsidies;
  private final double[] capacityOutside;

  private SideAccounts(int months) {
    valueLost = new double[months];
    programmes = new double[months];
    exports = new double[months];
    senderSubsidies = new double[months];
    capacityOutside = new double[months];
  }

  /// Reads a run.
  ///
  /// @param target region that is threatened
  /// @param sender region that threatens
  /// @param measuresOfSender how many of the scenario's measures, the first, are the sender's; the
  ///   others are the target's
  public static SideAccounts of(
      Trajectory run, String target, String sender, int measuresOfSender) {
    SideAccounts accounts = new SideAccounts(run.months());
    Network network = run.network();
    Losses losses = Losses.of(run);
    network.regions().getIndex(target);
    int rival = network.regions().getIndex(sender);
    for (int month = 0; month < run.months(); month++) {
      accounts.valueLost[month] = valueLost(losses, target, month);
      accounts.exports[month] = exports(run, sender, month);
      for (int measure = measuresOfSender; measure < run.measures(); measure++) {
        accounts.programmes[month] += cost(run, month, measure);
      }
      for (int p = 0; p < network.plants().size(); p++) {
        boolean inside = network.plantRegion(p) == rival;
        accounts.senderSubsidies[month] += inside ? run.subsidyUsd(month, p) : 0;
        accounts.capacityOutside[month] += inside ? 0 : run.capacity(month, p);
      }
    }
    return accounts;
  }

  /// What a measure costs everybody: what one payer gives another cancels.
  private static double cost(Trajectory run, int month, int measure) {
    double sum = 0;
    for (Payer payer : Payer.values()) {
      sum += run.costUsd(month, measure, payer);
    }
    return sum;
  }

  /// What users of the target lose: dearer bills, thrift and goods not made.
  private static double valueLost(Losses losses, String target, int month) {
    Network network = losses.scenario().network();
    double sum = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      EndUse use = network.endUses().at(u);
      if (use.region().equals(target)) {
        sum += losses.at(month, u).costUsd();
      }
    }
    return sum;
  }

  /// Value of what leaves the sender, at its own prices.
  private static double exports(Trajectory run, String sender, int month) {
    Network network = run.network();
    double sum = 0;
    for (int l = 0; l < network.lanes().size(); l++) {
      Lane lane = network.lanes().at(l);
      if (lane.from().equals(sender)) {
        int market = network.markets().getIndex(Market.idOf(sender, lane.commodity()));
        sum += run.flow(month, l) * run.price(month, market);
      }
    }
    return sum;
  }

  /// From when to when, and how much the future counts.
  ///
  /// @param from first month index
  /// @param until first month index after it
  /// @param discountRate per year; 0 for plain sums
  public record Window(int from, int until, double discountRate) {

    public Window {
      if (from < 0 || until <= from || !(discountRate > -1)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "months %d to %d at a rate of %s%nMaybe the last month lies before the first",
                from,
                until,
                discountRate));
      }
    }
  }

  private static double present(double[] flow, Window window) {
    double sum = 0;
    for (int month = window.from; month < Math.min(window.until, flow.length); month++) {
      double years = (month - window.from) / MONTHS_A_YEAR;
      sum += flow[month] / Math.pow(1 + window.discountRate, years);
    }
    return sum;
  }

  /// Present value of the goods that the target's users miss, at their value at stake, USD.
  public double valueLost(Window window) {
    return present(valueLost, window);
  }

  /// Present value of what the target's measures cost states, firms and consumers together, less
  /// what they earn, USD. What a stock is worth at the end of the window is not taken off.
  public double programmeCost(Window window) {
    return present(programmes, window);
  }

  /// What the run costs the target: value lost and programmes, USD.
  public double targetCost(Window window) {
    return valueLost(window) + programmeCost(window);
  }

  /// What the run brings the sender: exports at its own prices less its subsidies, USD. Costs of
  /// making them are left out, so it is revenue and not profit.
  public double senderIncome(Window window) {
    return present(exports, window) - present(senderSubsidies, window);
  }

  /// Capacity of plants outside the sender in the last month of a window, t/month of activity:
  /// against another run, the entry that was induced.
  public double capacityOutside(Window window) {
    return capacityOutside[Math.min(window.until, capacityOutside.length) - 1];
  }
}
