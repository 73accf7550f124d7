// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import io.lodestone.conditions.Conditions;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.market.PriceSensitivity;
import io.lodestone.network.DemandCurve;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.SolvedMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes a solved month apart around one market.
public final class Explainer {

  private static final int MOST_LIMITS = 12;

  /// Share of design above which a plant counts as complete.
  private static final double ALL_THERE = 0.995;

  /// Use of a plant above which one more tonne of capacity matters to it.
  private static final double NEAR_LIMIT = 0.9;

  private final SolvedMonth solved;
  private final Network network;
  private final MonthInputs in;
  private final MonthSolution out;
  private final Conditions conditions;
  private final int market;
  private final int month;

  /// Prepares to explain a market of a solved month.
  ///
  /// @param conditions the conditions of that month
  /// @param month its index
  public Explainer(SolvedMonth solved, Conditions conditions, int market, int month) {
    this.month = month;
    this.solved = solved;
    this.network = solved.network();
    this.in = solved.clearing().inputs();
    this.out = solved.solution();
    this.conditions = conditions;
    this.market = market;
  }

  /// The explanation.
  public Explanation explain() {
    return new Explanation(
        network.markets().idAt(market),
        solved.month().toString(),
        out.price(market),
        in.basePrice(market),
        in.expectedPrice(market),
        balance(),
        margin(),
        limits());
  }

  private List<Explanation.Line> balance() {
    List<Explanation.Line> lines = new ArrayList<>();
    lines.add(
        new Explanation.Line("opening stock, arrivals and deliveries", "", in.available(market)));
    for (int p = 0; p < network.plants().size(); p++) {
      double net = coefficientNow(p) * out.activity(p);
      addLine(lines, net > 0 ? "made by" : "taken by", network.plants().idAt(p), net);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      addLine(lines, laneKind(l), network.lanes().idAt(l), laneSign(l) * out.flow(l));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      if (network.endUseMarket(u) == market) {
        addLine(lines, "bought by", network.endUses().idAt(u), -out.demand(u));
      }
    }
    lines.add(new Explanation.Line("closing stock", "", -out.closing(market)));
    return lines;
  }

  private static void addLine(List<Explanation.Line> lines, String kind, String id, double tonnes) {
    if (tonnes != 0) { // exact: what takes no part
      lines.add(new Explanation.Line(kind, id, tonnes));
    }
  }

  private String laneKind(int lane) {
    return network.laneTo(lane) == market ? "imported by" : "exported by";
  }

  /// +1 into the market within the month, −1 out of it, 0 otherwise.
  private int laneSign(int lane) {
    if (network.laneFrom(lane) == market) {
      return -1;
    }
    return network.laneTo(lane) == market && network.lanes().at(lane).transitMonths() == 0 ? 1 : 0;
  }

  /// Recipe coefficient of this market that counts within the month.
  private double coefficientNow(int plant) {
    Terms recipe = network.recipe(plant);
    boolean delayed = network.processOf(plant).leadMonths() > 0;
    double sum = 0;
    for (int k = 0; k < recipe.size(); k++) {
      if (recipe.index(k) == market && !(delayed && recipe.coefficient(k) > 0)) {
        sum += recipe.coefficient(k);
      }
    }
    return sum;
  }

