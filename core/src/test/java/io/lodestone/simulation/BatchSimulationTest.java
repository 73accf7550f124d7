// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.conditions.Contract;
import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.conditions.Payer;
import io.lodestone.ensemble.ShockDraws;
import io.lodestone.network.AlarmRule;
import io.lodestone.network.Behaviour;
import io.lodestone.network.ExpectationRule;
import io.lodestone.network.Growth;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.ShockSpreads;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.UsualFlowRule;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trajectories side by side are those of one at a time, to the bit.
class BatchSimulationTest {

  private static final int MONTHS = 36;
  private static final Horizon HORIZON = new Horizon(Runs.START, MONTHS);

  /// Jobs on random chains of three regions whose numbers all differ, some with an outage or a ban,
  /// one that cannot be cleared.
  private static List<Job> jobs(int count) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Behaviour behaviour = Behaviour.DEFAULT.withSmoothness(0.1 + 0.01 * i, 0.06 + 0.005 * i);
      RandomNetworks.Case world = SameShape.of(i, i % 3 == 1 ? steep(behaviour) : behaviour);
      jobs.add(job(i, world, scenario(i)));
    }
    return jobs;
  }

  private static Behaviour steep(Behaviour b) {
    return new Behaviour(
        b.plantSmoothness(),
        b.laneSmoothness(),
        2.5,
        2.5,
        1.2,
        0.3,
        0.2,
        0.02,
        0.15,
        0.05,
        2e-4,
        0.01,
        0.2,
        0.06,
        12,
        0.05,
        new UsualFlowRule(0.7, 0.05, 0.03),
        new ExpectationRule(0.4, 0.03, 0.3, 2, 0.5, 0.05, 40),
        new AlarmRule(0.3, 2, 1.8, 0.4),
        ShockSpreads.DEFAULT.scaled(0.5));
  }

  private static Scenario scenario(int i) {
    Period period = new Period(3 + i % 5, 10);
    List<String> mines = List.of("mine-r0", "mine-r1");
    return switch (i % 4) {
      case 0 -> Scenario.NONE;
      case 1 -> Runs.events(new Event.Outage(mines, 0.9, period));
      case 2 ->
          i == FAILING
              ? Runs.events(new Event.DemandShift(List.of("*"), 1e308, new Period(5, 1)))
              : Runs.events(new Event.DemandShift(List.of("*"), 1.6, period));
      default -> Runs.events(new Event.Outage(List.of("*"), 0.5, period));
    };
  }

  /// Everything that makes numbers of the past: contracts, stocks, support.
  private static Scenario choices(int i) {
    List<String> all = List.of("*");
    Period period = new Period(2 + i, 20);
    return Runs.measures(
        new Measure.Offtake(
            all,
            "magnet",
            "r0",
            0.1 * i,
            Double.NaN,
            Contract.PriceFormula.MARKET,
            Payer.STATE,
            period),
        new Measure.FirmStocks(List.of("r1"), all, 0.2 * i, 6, 0.02, period),
        new Measure.Thrift(all, 0.02 * i, 1.5, 6, 100, Payer.FIRMS, period),
        new Measure.Alliance(List.of("r0", "r1"), all, 0.05, 0.5, 1e6, Payer.STATE, period),
        new Measure.CapitalSubsidy(all, 0.3, period));
  }

  @Test
  void measuresGiveTheSameBitsSideBySide() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      jobs.add(job(i, SameShape.of(i, Behaviour.DEFAULT), i == 4 ? Scenario.NONE : choices(i)));
    }
    List<Outcome> outcomes = run(jobs, 8);
    for (Job job : jobs) {
      Simulation one = new Simulation(job, HORIZON);
      assertSame(outcomes.get(job.number()), new Outcome(job.number(), one.run(n -> {}), null));
    }
  }

  private static final int FAILING = 6;

  private static Job job(int number, RandomNetworks.Case world, Scenario scenario) {
    Network network = scenario.extend(world.network());
    OrdinaryShocks shocks =
        new ShockDraws(Sampler.of(3, new Design.MonteCarlo()), MONTHS).of(network, number);
    return new Job(number, network, world.base(), scenario.conditions(network, MONTHS), shocks);
  }

  private static List<Outcome> run(List<Job> jobs, int width) {
    List<Outcome> outcomes = new ArrayList<>();
    Iterator<Job> source = jobs.iterator();
    new BatchSimulation(jobs.getFirst().network(), HORIZON, width)
        .run(() -> source.hasNext() ? source.next() : null, outcomes::add);
    outcomes.sort(Comparator.comparingInt(Outcome::number));
    return outcomes;
  }

  private static Outcome alone(Job job) {
    return run(List.of(job), 1).getFirst();
  }

  private static void assertSame(Outcome actual, Outcome expected) {
    assertThat(actual.number()).isEqualTo(expected.number());
    assertThat(actual.failure()).isEqualTo(expected.failure());
    if (expected.trajectory() != null) {
      assertThat(actual.trajectory()).isNotNull();
      assertThat(Bits.of(actual.trajectory())).isEqualTo(Bits.of(expected.trajectory()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 16})
  void everyTrajectoryIsThatOfOneAtATimeWhateverTheWidth(int width) {
    List<Job> jobs = jobs(20);
    List<Outcome> outcomes = run(jobs, width);
    assertThat(outcomes).hasSize(20);
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      if (i == FAILING) {
        assertThat(outcomes.get(i).trajectory()).isNull();
        assertThat(outcomes.get(i).failure()).startsWith("month 2025-06: prices not found");
      } else {
        Simulation one = new Simulation(job, HORIZON);
        assertSame(outcomes.get(i), new Outcome(i, one.run(notice -> {}), null));
      }
    }
  }

  @Test
  void neitherSeatNorCompanyMatters() {
    List<Job> jobs = jobs(20);
    Job watched = jobs.get(9);
    Outcome expected = alone(watched);
    for (int place : new int[] {0, 3, 7, 12}) {
      List<Job> others = new ArrayList<>(jobs.subList(0, 8)); // the failing one among them
      others.addAll(jobs.subList(12, 20));
      others.add(place, watched);
      Outcome found =
          run(others, 8).stream().filter(o -> o.number() == 9).findFirst().orElseThrow();
      assertSame(found, expected);
    }
  }

  @Test
  void twoThreadsAgreeWithOne() throws Exception {
    List<Job> jobs = jobs(16);
    List<Outcome> expected = run(jobs, 8);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<List<Outcome>> even =
          threads.submit(() -> run(jobs.stream().filter(j -> j.number() % 2 == 0).toList(), 8));
      Future<List<Outcome>> odd =
          threads.submit(() -> run(jobs.stream().filter(j -> j.number() % 2 == 1).toList(), 3));
      List<Outcome> outcomes = new ArrayList<>(even.get());
      outcomes.addAll(odd.get());
      for (Outcome outcome : outcomes) {
        assertSame(outcome, expected.get(outcome.number()));
      }
    }
  }

  @Test
  void fewerJobsThanSeatsAreAllDoneAndTheSourceIsNotAskedAgain() {
    List<Job> jobs = jobs(3);
    Iterator<Job> source = jobs.iterator();
    int[] refusals = {0};
    List<Outcome> outcomes = new ArrayList<>();
    new BatchSimulation(jobs.getFirst().network(), HORIZON, 8)
        .run(
            () -> {
              if (source.hasNext()) {
                return source.next();
              }
              refusals[0]++;
              return null;
            },
            outcomes::add);
    assertThat(outcomes).extracting(Outcome::number).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(refusals[0]).isEqualTo(1);
  }

  @Test
  void jobOfAnotherStructureIsRunByItself() {
    List<Job> jobs = new ArrayList<>(jobs(4));
    jobs.add(2, job(99, SmallWorlds.twoRegions(2), Scenario.NONE));
    List<Outcome> outcomes = run(jobs, 8);
    assertThat(outcomes).hasSize(5);
    assertSame(outcomes.getLast(), alone(jobs.get(2)));
  }

  @Test
  void quotasComeIntoForceInTheirOwnMonths() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      RandomNetworks.Case world =
          SmallWorlds.twoRegions(0, new Growth(900 + 100 * i, 0.2, 6, 0.9), demand(i));
      Quota quota =
          new Quota(
              "exports",
              "exports",
              40 + i,
              4 + i,
              20 + i,
              List.of(new Quota.Cover(Quota.Kind.LANE, "good:a>b", 1 + 0.1 * i)));
      Network network = world.network().withQuotas(List.of(quota));
      jobs.add(new Job(i, network, world.base(), Scenario.NONE.conditions(network, MONTHS)));
    }
    List<Outcome> outcomes = run(jobs, 8);
    for (Job job : jobs) {
      assertSame(outcomes.get(job.number()), alone(job));
    }
    assertThat(outcomes.getFirst().trajectory().licencePrice(10, 0)).isPositive();
  }

  private static io.lodestone.units.Series demand(int i) {
    return io.lodestone.units.Series.of(java.util.Map.of(0, 1.0, 30, 1.0 + 0.05 * i));
  }

  @Test
  void noSeatsAreRefused() {
    assertThatThrownBy(() -> new BatchSimulation(jobs(1).getFirst().network(), HORIZON, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
