// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A small importer that is fed mainly by lanes with transit needs more cover than it holds, or its
/// price swings for no reason of the world's.
///
/// See `docs/decisions/0003-transit-and-swings.md` for the condition α/(η·ψ·cover) ≤ κ.
final class TransitSwings implements Check {

  /// An importer is small to an exporter that sells most of its goods to others: the exporter's
  /// price does not follow the importer's orders (assumed).
  private static final double SMALL_SHARE = 0.3;

  /// Share of inflow on such lanes from which they rule the market (assumed).
  private static final double MAIN_SHARE = 0.5;

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    double[] inflow = new double[network.markets().size()];
    double[] outflow = new double[inflow.length];
    double[] delayed = new double[inflow.length];
    addFigures(study, inflow, outflow);
    for (Figure figure : study.figures()) {
      if (figure.kind() == Figure.Kind.FLOW && network.lanes().findIndex(figure.id()).isPresent()) {
        int l = network.lanes().getIndex(figure.id());
        boolean small = figure.valuePerYear() < SMALL_SHARE * outflow[network.laneFrom(l)];
        if (network.lanes().at(l).transitMonths() > 0 && small) {
          delayed[network.laneTo(l)] += figure.valuePerYear();
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    double needed = coverMonthsNeeded(network.behaviour());
    for (int m = 0; m < inflow.length; m++) {
      Market market = network.markets().at(m);
      if (delayed[m] > MAIN_SHARE * inflow[m] && market.coverMonths() < needed) {
        findings.add(finding(market, needed, places, network));
      }
    }
    return findings;
  }

  private static double coverMonthsNeeded(Behaviour b) {
    return b.expectationAdaptation()
        / (b.storeExponent() * b.laneSmoothness() * b.expectationReversion());
  }

  private static void addFigures(Study study, double[] inflow, double[] outflow) {
    Network network = study.network();
    for (Figure figure : study.figures()) {
      double value = figure.valuePerYear();
      switch (figure.kind()) {
        case FLOW ->
            network
                .lanes()
                .findIndex(figure.id())
                .ifPresent(l -> {
                  inflow[network.laneTo(l)] += value;
                  outflow[network.laneFrom(l)] += value;
                });
        case ACTIVITY ->
            network
                .plants()
                .findIndex(figure.id())
                .ifPresent(p -> addRecipe(network.recipe(p), value, inflow, outflow));
        case USE ->
            network
                .endUses()
                .findIndex(figure.id())
                .ifPresent(u -> outflow[network.endUseMarket(u)] += value);
        case PRICE -> {}
      }
    }
  }

  private static void addRecipe(Terms recipe, double activity, double[] inflow, double[] outflow) {
    for (int k = 0; k < recipe.size(); k++) {
      double tonnes = recipe.coefficient(k) * activity;
      inflow[recipe.index(k)] += Math.max(0, tonnes);
      outflow[recipe.index(k)] += Math.max(0, -tonnes);
    }
  }

  private static Finding finding(Market market, double needed, Places places, Network network) {
    String lane =
        network.lanes().list().stream()
            .filter(l -> l.to().equals(market.region()))
            .filter(l -> l.commodity().equals(market.commodity()))
            .filter(l -> l.transitMonths() > 0)
            .map(Lane::id)
            .findFirst()
            .orElseThrow();
    return Finding.warning(
        "transit-swings",
        places.of("lanes", lane).at("transit_months", "1"),
        String.format(
            Locale.ROOT,
            "%s is fed mainly by lanes with transit and covers %.1f months: its price will swing unless it covers %.0f",
            market.id(),
            market.coverMonths(),
            needed),
        "Maybe let voyages of less than a month count as 0, and put what is under way into the cover");
  }
}