  /// Own-price slopes, from the curvature of each response.
  private List<Explanation.Answer> margin() {
    List<Explanation.Answer> answers = new ArrayList<>();
    double percent = 0.01 * out.price(market);
    for (int p = 0; p < network.plants().size(); p++) {
      double a = coefficientNow(p);
      if (a != 0 && in.capacity(p) > 0) { // exact: not in the recipe
        double share = out.activity(p) / in.capacity(p);
        double slope = a * a * out.activity(p) * (1 - share) / in.plantDelta(p);
        add(answers, a > 0 ? "supplier" : "buyer", network.plants().idAt(p), slope * percent);
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (laneSign(l) != 0 && in.laneChannel(l) > 0) {
        double room = 1 - out.flow(l) / in.laneChannel(l);
        double slope = out.flow(l) * room / in.laneDelta(l);
        add(answers, "lane", network.lanes().idAt(l), slope * percent);
      }
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      if (network.endUseMarket(u) == market) {
        add(answers, "end use", network.endUses().idAt(u), slope(u) * percent);
      }
    }
    double store = network.behaviour().storeExponent() * out.closing(market) / out.price(market);
    add(answers, "store", "", store * percent);
    return withShares(answers);
  }

  /// What an end use buys less for a USD/t more.
  private double slope(int use) {
    double bought =
        new DemandCurve(
                in.useReference(use),
                in.basePrice(market),
                in.elasticity(use),
                in.chokeMultiple(use))
            .elasticityAt(out.price(market));
    return bought * out.demand(use) / out.price(market);
  }

  private static void add(
      List<Explanation.Answer> answers, String kind, String id, double perPercent) {
    if (perPercent > 0) {
      answers.add(new Explanation.Answer(kind, id, perPercent, 0));
    }
  }

  private static List<Explanation.Answer> withShares(List<Explanation.Answer> answers) {
    double sum = answers.stream().mapToDouble(Explanation.Answer::tonnesPerPercent).sum();
    return answers.stream()
        .map(a ->
            new Explanation.Answer(
                a.kind(), a.id(), a.tonnesPerPercent(), a.tonnesPerPercent() / sum))
        .sorted(Comparator.comparingDouble(a -> -a.tonnesPerPercent()))
        .toList();
  }

  /// What one more tonne a month of each scarce thing would do, the largest effects first: supply
  /// here, plants near their limit or without their full capacity, lanes that the scenario shuts or
  /// throttles, quotas in force.
  private List<Explanation.Limit> limits() {
    PriceSensitivity effect = solved.clearing().sensitivity(out, market);
    List<Explanation.Limit> limits = new ArrayList<>();
    for (int p = 0; p < network.plants().size(); p++) {
      addPlant(limits, p, effect.ofCapacity(p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      addLane(limits, l, effect.ofLane(l));
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      addQuota(limits, k, effect.ofQuota(k));
    }
    List<Explanation.Limit> strongest = new ArrayList<>();
    strongest.add(
        new Explanation.Limit(
            "supply",
            network.markets().idAt(market),
            1,
            effect.ofTonneAt(market),
            "one more tonne here"));
    limits.stream()
        .filter(limit -> limit.usdPerTonneForOneMore() != 0) // exact: no way to this market
        .sorted(Comparator.comparingDouble(limit -> -Math.abs(limit.usdPerTonneForOneMore())))
        .limit(MOST_LIMITS)
        .forEach(strongest::add);
    return strongest;
  }

  private void addPlant(List<Explanation.Limit> limits, int plant, double effect) {
    double share = conditions.capacityShare(plant);
    if (in.capacity(plant) > 0) {
      double used = out.activity(plant) / in.capacity(plant);
      if (used > NEAR_LIMIT || share < ALL_THERE) {
        String id = network.plants().idAt(plant);
        limits.add(new Explanation.Limit("capacity", id, used, effect, plantNote(used, share)));
      }
    }
  }

  private static String plantNote(double used, double share) {
    String state = used > NEAR_LIMIT ? "near its limit" : "has room";
    return share < ALL_THERE
        ? state + String.format(Locale.ROOT, ", %.0f %% of design there", 100 * share)
        : state;
  }

  /// Lanes that would be there but for the scenario.
  private void addLane(List<Explanation.Limit> limits, int lane, double effect) {
    double multiplier = conditions.laneMultiplier(lane);
    boolean exists =
        network.lanes().at(lane).lifetime().isBase()
            || network.lanes().at(lane).lifetime().covers(month) && multiplier > 0;
    if (exists && multiplier < 1) {
      double used = multiplier > 0 ? out.flow(lane) / in.laneChannel(lane) : 0;
      String note =
          multiplier == 0 // exact: a ban
              ? "shut by the scenario"
              : String.format(Locale.ROOT, "open for %.0f %% by the scenario", 100 * multiplier);
      limits.add(new Explanation.Limit("lane", network.lanes().idAt(lane), used, effect, note));
    }
  }

  private void addQuota(List<Explanation.Limit> limits, int quota, double effect) {
    if (Double.isFinite(in.quotaCap(quota))) {
      double unused = in.quotaMu(quota) / out.licencePrice(quota);
      String note = String.format(Locale.ROOT, "licence price %.0f USD/t", out.licencePrice(quota));
      limits.add(
          new Explanation.Limit(
              "quota",
              network.quotas().idAt(quota),
              1 - unused / in.quotaCap(quota),
              effect,
              note));
    }
  }
}
