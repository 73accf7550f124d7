// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Lifetime;
import io.lodestone.network.Opening;
import io.lodestone.network.RampUp;
import io.lodestone.random.Design;
import io.lodestone.random.Occurrence;
import io.lodestone.random.RandomEvents;
import io.lodestone.random.Sampler;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.study.study.Uncertainties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What draws make of a study.
class FuturesTest {

  private static final String MARK =
      "\n    source: example\n    trust: assumed\n    note: Invented\n";

  private static final String EVERYTHING =
      """
      design: sobol
      seed: 7
      inputs:
        - id: thrift
          name: Thrift
          paths: [enduses.*.elasticity]
          as: factor
          distribution: {kind: uniform, low: 0.5, high: 1.5}
          dimension: 2
      """
              .stripTrailing()
          + MARK
          + """
            - id: mine-cost
              name: Costs of mines
              paths: [plants.mine-*.operating_cost_usd_per_t]
              as: sum
              draw: each
              distribution: {kind: uniform, low: -1000, high: 1000}
          """
              .stripTrailing()
          + MARK
          + """
            - id: ban-length
              name: Length of the ban
              paths: [scenarios.ban/events/1.months]
              as: value
              distribution: {kind: uniform, low: 3, high: 24}
          """
              .stripTrailing()
          + MARK
          + """
            - id: ban-start
              name: Start of the ban
              paths: [scenarios.ban/events/1.start]
              as: months
              distribution: {kind: uniform, low: -6, high: 6}
          """
              .stripTrailing()
          + MARK
          + """
            - id: sharpness
              name: Smoothness of plants
              paths: [study.parameters.plantSmoothness]
              as: value
              distribution: {kind: triangular, low: 0.1, mode: 0.15, high: 0.3}
          """
              .stripTrailing()
          + MARK
          + """
          projects:
            - id: separators
              name: New separators
              plants: [separate-overseas, separate-island]
              delayMonths: {kind: uniform, low: 0, high: 20}
              failureShare: 0.25
              rampClass: {kind: discrete, values: [2, 4]}
          """
              .stripTrailing()
          + MARK
          + """
          events:
            - id: mine-stops
              name: The mine overseas stops
              kind: outage
              plants: [mine-overseas]
              ratePerYear: 0.5
              durationMonths: {kind: uniform, low: 1, high: 9}
              severity: {kind: uniform, low: 0.1, high: 0.5}
          """
              .stripTrailing()
          + MARK;

  @TempDir Path temp;

  private BrokenStudy files;

  /// Fixed draws, and one occurrence of every random event.
  private record Fixed(Map<String, Double> uniformByParameter) implements FutureDraws {
    @Override
    public double uniform(String factor, String parameter) {
      return uniformByParameter.getOrDefault(parameter, 0.5);
    }

    @Override
    public List<Occurrence> occurrences(RandomEvents events, int months) {
      return List.of(new Occurrence(14, 5, events.severity().quantile(0.25)));
    }

    @Override
    public History history(String factor) {
      return new History(Sampler.of(7, new Design.MonteCarlo()), 0);
    }
  }

  @BeforeEach
  void write() {
    files = BrokenStudy.in(temp).put("uncertainties.yaml", EVERYTHING);
  }

  private Futures futures() {
    return files.read().getFutures();
  }

  private Future future(String scenario, Map<String, Double> draws) {
    return futures().of(scenario, new Fixed(draws));
  }

  @Test
  void settingsAndTargetsAreRead() {
    Uncertainties read = files.read().getStudy().uncertainties();

    assertThat(read.design()).isEqualTo(Uncertainties.DesignKind.SOBOL);
    assertThat(read.seed()).isEqualTo(7);
    assertThat(read.inputs().getFirst().targets()).hasSize(3);
    assertThat(read.listFactors())
        .extracting(Uncertainties.Factor::id)
        .containsExactly(
            "thrift",
            "mine-cost",
            "ban-length",
            "ban-start",
            "sharpness",
            "separators/delay",
            "separators/failure",
            "separators/ramp",
            "mine-stops");
  }

  @Test
  void aFactorMovesAllItsNumbersTogether() {
    Future future = future("ban", Map.of("thrift", 0.9));

    assertThat(future.network().endUses().list())
        .allSatisfy(use -> assertThat(use.elasticity()).isCloseTo(0.3 * 1.4, within(1e-12)));
    assertThat(future.values().getFirst()).isCloseTo(1.4, within(1e-12));
  }

