// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Stage;
import io.lodestone.simulation.TrajectoryBuilder;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.MagnetChain;
import io.lodestone.tracing.Window;
import org.junit.jupiter.api.Test;

/// Six regions make 100 t a month each at every stage, but Japan 70 t of magnets; governance is 5
/// everywhere.
class StageConcentrationTest {

  private final MagnetChain chain = MagnetChain.published();
  private final FlowTable flows = FlowTable.of(chain.network, chain.base);
  private final StageConcentration world = StageConcentration.of(flows, "dy");

  @Test
  void productionIsCountedByStageAndRegionAsOxide() {
    assertThat(world.stages())
        .containsExactly(Stage.MINE, Stage.SEPARATION, Stage.METAL, Stage.MAGNET);
    assertThat(world.production(Stage.METAL, "cn")).isCloseTo(1200 * 1.15, within(1e-9));
    assertThat(world.share(Stage.MINE, "cn")).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(world.share(Stage.MAGNET, "jp")).isCloseTo(70.0 / 570, within(1e-12));
    assertThat(world.share(Stage.RECYCLING, "jp")).isNaN();
    assertThat(world.concentration(Stage.MINE).hhi()).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(world.concentration(Stage.RECYCLING).hhi()).isNaN();
    assertThat(world.recyclingInputRate()).isEqualTo(0);
  }

  /// Sourcing of magnets: Japan .7, China .25, Vietnam .05; IR = .3. World: 5 × (5 × 100² +
  /// 70²)/570².
  @Test
  void supplyRiskFollowsTheFormula() {
    SupplyRisk magnets = world.supplyRisk(Stage.MAGNET, "jp");
    double global = 5 * (5 * 100 * 100 + 70 * 70) / (570.0 * 570);
    double sourcing = 5 * (0.7 * 0.7 + 0.25 * 0.25 + 0.05 * 0.05);
    assertThat(magnets.globalHhi()).isCloseTo(global, within(1e-12));
    assertThat(magnets.sourcingHhi()).isCloseTo(sourcing, within(1e-12));
    assertThat(magnets.importReliance()).isCloseTo(0.3, within(1e-12));
    assertThat(magnets.value()).isCloseTo(global * 0.15 + sourcing * 0.85, within(1e-12));
  }

  @Test
  void theBottleneckIsTheStageWithTheHighestRisk() {
    Stage bottleneck = world.findBottleneck("jp").orElseThrow();
    for (Stage stage : world.stages()) {
      assertThat(world.supplyRisk(bottleneck, "jp").value())
          .isGreaterThanOrEqualTo(world.supplyRisk(stage, "jp").value());
    }
  }

  @Test
  void balanceOfACommodityAndOfAStageAgree() {
    TradeBalance magnets = TradeBalance.ofCommodity(flows, "jp", "magnet");
    assertThat(magnets.production()).isCloseTo(840, within(1e-9));
    assertThat(magnets.imports()).isCloseTo(360, within(1e-9));
    assertThat(magnets.exports()).isEqualTo(0);
    assertThat(magnets.netImportReliance()).isCloseTo(0.3, within(1e-12));
    assertThat(magnets.selfSufficiency()).isCloseTo(0.7, within(1e-12));
    TradeBalance stage = TradeBalance.ofStage(flows, "jp", "dy", Stage.MAGNET);
    assertThat(stage.imports()).isCloseTo(0.05 * 360, within(1e-9));
    assertThat(stage.importReliance()).isCloseTo(0.3, within(1e-12));
    assertThat(TradeBalance.ofCommodity(flows, "us", "concentrate-us").exports())
        .isCloseTo(12 * 0.16 * 120, within(1e-9));
  }

  @Test
  void stockDrawsCountInNetImportReliance() {
    FlowTable month =
        FlowTable.of(
            new TrajectoryBuilder(chain.network, chain.base, 1)
                .flow(0, "magnet:cn>jp", 0)
                .stock(0, "jp/magnet", 50, 25)
                .build(),
            Window.month(0));
    TradeBalance magnets = TradeBalance.ofCommodity(month, "jp", "magnet");
    assertThat(magnets.stockDraw()).isEqualTo(25);
    assertThat(magnets.apparentConsumption()).isCloseTo(100, within(1e-9));
    assertThat(magnets.netImportReliance()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void inflowIsWhatPlantsAndLanesDeliver() {
    int magnets = chain.network.markets().getIndex("jp/magnet");
    TradeBalance balance = TradeBalance.ofCommodity(flows, "jp", "magnet");
    assertThat(flows.inflow(magnets))
        .isCloseTo(balance.production() + balance.imports(), within(1e-9));
  }
}
