// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Conditions;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.network.Commodity;
import io.lodestone.network.Network;
import io.lodestone.network.Process;
import io.lodestone.network.RampUp;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.LiftWork;
import io.lodestone.study.deposit.MudSupply;
import io.lodestone.study.study.UncertainLift;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Plants that live on a deposit, on `japan-seabed`, which has two.
class PlantLiftsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("lodestone.root")).resolve("studies/japan-seabed");
  private static final String LARGE = "seabed-2028-3500-mine-only";
  private static final String SMALL = "seabed-2028-350-mine-only";
  private static final String PLANT = "minamitorishima-mud-3500";
  private static final String CONCENTRATE = "seabed-concentrate";
  private static final Futures FUTURES = StudyReader.read(FOLDER).getFutures();
  private static final int TRAJECTORIES = 40;

  private static FutureDraws draws(int trajectory) {
    return FutureDraws.sampled(
            FutureDraws.sampler(
                FUTURES.study().uncertainties(), DesignKind.LATIN_HYPERCUBE, 2026, TRAJECTORIES))
        .apply(trajectory);
  }

  private static Future future(String scenario, int trajectory) {
    return FUTURES.of(scenario, draws(trajectory));
  }

  private static int find(IntPredicate wanted) {
    return IntStream.range(0, TRAJECTORIES).filter(wanted).findFirst().orElseThrow();
  }

  private static boolean works(Future future) {
    return future.lifts().containsKey("mud-3500/first-full-year");
  }

  private static List<Event.Outage> outages(Future future) {
    return future.scenario().events().stream()
        .filter(Event.Outage.class::isInstance)
        .map(Event.Outage.class::cast)
        .filter(e -> e.plants().stream().anyMatch(p -> p.startsWith("minamitorishima")))
        .toList();
  }

  private static List<Measure.Project> projects(Future future) {
    return future.scenario().measures().stream()
        .filter(m -> m instanceof Measure.Project p && p.plants().equals(List.of(PLANT)))
        .map(Measure.Project.class::cast)
        .toList();
  }

  /// t of concentrate that the plant could make, by month.
  private static double[] capacity(Future future) {
    Network network = future.scenario().extend(future.network());
    int index = network.plants().getIndex(PLANT);
    double design = network.plants().at(index).capacityTonnesPerMonth();
    List<Conditions> months =
        future.scenario().conditions(network, FUTURES.study().horizon().months());
    return months.stream().mapToDouble(c -> design * c.capacityShare(index)).toArray();
  }

  private static double drawn(Future future, String input) {
    List<String> ids = FUTURES.drawn().stream().map(f -> f.id()).toList();
    return future.values().get(ids.indexOf(input));
  }

  @Test
  void capacityIsMudLandedTimesWhatATonneGives() {
    int trajectory = find(t -> works(future(LARGE, t)) && outages(future(LARGE, t)).size() == 1);
    Future future = future(LARGE, trajectory);
    int start = projects(future).getFirst().period().startMonth();
    DepositStudy deposit = DepositStudy.of(FOLDER, FUTURES.rows("deposit"));
    FutureDraws draws = draws(trajectory);
    Grades grades =
        deposit.supply().gradesAt(draws.uniform(UncertainLift.DEPOSIT, UncertainLift.DEPOSIT));
    FutureDraws.History weather = draws.history(UncertainLift.WEATHER);
    LiftWork work =
        new LiftWork(
            "commercial",
            FUTURES.study().horizon(),
            start,
            Integer.MAX_VALUE,
            future.network().plants().get(PLANT).rampUp());
    MudSupply mud =
        deposit
            .supply()
            .deliver(work, deposit.numbers(), grades, weather.sampler(), weather.trajectory());
    double perTonne =
        deposit.money().flowsheet().compounds().tonnesPerTonne(grades)
            * deposit.numbers().get("money.recovery")
            * drawn(future, "mud-recovery");

    double[] capacity = capacity(future);

    assertThat(Arrays.stream(capacity, 0, start)).containsOnly(0.0);
    assertThat(Arrays.stream(capacity).sum()).isPositive();
    for (int month = 0; month < capacity.length; month++) {
      double wanted = mud.run().landedDryTonnes(month) * perTonne;
      assertThat(capacity[month]).isCloseTo(wanted, within(1e-9 * (1 + wanted)));
    }
    assertThat(future.lifts())
        .containsEntry("mud-3500/grade-ppm", grades.totalPpm())
        .containsEntry("mud-3500/landed-t-per-year", mud.landedPerYear())
        .containsEntry("mud-3500/lost-days-per-year", mud.lostDaysPerYear());
    assertThat(mud.lostDaysPerYear()).isBetween(60.0, 250.0);
  }

  @Test
  void aFailedProjectNeverMakesAnything() {
    int trajectory =
        find(t -> projects(future(LARGE, t)).stream().noneMatch(p -> p.capital().opens()));
    Future future = future(LARGE, trajectory);

    assertThat(capacity(future)).containsOnly(0.0);
    assertThat(future.lifts())
        .containsEntry("mud-3500/landed-t-per-year", 0.0)
        .containsKey("mud-3500/grade-ppm")
        .doesNotContainKey("mud-3500/cost-usd-per-t");
  }

  @Test
  void drawsHangOnSeedAndTrajectoryOnly() {
    Futures again = StudyReader.read(FOLDER).getFutures();
    for (int trajectory : new int[] {7, 3, 7}) {
      Future one = future(LARGE, trajectory);
      Future other = again.of(LARGE, draws(trajectory));
      assertThat(other.lifts()).isEqualTo(one.lifts());
      assertThat(capacity(other)).isEqualTo(capacity(one));
    }
    assertThat(future(LARGE, 3).lifts()).isNotEqualTo(future(LARGE, 7).lifts());
  }

  @Test
  void scenariosShareDepositAndWeather() {
    int trajectory = find(t -> works(future(LARGE, t)));
    Future mine = future(LARGE, trajectory);
    Future separation = future("ban-2029-policed-3500-with-separation", trajectory);
    Future small = future(SMALL, trajectory);

    assertThat(separation.lifts()).isEqualTo(mine.lifts());
    assertThat(small.lifts().get("mud-350/grade-ppm"))
        .isEqualTo(mine.lifts().get("mud-3500/grade-ppm"));
    assertThat(future("baseline", trajectory).lifts()).isEmpty();
  }

  @Test
  void theMixOfTheDepositIsConservedByThoseWhoPartIt() {
    Future future = future(LARGE, find(t -> works(future(LARGE, t))));
    Map<String, Double> declared = contents(FUTURES.study().network());
    Map<String, Double> now = contents(future.network());
    Process before = FUTURES.study().network().processes().get("separate-seabed");
    Process after = future.network().processes().get("separate-seabed");
    double recovered = drawn(future, "mud-separation-recovery");

    assertThat(now.values().stream().mapToDouble(x -> x).sum()).isCloseTo(1, within(1e-9));
    assertThat(future.lifts()).containsEntry("mud-3500/content-dy", now.get("dy"));
    assertThat(now.get("dy")).isNotCloseTo(declared.get("dy"), within(1e-4));
    assertThat(now.get("nd") / now.get("pr"))
        .as("they leave in one product")
        .isCloseTo(declared.get("nd") / declared.get("pr"), within(1e-9));
    before
        .coefficientByCommodity()
        .forEach((product, coefficient) -> {
          if (coefficient > 0) {
            String element =
                FUTURES
                    .study()
                    .network()
                    .commodities()
                    .get(product)
                    .contentShareByElement()
                    .keySet()
                    .stream()
                    .findFirst()
                    .orElseThrow();
            double recovery = coefficient / declared.get(element);
            assertThat(after.coefficientByCommodity().get(product) / now.get(element))
                .as(product)
                .isCloseTo(recovery * recovered, within(1e-9));
          }
        });
  }

  private static Map<String, Double> contents(Network network) {
    Commodity concentrate = network.commodities().get(CONCENTRATE);
    return concentrate.contentShareByElement();
  }

  @Test
  void theSubsidyFollowsTheCost() {
    Future future = future(LARGE, find(t -> works(future(LARGE, t))));
    Measure.Subsidy subsidy =
        future.scenario().measures().stream()
            .filter(Measure.Subsidy.class::isInstance)
            .map(Measure.Subsidy.class::cast)
            .findFirst()
            .orElseThrow();
    double cost = future.network().plants().get(PLANT).operatingCostUsdPerTonne();

    assertThat(cost).isEqualTo(future.lifts().get("mud-3500/cost-usd-per-t"));
    assertThat(cost).isBetween(50_000.0, 5_000_000.0);
    assertThat(subsidy.subsidyUsdPerTonne() - cost).isCloseTo(6000, within(1e-6));
  }

  @Test
  void aShorterLookGivesTheCostOfALongOne() {
    DepositStudy deposit = DepositStudy.of(FOLDER, FUTURES.rows("deposit"));
    Horizon horizon = FUTURES.study().horizon();
    Horizon whole = new Horizon(horizon.start(), 40 + 240);
    double shorter = 0;
    double longer = 0;
    for (int t = 0; t < TRAJECTORIES; t++) {
      Grades grades = deposit.supply().gradesAt((t + 0.5) / TRAJECTORIES);
      var sampler = draws(t).history(UncertainLift.WEATHER).sampler();
      for (Horizon months : List.of(horizon, whole)) {
        LiftWork work = new LiftWork("commercial", months, 40, Integer.MAX_VALUE, RampUp.SERIES_4);
        double cost =
            deposit.supply().deliver(work, deposit.numbers(), grades, sampler, t).costUsdPerTonne();
        if (months == whole) {
          longer += cost;
        } else {
          shorter += cost;
        }
      }
    }
    assertThat(shorter / longer).isCloseTo(1, within(0.03));
  }
}
