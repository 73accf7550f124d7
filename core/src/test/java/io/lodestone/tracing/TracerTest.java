// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.NetworkBuilder;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.network.RampUp;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryBuilder;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracerTest {

  private final MagnetChain chain = MagnetChain.published();

  @Test
  void publishedChainIsTracedFromTheBaseYear() {
    assertPublished(
        Tracer.of(FlowTable.of(chain.network, chain.base), "dy").useDependence("jp", "cn"));
  }

  @Test
  void publishedChainIsTracedFromAWindowOfARun() {
    Trajectory run = new TrajectoryBuilder(chain.network, chain.base, 24).build();
    assertPublished(
        Tracer.of(FlowTable.of(run, Window.lastYear(run)), "dy").useDependence("jp", "cn"));
    assertPublished(
        Tracer.of(FlowTable.of(run, Window.month(3)), "dy").marketDependence("jp", "magnet", "cn"));
  }

  private static void assertPublished(Dependence china) {
    published("magnet").isMetBy(china.directShare());
    published("magnet").isMetBy(china.share(Stage.MAGNET));
    published("metal").isMetBy(china.share(Stage.METAL));
    published("separators").isMetBy(china.share(Stage.SEPARATION));
    published("miners").isMetBy(china.share(Stage.MINE));
    PublishedCase.get("TRC-01", "share of purchased").isMetBy(china.anyStageShare());
  }

  private static PublishedCase published(String stage) {
    return PublishedCase.get("TRC-01", "China share at stage: " + stage);
  }

  @Test
  void sharesOfAllRegionsAndNoneAddUpToOne() {
    Origins origins = Tracer.of(FlowTable.of(chain.network, chain.base), "dy").useOrigins("jp");
    assertThat(origins.byStage()).hasSize(4);
    for (Origins.Shares shares : origins.byStage().values()) {
      double sum = shares.shareByRegion().values().stream().mapToDouble(x -> x).sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(shares.noneShare()).isCloseTo(0, within(1e-12));
      assertThat(shares.untracedShare()).isCloseTo(0, within(1e-12));
    }
    assertThat(origins.byStage().get(Stage.MINE).share("au")).isCloseTo(0.23609, within(1e-12));
  }

  @Test
  void dependenceOfARegionWithoutUseIsUndefined() {
    Dependence none =
        Tracer.of(FlowTable.of(chain.network, chain.base), "dy").useDependence("au", "cn");
    assertThat(none.directShare()).isNaN();
    assertThat(none.share(Stage.MINE)).isNaN();
    assertThat(none.anyStageShare()).isNaN();
  }

  @Test
  void marketsThatLiveOnStocksAloneAreLeftOutAndReported() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 1);
    chain.network.plants().ids().stream()
        .filter(p -> p.startsWith("mine") || p.startsWith("separate"))
        .forEach(p -> builder.activity(0, p, 0));
    chain.network.lanes().ids().stream()
        .filter(l -> l.startsWith("concentrate") || l.startsWith("oxide"))
        .forEach(l -> builder.flow(0, l, 0));
    Tracer tracer = Tracer.of(FlowTable.of(builder.build(), Window.month(0)), "dy");
    assertThat(tracer.useDependence("jp", "cn").share(Stage.METAL)).isCloseTo(0.68, within(1e-12));
    assertThat(tracer.useDependence("jp", "cn").share(Stage.MINE)).isNaN();
    assertThat(tracer.useOrigins("jp").byStage().get(Stage.MINE).untracedShare()).isEqualTo(1);
  }

  /// ```
  /// a: mine -> ore -+-> make (0.5 dy per t) -> good -> use, and scrap -> recycle -> ore
  /// b: mine -> ore -+   (lane b>a)
  /// ```
  ///
  /// Ore at a: 60 from its own mine, 20 from b, 20 recycled from scrap of ore: still a quarter b.
  @Test
  void scrapReturnsWithTheMixItHad() {
    Tracer tracer = Tracer.of(loop(1), "dy");
    Origins.Shares mined = tracer.useOrigins("a").byStage().get(Stage.MINE);
    assertThat(mined.share("b")).isCloseTo(0.25, within(1e-12));
    assertThat(mined.share("a")).isCloseTo(0.75, within(1e-12));
    Origins.Shares recycled = tracer.useOrigins("a").byStage().get(Stage.RECYCLING);
    assertThat(recycled.share("a")).isCloseTo(0.2, within(1e-12));
    assertThat(recycled.noneShare()).isCloseTo(0.8, within(1e-12));
    assertThat(tracer.useDependence("a", "a").anyStageShare()).isCloseTo(1, within(1e-12));
    assertThat(tracer.useDependence("a", "b").anyStageShare()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aLoopOfScrapWithoutMinesHasUnknownOrigin() {
    Tracer tracer = Tracer.of(loop(0), "dy");
    assertThat(tracer.useDependence("a", "b").share(Stage.MINE)).isNaN();
    assertThat(tracer.useOrigins("a").byStage().get(Stage.MINE).untracedShare()).isEqualTo(1);
    assertThat(tracer.useDependence("a", "a").share(Stage.RECYCLING)).isCloseTo(1, within(1e-12));
  }

  /// The good takes 1 t of ore with 0.5 t dy and 1 t of salt with 0.1 t dy and 1 t of steel with
  /// none: five sixths from ore.
  @Test
  void inputsCountByWhatTheyCarryOfTheElement() {
    Origins.Shares separated =
        Tracer.of(loop(1), "dy").useOrigins("b").byStage().get(Stage.SEPARATION);
    assertThat(separated.share("b")).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(separated.noneShare()).isCloseTo(5.0 / 6, within(1e-12));
  }

  private static FlowTable loop(double mined) {
    Network network =
        new NetworkBuilder()
            .regions(List.of(new Region("a", "A", 1), new Region("b", "B", 9)))
            .elements(List.of(new Element("dy", "Dysprosium", "Dy", "heavy")))
            .commodities(
                List.of(
                    commodity("ore", Stage.MINE, 0.5),
                    commodity("salt", Stage.SEPARATION, 0.1),
                    commodity("steel", Stage.METAL, 0),
                    commodity("good", Stage.MAGNET, 0.4),
                    commodity("scrap", Stage.RECYCLING, 0.4)))
            .processes(
                List.of(
                    process("mine", Stage.MINE, Map.of("ore", 1.0)),
                    process("salt", Stage.SEPARATION, Map.of("salt", 1.0)),
                    process("make", Stage.MAGNET, Map.of("ore", -1.0, "good", 0.9, "scrap", 0.3)),
                    process(
                        "mix",
                        Stage.MAGNET,
                        Map.of("ore", -1.0, "salt", -1.0, "steel", -1.0, "good", 1.0)),
                    process("recycle", Stage.RECYCLING, Map.of("scrap", -1.0, "ore", 0.8))))
            .plants(
                List.of(
                    plant("mine", "a"),
                    plant("mine", "b"),
                    plant("make", "a"),
                    plant("recycle", "a"),
                    plant("salt", "b"),
                    plant("mix", "b")))
            .lanes(List.of(new Lane("ore", "b", "a", 0, 0, 0, Lifetime.BASE)))
            .endUses(List.of(use("a"), use("b")))
            .build();
    FlowTable.Values values = new FlowTable.Values(network);
    values.addPlant(network.plants().getIndex("mine-a"), 60 * mined, 60 * mined);
    values.addPlant(network.plants().getIndex("mine-b"), 70 * mined, 70 * mined);
    values.addPlant(network.plants().getIndex("make-a"), 100, 100);
    values.addPlant(network.plants().getIndex("recycle-a"), 25, 25);
    values.addPlant(network.plants().getIndex("salt-b"), 50, 50);
    values.addPlant(network.plants().getIndex("mix-b"), 50, 50);
    values.addLane(0, 20 * mined, 20 * mined);
    values.addUse(0, 90);
    values.addUse(1, 50);
    return new FlowTable(network, values);
  }

  private static Commodity commodity(String id, Stage stage, double content) {
    return new Commodity(id, id, stage, 1000, Map.of("dy", content));
  }

  private static Process process(String id, Stage stage, Map<String, Double> recipe) {
    return new Process(id, id, stage, recipe, 0, Growth.NONE);
  }

  private static Plant plant(String process, String region) {
    String id = process + "-" + region;
    return new Plant(id, id, region, process, 100, 1, Lifetime.BASE, RampUp.NONE);
  }

  private static EndUse use(String region) {
    return new EndUse(region + "-use", "Use", region, "good", "use", 0.2, 0.8, 50, Series.ONE, 1);
  }
}
