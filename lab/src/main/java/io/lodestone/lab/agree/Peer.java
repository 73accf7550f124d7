// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.lab.agree.DemandSteps.Step;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import java.util.List;

/// A month as others write it: without smoothness and without stocks that may change.
///
/// Outputs and cargoes that arrive later are worth the forward price of our month.
sealed interface Peer {

  /// The programme.
  ///
  /// @param month its numbers
  /// @param steps its demand
  LinearModel model(VariantMonth month, DemandSteps steps);

  /// What a row's dual is of a price: the factor that makes it one.
  int sign();

  /// Name for people.
  String title();

  /// What both need: the network, the numbers of the month and our forward prices.
  record Setting(Network network, MonthInputs in, MonthSolution ours) {

    double plantCost(int p) {
      double cost = in.operatingCost(p) + in.wedge(p);
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (isLater(p, recipe.coefficient(k))) {
          cost -= recipe.coefficient(k) * ours.forwardPrice(recipe.index(k));
        }
      }
      return cost;
    }

    /// Outputs of a process with a lead time come later.
    boolean isLater(int p, double coefficient) {
      return coefficient > 0 && network.processOf(p).leadMonths() > 0;
    }

    boolean isLater(int l) {
      return network.lanes().at(l).transitMonths() > 0;
    }

    double laneCost(int l) {
      double cost = in.laneFriction(l) + in.laneDuty(l);
      return isLater(l) ? cost - ours.forwardPrice(network.laneTo(l)) : cost;
    }

    double laneMost(int l) {
      return in.laneChannel(l);
    }

    /// Adds the columns of plants and lanes with their entries in the balances.
    ///
    /// @param sign +1 where supply counts positive in a balance, −1 where it counts negative
    void addSupply(LinearModelBuilder builder, int sign, double costSign) {
      for (int p = 0; p < network.plants().size(); p++) {
        int x =
            builder.addColumn(
                "plant " + network.plants().idAt(p), 0, in.capacity(p), costSign * plantCost(p));
        Terms recipe = network.recipe(p);
        for (int k = 0; k < recipe.size(); k++) {
          if (!isLater(p, recipe.coefficient(k))) {
            builder.addEntry(recipe.index(k), x, sign * recipe.coefficient(k));
          }
        }
        addQuotas(builder, x, Quota.Kind.PLANT, network.plants().idAt(p));
      }
      for (int l = 0; l < network.lanes().size(); l++) {
        int y =
            builder.addColumn(
                "lane " + network.lanes().idAt(l), 0, laneMost(l), costSign * laneCost(l));
        builder.addEntry(network.laneFrom(l), y, -sign);
        if (!isLater(l)) {
          builder.addEntry(network.laneTo(l), y, sign);
        }
        addQuotas(builder, y, Quota.Kind.LANE, network.lanes().idAt(l));
      }
    }

    /// Adds the columns of an end use's steps after the first, each an entry in its market.
    void addSteps(LinearModelBuilder builder, String id, int market, List<Step> rest) {
      for (int k = 0; k < rest.size(); k++) {
        int column =
            builder.addColumn(id + " " + k, 0, rest.get(k).tonnes(), rest.get(k).usdPerTonne());
        builder.addEntry(market, column, 1);
      }
    }

    /// Rows of quotas come after those of the markets.
    void addQuotaRows(LinearModelBuilder builder) {
      for (int k = 0; k < network.quotas().size(); k++) {
        builder.addRow(
            "quota " + network.quotas().idAt(k), Double.NEGATIVE_INFINITY, in.quotaCap(k));
      }
    }

    private void addQuotas(LinearModelBuilder builder, int column, Quota.Kind kind, String id) {
      for (int k = 0; k < network.quotas().size(); k++) {
        for (Quota.Cover cover : network.quotas().at(k).covers()) {
          if (cover.kind() == kind && cover.id().equals(id)) {
            builder.addEntry(network.markets().size() + k, column, cover.weight());
          }
        }
      }
    }
  }

  /// The greatest welfare: what users would pay for what they get, less what it costs to make and
  /// carry; a market may throw away.
  record Welfare(Setting of) implements Peer {

    @Override
    public LinearModel model(VariantMonth month, DemandSteps steps) {
      LinearModelBuilder builder = LinearModelBuilder.maximise();
      Network network = of.network();
      for (int m = 0; m < network.markets().size(); m++) {
        builder.addRow(network.markets().idAt(m), Double.NEGATIVE_INFINITY, month.arrivals(m));
      }
      of.addQuotaRows(builder);
      of.addSupply(builder, -1, -1);
      for (int u = 0; u < network.endUses().size(); u++) {
        String id = "use " + network.endUses().idAt(u);
        Step first = steps.first(u);
        int column =
            builder.addColumn(id, Double.NEGATIVE_INFINITY, first.tonnes(), first.usdPerTonne());
        builder.addEntry(network.endUseMarket(u), column, 1);
        of.addSteps(builder, id, network.endUseMarket(u), steps.rest(u));
      }
      return builder.build();
    }

    @Override
    public int sign() {
      return 1;
    }

    @Override
    public String title() {
      return "welfare LP";
    }
  }

  /// The cheapest dispatch, as models of electricity grids such as PyPSA write it: fixed loads,
  /// nodes that balance exactly, links between nodes, and load shedding at a price, in steps. Nodal
  /// prices are the duals of the balances.
  record Dispatch(Setting of) implements Peer {

    @Override
    public LinearModel model(VariantMonth month, DemandSteps steps) {
      LinearModelBuilder builder = LinearModelBuilder.minimise();
      Network network = of.network();
      double[] load = new double[network.markets().size()];
      for (int u = 0; u < network.endUses().size(); u++) {
        double sum = steps.first(u).tonnes();
        sum += steps.rest(u).stream().mapToDouble(Step::tonnes).sum();
        load[network.endUseMarket(u)] += sum;
      }
      for (int m = 0; m < load.length; m++) {
        double net = load[m] - month.arrivals(m);
        builder.addRow("node " + network.markets().idAt(m), net, net);
      }
      of.addQuotaRows(builder);
      of.addSupply(builder, 1, 1);
      for (int u = 0; u < network.endUses().size(); u++) {
        String id = "shed " + network.endUses().idAt(u);
        Step first = steps.first(u);
        int column = builder.addColumn(id, 0, Double.POSITIVE_INFINITY, first.usdPerTonne());
        builder.addEntry(network.endUseMarket(u), column, 1);
        of.addSteps(builder, id, network.endUseMarket(u), steps.rest(u));
      }
      return builder.build();
    }

    @Override
    public int sign() {
      return 1;
    }

    @Override
    public String title() {
      return "dispatch LP";
    }
  }
}
