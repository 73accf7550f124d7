// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.Trust;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Plant;
import io.lodestone.network.Quota;
import io.lodestone.network.RampUp;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a study without errors turns into.
class StudyReaderTest {

  private static final String MARK = "example,assumed,Invented";

  @TempDir Path temp;

  private BrokenStudy files;

  @BeforeEach
  void write() {
    files = BrokenStudy.in(temp);
  }

  private Study read() {
    return files.read().getStudy();
  }

  @Test
  void settingsAreRead() {
    Study study = read();

    assertThat(study.baseYear()).isEqualTo(2024);
    assertThat(study.horizon().start()).isEqualTo(YearMonth.of(2025, 1));
    assertThat(study.horizon().months()).isEqualTo(48);
    assertThat(study.home()).isEqualTo("island");
    assertThat(study.rival()).isEqualTo("mainland");
    assertThat(study.headlineCommodities()).containsExactly("dysprosium-oxide", "magnet");
    assertThat(study.network().behaviour()).isEqualTo(Behaviour.DEFAULT);
  }

  @Test
  void parametersOverrideTheDefaults() {
    files.replace("study.yaml", "coverMonths: 0.5", "coverMonths: 0.75\n  plantSmoothness: 0.2");
    files.delete("network/stores.csv");

    Network network = read().network();

    assertThat(network.behaviour().plantSmoothness()).isEqualTo(0.2);
    assertThat(network.markets().list()).allMatch(m -> m.coverMonths() == 0.75);
  }

  @Test
  void capacityIsConvertedToTonnesAMonth() {
    Plant plant = read().network().plants().get("mine-mainland");

    assertThat(plant.capacityTonnesPerMonth()).isCloseTo(20_000 / 12.0, within(1e-9));
    assertThat(plant.lifetime()).isEqualTo(Lifetime.BASE);
    assertThat(plant.rampUp()).isEqualTo(RampUp.NONE);
  }

  @Test
  void projectsStartInTheirMonthAndOptionsNever() {
    Network network = read().network();

    assertThat(network.plants().get("separate-overseas").lifetime()).isEqualTo(Lifetime.from(18));
    assertThat(network.plants().get("separate-overseas").rampUp()).isEqualTo(RampUp.SERIES_3);
    assertThat(network.plants().get("separate-island").lifetime()).isEqualTo(Lifetime.OPTION);
    assertThat(network.lanes().get("dysprosium-oxide:overseas>island").lifetime())
        .isEqualTo(Lifetime.NEW);
  }

  @Test
  void endIsTheFirstMonthWithoutThePlant() {
    files.replace("network/plants.csv", "7000,base,,", "7000,base,2026-01,");

    Lifetime lifetime = read().network().plants().get("mine-mainland").lifetime();

    assertThat(lifetime.opening()).isEqualTo(Opening.BASE);
    assertThat(lifetime.covers(11)).isTrue();
    assertThat(lifetime.covers(12)).isFalse();
  }

  @Test
  void mostSpecificStoreWinsWhateverTheOrder() {
    files.append("network/stores.csv", "overseas,*,3,0.01," + MARK);
    Network network = read().network();

    assertThat(network.markets().get("island/dysprosium-oxide").coverMonths()).isEqualTo(2);
    assertThat(network.markets().get("mainland/dysprosium-oxide").coverMonths()).isEqualTo(1);
    Market overseas = network.markets().get("overseas/dysprosium-oxide");
    assertThat(overseas.coverMonths()).isEqualTo(3);
    assertThat(overseas.lossSharePerMonth()).isEqualTo(0.01);
    assertThat(network.markets().get("island/magnet").coverMonths()).isEqualTo(0.5);
  }

  @Test
  void priceFiguresReplaceTheReferencePrice() {
    Network network = read().network();

    assertThat(network.markets().get("island/dysprosium-oxide").basePriceUsdPerTonne())
        .isEqualTo(415_000);
    assertThat(network.markets().get("mainland/dysprosium-oxide").basePriceUsdPerTonne())
        .isEqualTo(400_000);
  }

  @Test
  void spreadOfAFigureIsItsOwnOrThatOfItsTrust() {
    List<Figure> figures = read().figures();

    assertThat(figures)
        .filteredOn(f -> f.id().equals("magnet-island"))
        .singleElement()
        .satisfies(f -> assertThat(f.spreadShare()).isEqualTo(0.1));
    assertThat(figures)
        .filteredOn(f -> f.id().equals("mine-mainland"))
        .singleElement()
        .isEqualTo(
            new Figure(
                Figure.Kind.ACTIVITY,
                "mine-mainland",
                16_000,
                0.6,
                "example",
                Trust.ASSUMED,
                "Invented; the figures miss balance by a few per cent on purpose"));
  }

  @Test
  void endUsesTakeTheStudysChokeUnlessTheyHaveTheirOwn() {
    files.replace(
        "network/enduses.csv",
        "motors-island,Motors on the island,island,magnet,motors,0.3,0.8,,",
        "motors-island,Motors on the island,island,magnet,motors,0.3,0.8,7,");
    Network network = read().network();

    assertThat(network.endUses().get("motors-island").chokeMultiple()).isEqualTo(7);
    assertThat(network.endUses().get("motors-mainland").chokeMultiple()).isEqualTo(50);
    assertThat(network.endUses().get("motors-island").growth().at(23)).isCloseTo(1.1, within(1e-9));
  }