  @Test
  void eachNumberDrawsForItself() {
    Future future =
        future(
            "ban",
            Map.of(
                "mine-cost/plants.mine-mainland.operating_cost_usd_per_t", 0.75,
                "mine-cost/plants.mine-overseas.operating_cost_usd_per_t", 0.25));

    assertThat(future.network().plants().get("mine-mainland").operatingCostUsdPerTonne())
        .isCloseTo(7500, within(1e-9));
    assertThat(future.network().plants().get("mine-overseas").operatingCostUsdPerTonne())
        .isCloseTo(7500, within(1e-9));
  }

  @Test
  void eventsOfAScenarioMoveAndStretch() {
    Future future = future("ban-with-separator", Map.of("ban-length", 0.999, "ban-start", 1e-6));

    Event ban = future.scenario().events().getFirst();
    assertThat(ban.period().startMonth()).isEqualTo(6);
    assertThat(ban.period().months()).isEqualTo(24);
  }

  @Test
  void behaviourIsUncertainToo() {
    assertThat(future("ban", Map.of("sharpness", 1e-9)).network().behaviour().plantSmoothness())
        .isCloseTo(0.1, within(1e-4));
  }

  @Test
  void aDatedPlantComesLaterAndRampsDifferently() {
    Future future = future("ban", Map.of("separators/delay", 0.5, "separators/ramp", 0.9));

    Lifetime lifetime = future.network().plants().get("separate-overseas").lifetime();
    assertThat(lifetime.startMonth()).isEqualTo(18 + 10);
    assertThat(future.network().plants().get("separate-overseas").rampUp())
        .isEqualTo(RampUp.SERIES_4);
    assertThat(future.network().plants().get("mine-mainland").rampUp()).isEqualTo(RampUp.NONE);
  }

  @Test
  void aPlantThatAMeasureOpensComesLaterButItsLaneOnTime() {
    Future future = future("ban-with-separator", Map.of("separators/delay", 0.5));

    List<Measure.Project> projects = new ArrayList<>();
    future.scenario().measures().forEach(m -> projects.add((Measure.Project) m));
    assertThat(projects.getFirst().plants()).isEmpty();
    assertThat(projects.getFirst().lanes()).hasSize(1);
    assertThat(projects.getFirst().period().startMonth()).isEqualTo(12);
    assertThat(projects.getLast().plants()).containsExactly("separate-island");
    assertThat(projects.getLast().period().startMonth()).isEqualTo(12 + 10);
  }

  @Test
  void aPlantThatFailsNeverOpens() {
    Future future = future("ban-with-separator", Map.of("separators/failure", 0.1));

    assertThat(future.network().plants().get("separate-overseas").lifetime().opening())
        .isEqualTo(Opening.OPTION);
    assertThat(future.scenario().measures())
        .filteredOn(m -> m instanceof Measure.Project p && p.plants().contains("separate-island"))
        .singleElement(InstanceOfAssertFactories.type(Measure.Project.class))
        .satisfies(p -> {
          assertThat(p.capital().opens()).isFalse();
          assertThat(p.capital().spentShare()).isEqualTo(0.5);
        });
  }

  @Test
  void randomEventsFollowThoseOfTheScenario() {
    Future future = future("ban", Map.of());

    assertThat(future.scenario().events()).hasSize(2);
    Event.Outage outage = (Event.Outage) future.scenario().events().getLast();
    assertThat(outage.remainingShare().at(14)).isCloseTo(0.2, within(1e-12));
    assertThat(outage.period().startMonth()).isEqualTo(14);
    assertThat(outage.period().months()).isEqualTo(5);
  }

  @Test
  void scenariosShareDraws() {
    Futures futures = futures();
    var sampler =
        FutureDraws.sampler(
            futures.study().uncertainties(), Uncertainties.DesignKind.MONTE_CARLO, 7, 10);

    Future ban = futures.of("ban", FutureDraws.sampled(sampler).apply(3));
    Future more = futures.of("ban-with-separator", FutureDraws.sampled(sampler).apply(3));

    assertThat(more.values()).isEqualTo(ban.values());
    assertThat(ban.values())
        .isNotEqualTo(futures.of("ban", FutureDraws.sampled(sampler).apply(4)).values());
  }

  @Test
  void aMedianFutureCanBeSimulated() {
    Future future = future("ban-with-separator", Map.of());

    assertThat(future.baseMonth().use(0)).isPositive();
  }

  @Test
  void anUnknownScenarioIsNamed() {
    assertThatThrownBy(() -> future("bann", Map.of())).hasMessageContaining("no scenario \"bann\"");
  }
}
