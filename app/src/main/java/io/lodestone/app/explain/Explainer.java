// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.explain;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.market.PriceSensitivity;
import io.lodestone.network.Conditions;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.SolvedMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes a solved month apart around one market.
public final class Explainer {

  /// Lines below this share of the market's supply are left out of the text, never out of the sums.
  private static final int MOST_LIMITS = 12;

  private final SolvedMonth solved;
  private final Network network;
  private final MonthInputs in;
  private final MonthSolution out;
  private final Conditions conditions;
  private final int market;

  /// Prepares to explain a market of a solved month.
  ///
  /// @param conditions the conditions of that month
  public Explainer(SolvedMonth solved, Conditions conditions, int market) {
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
        addLine(lines, "wanted by", network.endUses().idAt(u), -out.demand(u));
        addLine(lines, "gone without by", network.endUses().idAt(u), out.without(u));
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
      if (laneSign(l) != 0) {
        double slope = out.flow(l) / in.laneDelta(l);
        add(answers, "lane", network.lanes().idAt(l), slope * percent);
      }
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      if (network.endUseMarket(u) == market) {
        double choke = in.chokeMultiple(u) * in.basePrice(market);
        double slope =
            in.elasticity(u) * out.demand(u) / out.price(market)
                + out.without(u) / (network.behaviour().chokeSmoothness() * choke);
        add(answers, "end use", network.endUses().idAt(u), slope * percent);
      }
    }
    double store = network.behaviour().storeExponent() * out.closing(market) / out.price(market);
    add(answers, "store", "", store * percent);
    return withShares(answers);
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

  /// What one more tonne a month of each capacity, lane and quota would do, the largest effects
  /// first.
  private List<Explanation.Limit> limits() {
    PriceSensitivity effect = solved.clearing().sensitivity(out, market);
    List<Explanation.Limit> limits = new ArrayList<>();
    limits.add(
        new Explanation.Limit(
            "supply",
            network.markets().idAt(market),
            1,
            effect.ofTonneAt(market),
            "one more tonne here"));
    for (int p = 0; p < network.plants().size(); p++) {
      if (in.capacity(p) > 0) {
        double used = out.activity(p) / in.capacity(p);
        limits.add(
            new Explanation.Limit(
                "capacity",
                network.plants().idAt(p),
                used,
                effect.ofCapacity(p),
                plantNote(p, used)));
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double reference = in.laneReference(l);
      limits.add(
          new Explanation.Limit(
              "lane",
              network.lanes().idAt(l),
              reference > 0 ? out.flow(l) / reference : 0,
              effect.ofLane(l),
              laneNote(l)));
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      if (Double.isFinite(in.quotaCap(k))) {
        double unused = in.quotaMu(k) / out.licencePrice(k);
        limits.add(
            new Explanation.Limit(
                "quota",
                network.quotas().idAt(k),
                1 - unused / in.quotaCap(k),
                effect.ofQuota(k),
                "licence price %.0f USD/t".formatted(out.licencePrice(k))));
      }
    }
    return limits.stream()
        .filter(limit -> limit.usdPerTonneForOneMore() != 0) // exact: no way to this market
        .sorted(Comparator.comparingDouble(limit -> -Math.abs(limit.usdPerTonneForOneMore())))
        .limit(MOST_LIMITS)
        .toList();
  }

  private String plantNote(int plant, double used) {
    double share = conditions.capacityShare(plant);
    return used > 0.95
        ? "at its limit"
        : share < 1 ? "%.0f %% of design available".formatted(100 * share) : "has room";
  }

  private String laneNote(int lane) {
    double multiplier = conditions.laneMultiplier(lane);
    if (multiplier == 0) {
      return "shut";
    }
    String state = multiplier < 1 ? "open for %.0f %%".formatted(100 * multiplier) : "open";
    int transit = network.lanes().at(lane).transitMonths();
    return transit > 0 ? state + ", arrives %d month later".formatted(transit) : state;
  }
}