  @Test
  void quotasCoverWhatTheirPatternsMatch() {
    files
        .put(
            "network/quotas.csv",
            "id,name,cap_t_per_month,start,end,source,trust,note\ncap,Cap,100,2026-01,2027-01,"
                + MARK
                + "\n")
        .put(
            "network/quota_covers.csv",
            "quota,kind,pattern,weight\ncap,lane,magnet:*,\ncap,plant,mine-main*,0.5\n");

    Quota quota = read().network().quotas().get("cap");

    assertThat(quota.startMonth()).isEqualTo(12);
    assertThat(quota.endMonth()).isEqualTo(24);
    assertThat(quota.covers())
        .containsExactly(
            new Quota.Cover(Quota.Kind.LANE, "magnet:mainland>island", 1),
            new Quota.Cover(Quota.Kind.LANE, "magnet:mainland>overseas", 1),
            new Quota.Cover(Quota.Kind.PLANT, "mine-mainland", 0.5));
  }

  @Test
  void marksSayWhereRowsComeFrom() {
    Study study = read();

    assertThat(study.findMark("plants/mine-mainland")).isPresent();
    assertThat(study.findMark("lanes/magnet:mainland>island")).isPresent();
    assertThat(study.findMark("figures/use/motors-island").orElseThrow().trust())
        .isEqualTo(Trust.ASSUMED);
    assertThat(study.findMark("scenarios/ban/events/1").orElseThrow().source())
        .isEqualTo("example");
    assertThat(study.findMark("recipes/mine-clay/clay-concentrate").orElseThrow().note())
        .isEqualTo("By definition");
  }

  @Test
  void extendedScenariosComeFirst() {
    Study study = read();

    var scenario = study.getScenario("ban-with-separator");
    assertThat(scenario.events()).isEqualTo(study.getScenario("ban").events());
    assertThat(scenario.measures()).singleElement().isInstanceOf(Measure.Project.class);
    assertThat(study.getScenario("ban").events())
        .singleElement()
        .satisfies(e -> assertThat(e.period()).isEqualTo(new Period(12, 12)));
  }

  @Test
  void scenarioExtendedByTwoWaysCountsOnce() {
    files.put("scenarios/twice.yaml", "title: Twice\nextends: [ban, ban-with-separator]\n");

    assertThat(read().getScenario("twice").events()).hasSize(1);
    assertThat(read().getScenario("twice").measures()).hasSize(1);
  }

  @Test
  void everyKindOfEventAndMeasureIsRead() {
    String common = "start: 2026-01, source: example, trust: high}\n";
    String trade = "from: mainland, to: ['*'], commodities: ['*'], ";
    files.put(
        "scenarios/all.yaml",
        "title: All\nevents:\n"
            + ("  - {kind: export-ban, " + trade + common)
            + ("  - {kind: licence-regime, approvedShare: 0.3, " + trade + common)
            + ("  - {kind: licence-regime, approvedSeries: motors, " + trade + common)
            + ("  - {kind: quota, id: cap, capTonnesPerMonth: 5, " + trade + common)
            + ("  - {kind: outage, plants: 'mine-*', remainingShare: 0, " + common)
            + ("  - {kind: duty, dutyShare: 0.25, " + trade + common)
            + ("  - {kind: demand-shift, endUses: ['motors-*'], factor: 1.3, " + common)
            + ("  - {kind: price-war, plants: ['*'], subsidyUsdPerTonne: 5, " + common)
            + "measures:\n"
            + ("  - {kind: project, plants: [separate-island], " + common)
            + ("  - {kind: subsidy, plants: [separate-island], subsidyUsdPerTonne: 7, " + common));

    Study study = read();

    assertThat(study.getScenario("all").events())
        .<Class<?>>extracting(Event::getClass)
        .containsExactly(
            Event.ExportBan.class,
            Event.LicenceRegime.class,
            Event.LicenceRegime.class,
            Event.ExportQuota.class,
            Event.Outage.class,
            Event.Duty.class,
            Event.DemandShift.class,
            Event.PriceWar.class);
    assertThat(study.getScenario("all").measures()).hasSize(2);
    assertThat(study.getScenario("all").events().getFirst().period().months())
        .isEqualTo(Period.FOREVER);
  }

  @Test
  void orderOfRowsChangesNothing() {
    Network before = read().network();
    String first =
        "mine-mainland,Mines of the mainland,mainland,mine-clay,20000,7000,base,,,example,assumed,Invented\n";
    files.replace("network/plants.csv", first, "").append("network/plants.csv", first.strip());

    assertThat(read().network().plants().list()).isEqualTo(before.plants().list());
  }

  @Test
  void getStudyTellsTheFirstErrorWhenThereAreSome() {
    files.replace("study.yaml", "home: island", "home: atlantis");

    assertThat(files.read().findStudy()).isEmpty();
    assertThatThrownBy(() -> files.read().getStudy())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 errors")
        .hasMessageContaining("atlantis");
  }

  @Test
  void unknownScenarioIsRefusedWithAdvice() {
    Study study = read();

    assertThatThrownBy(() -> study.getScenario("bann"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe one of: ban");
  }
}
