// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The study with every lane at one month at sea and at two: all scenarios have a solution and keep
/// their mass, and without a shock no price in Japan runs away. Measured: 0.45 to 3.45 times the
/// base price at one month and 0.37 to 4.01 at two, both ends the slow trends of supply and demand
/// that stand at 0.63 and 2.08 with voyages as they are. The first contract gave 0.03 to 46, or no
/// solution.
class LongVoyagesTest {

  @TempDir Path temp;

  private final Workshop workshop = new Workshop();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyLaneAtSea(int months) throws IOException {
    Study study = StudyReader.read(copy(months)).getStudy();
    Network network = study.network();
    Horizon horizon = study.horizon();
    assertThat(network.lanes().list()).allMatch(lane -> lane.transitMonths() == months);

    BaseYear baseYear = workshop.baseYear(study);
    Trajectory calm =
        workshop
            .simulation(study, baseYear, study.getScenario(Study.BASELINE), horizon)
            .run(notice -> {});

    double[] bounds = {Double.POSITIVE_INFINITY, 0};
    for (int m = 0; m < network.markets().size(); m++) {
      if (network.markets().at(m).region().equals(study.home())) {
        double base = network.markets().at(m).basePriceUsdPerTonne();
        for (int t = 0; t < calm.months(); t++) {
          bounds[0] = Math.min(bounds[0], calm.price(t, m) / base);
          bounds[1] = Math.max(bounds[1], calm.price(t, m) / base);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "every lane at %d: Japan's prices %.2f to %.2f%n",
        months,
        bounds[0],
        bounds[1]);
    assertThat(bounds[0]).isGreaterThan(0.35);
    assertThat(bounds[1]).isLessThan(4.2);
    for (Scenario scenario : study.scenarios().values()) {
      Trajectory run = workshop.simulation(study, baseYear, scenario, horizon).run(notice -> {});
      assertThat(new MassBalance(run).worst().share()).as(scenario.id()).isLessThan(1e-9);
    }
  }

  private Path copy(int months) throws IOException {
    Path from = Project.ROOT.resolve("studies/japan-seabed");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = temp.resolve("japan-seabed").resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path lanes = temp.resolve("japan-seabed/network/lanes.csv");
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(lanes)) {
      String[] cells = line.split(",", 6);
      cells[4] = rows.isEmpty() ? cells[4] : String.valueOf(months);
      rows.add(String.join(",", cells));
    }
    Files.write(lanes, rows);
    return temp.resolve("japan-seabed");
  }
}
