// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.Network;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every study under `studies/` is clean, runs in all its scenarios, keeps its mass and gives the
/// headlines it gave before.
class StudiesTest {

  private static final double BALANCE_TOLERANCE = 1e-9;

  /// Prices and flows of a quiet month against the base month.
  private static final double QUIET_TOLERANCE = 1e-6;

  private static final int QUIET_MONTHS = 60;

  private final Workshop workshop = new Workshop();

  static Stream<Path> studies() {
    return Project.listFiles("studies", "study.yaml").stream().map(Path::getParent);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void studyIsReadWithoutErrorsAndWarnings(Path folder) {
    Reading reading = StudyReader.read(folder);
    Stream<Finding> serious =
        reading.findings().stream().filter(finding -> finding.severity() != Severity.INFO);
    assertThat(serious).as("lodestone check %s", folder.getFileName()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void scenariosKeepMassAndGiveTheHeadlinesTheyGave(Path folder) {
    Study study = StudyReader.read(folder).getStudy();
    BaseYear baseYear = workshop.baseYear(study);
    Trajectory baseline =
        workshop
            .simulation(study, baseYear, study.getScenario(Study.BASELINE), study.horizon())
            .run(notice -> {});
    Map<String, List<Headline>> headlines = new LinkedHashMap<>();
    for (Scenario scenario : study.scenarios().values()) {
      Trajectory run =
          workshop.simulation(study, baseYear, scenario, study.horizon()).run(notice -> {});
      assertThat(run.months()).isEqualTo(study.horizon().months());
      assertThat(new MassBalance(run).worst())
          .as("worst imbalance of %s", scenario.id())
          .satisfies(
              worst -> assertThat(worst.share()).as(worst.place()).isLessThan(BALANCE_TOLERANCE));
      headlines.put(scenario.id(), headlines(study, scenario, run.against(baseline)));
    }
    new Expected(study, folder.resolve("expected.csv")).compare(headlines);
  }

  private static List<Headline> headlines(Study study, Scenario scenario, Trajectory run) {
    return Indicator.of(
        new RunView(
            run,
            study.home(),
            study.rival(),
            study.headlineElements(),
            study.headlineCommodities(),
            scenario.supplyMonth(study.home())));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void baseMonthStaysPut(Path folder) {
    Study study = StudyReader.read(folder).getStudy();
    Study quiet = QuietStudy.of(study);
    BaseYear baseYear = workshop.baseYear(quiet);
    Horizon horizon =
        Horizon.of(study.horizon().start(), study.horizon().monthAt(QUIET_MONTHS - 1));
    Trajectory run = workshop.simulation(quiet, baseYear, Scenario.NONE, horizon).run(notice -> {});
    assertThat(drifts(run)).as("what moves although nothing happens").isEmpty();
  }

  private static List<String> drifts(Trajectory run) {
    List<String> drifts = new ArrayList<>();
    Network network = run.network();
    for (int t = 0; t < run.months(); t++) {
      for (int m = 0; m < network.markets().size(); m++) {
        double base = network.markets().at(m).basePriceUsdPerTonne();
        add(drifts, t, "price " + network.markets().idAt(m), run.price(t, m), base, base);
      }
      for (int l = 0; l < network.lanes().size(); l++) {
        double use = run.base().throughput(network.laneTo(l));
        double base = run.base().laneFlow(l);
        add(
            drifts,
            t,
            "flow " + network.lanes().idAt(l),
            run.flow(t, l),
            base,
            Math.max(base, use));
      }
      for (int p = 0; p < network.plants().size(); p++) {
        double capacity = network.plants().at(p).capacityTonnesPerMonth();
        add(
            drifts,
            t,
            "activity " + network.plants().idAt(p),
            run.activity(t, p),
            run.base().activity(p),
            capacity);
      }
    }
    return drifts;
  }

  private static void add(
      List<String> drifts, int month, String what, double now, double base, double size) {
    if (!(Math.abs(now - base) <= QUIET_TOLERANCE * size)) {
      drifts.add("month %d: %s is %.9g, was %.9g".formatted(month, what, now, base));
    }
  }
}
