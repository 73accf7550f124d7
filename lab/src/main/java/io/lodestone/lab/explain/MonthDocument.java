// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import io.lodestone.simulation.SolvedMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The whole month as solved, in the shape of the model contract, section 8, so that anyone can
/// recompute it.
///
/// Component names are the contract's keys. Quotas that are not in force are left out.
public record MonthDocument(
    String month,
    List<MarketRow> markets,
    List<ForwardRow> forwards,
    List<PlantRow> plants,
    List<LaneRow> lanes,
    List<EndUseRow> endUses,
    List<StoreRow> stores,
    List<QuotaRow> quotas) {

  /// P, π, πᵉ, b.
  public record MarketRow(
      String id,
      double basePrice,
      double price,
      double expectedPrice,
      double available,
      double throughput) {}

  /// φ, πᶠ, b⁺, S⁺, η and s⁺ of a market where something is delivered later.
  public record ForwardRow(
      String market,
      double price,
      double expectedPrice,
      double underWay,
      double target,
      double exponent,
      double position) {}

  /// K, x, δ, o, w and the recipe by market; `later` is delivered after the lead time, valued at φ.
  public record PlantRow(
      String id,
      double capacity,
      double activity,
      double delta,
      double operatingCost,
      double wedge,
      Map<String, Double> now,
      Map<String, Double> later,
      Map<String, Double> quotas) {}

  /// ȳ, κ, Ȳ, y, δ, f, τ; `from` and `to` are market ids.
  public record LaneRow(
      String id,
      String from,
      String to,
      double usual,
      double headroom,
      double channel,
      double flow,
      double delta,
      double friction,
      double duty,
      boolean later,
      Map<String, Double> quotas) {}

  /// Q, P, ε, χ, q; Q − q in two parts.
  public record EndUseRow(
      String id,
      String market,
      double reference,
      double basePrice,
      double elasticity,
      double choke,
      double demand,
      double saved,
      double without) {}

  /// S, η, s.
  public record StoreRow(String market, double target, double exponent, double closing) {}

  /// C, μ, λ and μ/λ.
  public record QuotaRow(String id, double cap, double mu, double licencePrice, double unused) {}

  /// Writes down a solved month.
  public static MonthDocument of(SolvedMonth solved) {
    Writer w = new Writer(solved.network(), solved.clearing().inputs(), solved.solution());
    Network n = solved.network();
    return new MonthDocument(
        solved.month().toString(),
        IntStream.range(0, n.markets().size()).mapToObj(w::market).toList(),
        IntStream.range(0, n.forwards().size())
            .map(n.forwards()::market)
            .mapToObj(w::forward)
            .toList(),
        IntStream.range(0, n.plants().size()).mapToObj(w::plant).toList(),
        IntStream.range(0, n.lanes().size()).mapToObj(w::lane).toList(),
        IntStream.range(0, n.endUses().size()).mapToObj(w::endUse).toList(),
        IntStream.range(0, n.markets().size()).mapToObj(w::store).toList(),
        IntStream.range(0, n.quotas().size()).filter(w::inForce).mapToObj(w::quota).toList());
  }

  private record Writer(Network network, MonthInputs in, MonthSolution out) {

    MarketRow market(int m) {
      return new MarketRow(
          network.markets().idAt(m),
          in.basePrice(m),
          out.price(m),
          in.expectedPrice(m),
          in.available(m),
          in.throughput(m));
    }

    ForwardRow forward(int m) {
      return new ForwardRow(
          network.markets().idAt(m),
          out.forwardPrice(m),
          in.expectedForwardPrice(m),
          in.underWay(m),
          in.positionTarget(m),
          network.behaviour().storeExponent(),
          out.position(m));
    }

    PlantRow plant(int p) {
      Map<String, Double> now = new TreeMap<>();
      Map<String, Double> later = new TreeMap<>();
      Terms recipe = network.recipe(p);
      boolean delayed = network.processOf(p).leadMonths() > 0;
      for (int k = 0; k < recipe.size(); k++) {
        boolean isLater = delayed && recipe.coefficient(k) > 0;
        (isLater ? later : now).put(network.markets().idAt(recipe.index(k)), recipe.coefficient(k));
      }
      String id = network.plants().idAt(p);
      return new PlantRow(
          id,
          in.capacity(p),
          out.activity(p),
          in.plantDelta(p),
          in.operatingCost(p),
          in.wedge(p),
          now,
          later,
          licences(Quota.Kind.PLANT, id));
    }

    LaneRow lane(int l) {
      String id = network.lanes().idAt(l);
      return new LaneRow(
          id,
          network.markets().idAt(network.laneFrom(l)),
          network.markets().idAt(network.laneTo(l)),
          in.laneUsual(l),
          in.laneHeadroom(l),
          in.laneChannel(l),
          out.flow(l),
          in.laneDelta(l),
          in.laneFriction(l),
          in.laneDuty(l),
          network.lanes().at(l).transitMonths() > 0,
          licences(Quota.Kind.LANE, id));
    }

    EndUseRow endUse(int u) {
      int m = network.endUseMarket(u);
      return new EndUseRow(
          network.endUses().idAt(u),
          network.markets().idAt(m),
          in.useReference(u),
          in.basePrice(m),
          in.elasticity(u),
          in.chokeMultiple(u),
          out.demand(u),
          out.saved(u),
          out.without(u));
    }

    StoreRow store(int m) {
      return new StoreRow(
          network.markets().idAt(m),
          in.storeTarget(m),
          network.behaviour().storeExponent(),
          out.closing(m));
    }

    boolean inForce(int k) {
      return Double.isFinite(in.quotaCap(k));
    }

    QuotaRow quota(int k) {
      return new QuotaRow(
          network.quotas().idAt(k),
          in.quotaCap(k),
          in.quotaMu(k),
          out.licencePrice(k),
          out.unused(k));
    }

    private Map<String, Double> licences(Quota.Kind kind, String id) {
      Map<String, Double> weights = new TreeMap<>();
      for (int k = 0; k < network.quotas().size(); k++) {
        if (inForce(k)) {
          String quota = network.quotas().idAt(k);
          network.quotas().at(k).covers().stream()
              .filter(c -> c.kind() == kind && c.id().equals(id))
              .forEach(c -> weights.merge(quota, c.weight(), Double::sum));
        }
      }
      return weights;
    }
  }
}
