// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.criticality.CommoditySupply;
import io.lodestone.criticality.StageConcentration;
import io.lodestone.criticality.UsgsRisk;
import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.reading.Shortage;
import io.lodestone.study.study.Study;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.Tracer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures elements and goods.
final class SubjectMaker {

  private final Study study;
  private final Network network;
  private final FlowTable flows;
  private final TradeCuts cuts;

  SubjectMaker(Study study, BaseYear baseYear, TradeCuts cuts) {
    this.study = study;
    this.network = study.network();
    this.flows = FlowTable.of(network, baseYear.calibrated().base());
    this.cuts = cuts;
  }

  /// An element under the cuts of the goods that count as its trade.
  Subject element(Element element, CutPlan.Goods goods) {
    String id = element.id();
    StageConcentration world = StageConcentration.of(flows, id);
    Optional<Stage> worst = world.findBottleneck(study.home());
    List<String> trade =
        network.commodities().list().stream()
            .filter(c -> goods.covers(c, id))
            .map(Commodity::id)
            .toList();
    return subject(
        new Standing(
            id,
            element.name(),
            worst.map(s -> world.supplyRisk(s, study.home()).value()).orElse(Double.NaN),
            worst.map(Stage::id).orElse(""),
            Tracer.of(flows, id).useDependence(study.home(), study.rival()).anyStageShare()),
        cuts.of(trade, run -> Shortage.ofElement(run, study.home(), id)));
  }

  /// A good under the cuts of its own trade.
  Subject good(Commodity commodity) {
    String id = commodity.id();
    return subject(
        new Standing(
            id,
            commodity.name(),
            CommoditySupply.of(flows, id, study.home()).supplyRisk(network).value(),
            commodity.stage().id(),
            dependence(commodity)),
        cuts.of(List.of(id), run -> Shortage.ofCommodity(run, study.home(), id)));
  }

  /// A good is traced by the element of which it carries most.
  private double dependence(Commodity good) {
    return good.contentShareByElement().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .max(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(e ->
            Tracer.of(flows, e.getKey())
                .marketDependence(study.home(), good.id(), study.rival())
                .anyStageShare())
        .orElse(Double.NaN);
  }

  /// What the base year alone says.
  private record Standing(
      String id, String name, double supplyRisk, String bottleneck, double dependenceShare) {}

  private Subject subject(Standing standing, List<Cut> found) {
    List<Cut> sorted =
        found.stream()
            .sorted(Comparator.comparingDouble((Cut c) -> -c.probability() * c.lossUsd()))
            .toList();
    List<UsgsRisk.TradeCut> weighted =
        sorted.stream().map(c -> new UsgsRisk.TradeCut(c.probability(), c.lossUsd())).toList();
    double rivalLoss =
        sorted.stream()
            .filter(c -> c.exporter().equals(study.rival()))
            .mapToDouble(Cut::lossUsd)
            .sum();
    return new Subject(
        standing.id(),
        standing.name(),
        UsgsRisk.expectedLoss(weighted),
        rivalLoss,
        standing.supplyRisk(),
        standing.bottleneck(),
        standing.dependenceShare(),
        sorted);
  }
}
