// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.lab.place.Stop;
import io.lodestone.leverage.SideAccounts;
import io.lodestone.market.NotConvergedException;
import io.lodestone.random.Sampler;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.leverage.LeverageGame.Choice;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The runs of a game in one future after another: every pair of choices with the same draws, each
/// held against open trade and doing nothing. Threads may share it.
final class GameRuns {

  /// Trajectories side by side; no result depends on it.
  private static final int WIDTH = 8;

  private final Futures futures;
  private final Choice open;
  private final Choice nothing;
  private final List<Pair> pairs;
  private final Sampler sampler;

  /// @param sender what the sender does
  /// @param target what the target does
  /// @param delayMonths by which the sender's events come later than its scenarios say
  record Pair(Choice sender, Choice target, int delayMonths) {

    private Key key() {
      return new Key(sender.id(), target.id(), delayMonths);
    }
  }

  private record Key(String sender, String target, int delayMonths) {}

  /// @param open the sender's choice in which trade is open
  /// @param nothing the target's choice of doing nothing
  /// @param pairs what is wanted; the calm pair is run in any case
  /// @param trajectories how many futures there are
  GameRuns(Futures futures, Choice open, Choice nothing, List<Pair> pairs, int trajectories) {
    this.futures = futures;
    this.open = open;
    this.nothing = nothing;
    this.pairs = List.copyOf(pairs);
    var uncertain = futures.study().uncertainties();
    this.sampler =
        FutureDraws.sampler(uncertain, uncertain.design(), uncertain.seed(), trajectories);
  }

  /// What each pair of choices comes to in one future.
  static final class Accounts {

    private final Map<Key, SideAccounts> byPair = new HashMap<>();

    SideAccounts get(String sender, String target, int delayMonths) {
      return Objects.requireNonNull(byPair.get(new Key(sender, target, delayMonths)));
    }
  }

  /// Simulates a future.
  ///
  /// @throws NotConvergedException when a month of one of its runs has no solution; what is paired
  ///   needs all of them
  /// @throws IllegalArgumentException when a drawn number is one that the network cannot hold
  Accounts in(int number) {
    Study study = futures.study();
    Horizon horizon = study.horizon();
    FutureDraws draws = FutureDraws.sampled(sampler).apply(number);
    Job quiet = job(0, new Pair(open, nothing, 0), draws, horizon);
    Trajectory calm = new Simulation(quiet, horizon).run(notice -> Stop.ifAsked());
    Accounts accounts = new Accounts();
    int[] next = {0};
    new BatchSimulation(study.network(), horizon, WIDTH)
        .run(
            () -> {
              Stop.ifAsked();
              return next[0] < pairs.size()
                  ? job(next[0], pairs.get(next[0]++), draws, horizon)
                  : null;
            },
            outcome -> {
              Pair pair = pairs.get(outcome.number());
              Trajectory run = outcome.trajectory();
              if (run == null) {
                throw new NotConvergedException(
                    pair.sender.id() + " against " + pair.target.id() + ": " + outcome.failure());
              }
              accounts.byPair.put(
                  pair.key(),
                  SideAccounts.of(
                      run.against(calm), study.home(), study.rival(), measuresOfSender(pair)));
            });
    return accounts;
  }

  private Job job(int number, Pair pair, FutureDraws draws, Horizon horizon) {
    return futures
        .ofSides(pair.sender.scenarios(), pair.delayMonths, pair.target.scenarios(), draws)
        .job(number, horizon);
  }

  private int measuresOfSender(Pair pair) {
    return futures.joined(pair.sender.scenarios(), 0).measures().size();
  }
}
