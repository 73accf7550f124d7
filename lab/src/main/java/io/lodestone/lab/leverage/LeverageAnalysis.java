// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.lab.leverage.LeverageResult.Cell;
import io.lodestone.lab.leverage.LeverageResult.Stakes;
import io.lodestone.lab.leverage.LeverageResult.Year;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.leverage.Bargain;
import io.lodestone.leverage.EmbargoStakes;
import io.lodestone.leverage.SideAccounts;
import io.lodestone.leverage.SideAccounts.Window;
import io.lodestone.market.NotConvergedException;
import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.leverage.LeverageGame.Choice;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Plays the game of a study: every pair of choices in the same futures, payoffs, equilibria,
/// stakes by year.
final class LeverageAnalysis {

  private final Study study;
  private final Futures futures;
  private final LeverageGame game;
  private final int trajectories;
  private final Map<String, String> leftOut = new TreeMap<>();

  /// @param trajectories how many futures are drawn
  LeverageAnalysis(Futures futures, LeverageGame game, int trajectories) {
    this.study = futures.study();
    this.futures = futures;
    this.game = game;
    this.trajectories = trajectories;
  }

  /// Plays it on some threads; no result depends on how many.
  ///
  /// @param weight of the sender, 0 to 1
  LeverageResult play(double weight, int threads) {
    List<Choice> senders = available(game.sender());
    List<Choice> targets = available(game.target());
    GameRuns runs =
        new GameRuns(
            futures,
            choice(senders, game.roles().open()),
            choice(targets, game.roles().nothing()),
            pairs(senders, targets),
            trajectories);
    Samples samples = samples(runs, threads);
    GamePayoffs payoffs = new GamePayoffs(game.roles(), whole(), samples, senders, targets);
    List<Cell> cells = payoffs.cells();
    return new LeverageResult(
        game.title(),
        weight,
        samples.futures().size(),
        trajectories - samples.futures().size(),
        cells,
        payoffs.equilibria(cells),
        bargain(cells, weight),
        targets.stream().map(t -> stakes(samples, t.id(), weight)).toList(),
        years(samples, targets, weight),
        leftOut);
  }

  private Samples samples(GameRuns runs, int threads) {
    List<GameRuns.Accounts> solved = new ArrayList<>();
    String failure = "";
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<GameRuns.Accounts>> tasks = new ArrayList<>();
      for (int number = 0; number < trajectories; number++) {
        int future = number;
        tasks.add(pool.submit(() -> runs.in(future)));
      }
      for (Future<GameRuns.Accounts> task : tasks) {
        try {
          solved.add(task.get());
        } catch (ExecutionException e) {
          failure = failureOf(e.getCause());
        } catch (InterruptedException e) {
          pool.shutdownNow();
          Thread.currentThread().interrupt();
          throw new CancellationException("interrupted; nothing is written");
        }
      }
    }
    if (solved.isEmpty()) {
      throw new IllegalStateException(
          "no future of the game has a solution: "
              + failure
              + "\nMaybe a month without a solution");
    }
    return new Samples(solved);
  }

  /// Why a future cannot be used; whatever else went wrong is thrown.
  private static String failureOf(@Nullable Throwable cause) {
    if (cause instanceof NotConvergedException || cause instanceof IllegalArgumentException) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (cause instanceof Error unexpected) {
      throw unexpected;
    }
    throw new IllegalStateException(cause);
  }

  /// What is run: every cell, and the embargo begun in other years against the two choices whose
  /// difference is told by year.
  private List<GameRuns.Pair> pairs(List<Choice> senders, List<Choice> targets) {
    List<GameRuns.Pair> pairs = new ArrayList<>();
    for (Choice sender : senders) {
      for (Choice target : targets) {
        pairs.add(new GameRuns.Pair(sender, target, 0));
      }
    }
    Choice embargo = choice(senders, game.roles().embargo());
    for (int year : embargoYears()) {
      for (Choice target : targets) {
        boolean asked =
            target.id().equals(game.roles().nothing()) || target.id().equals(game.roles().plan());
        if (asked && delay(year) != 0) {
          pairs.add(new GameRuns.Pair(embargo, target, delay(year)));
        }
      }
    }
    return pairs;
  }

  /// Choices whose scenarios the study has; the others are told.
  private List<Choice> available(List<Choice> choices) {
    List<Choice> there = new ArrayList<>();
    for (Choice choice : choices) {
      List<String> missing =
          choice.scenarios().stream().filter(id -> !study.scenarios().containsKey(id)).toList();
      if (missing.isEmpty()) {
        there.add(choice);
      } else {
        leftOut.put(choice.id(), "needs the scenarios " + String.join(", ", missing));
      }
    }
    for (String role :
        List.of(game.roles().open(), game.roles().embargo(), game.roles().nothing())) {
      if (leftOut.containsKey(role)) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "%s %s, and nothing can be told without it%nMaybe write them",
                role,
                leftOut.get(role)));
      }
    }
    return there;
  }

  private static Choice choice(List<Choice> choices, String id) {
    return choices.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Window window(YearMonth from, YearMonth end, double rate) {
    int first = study.horizon().indexOf(from);
    return new Window(first, study.horizon().indexOf(end.minusMonths(1)) + 1, rate);
  }

  /// The whole game's window, discounted.
  private Window whole() {
    return window(game.from(), game.until().plusMonths(1), game.discountRate());
  }

  private Map<String, Double> bargain(List<Cell> cells, double weight) {
    Cell without =
        cells.stream()
            .filter(c ->
                c.sender().equals(game.roles().embargo())
                    && c.target().equals(game.roles().nothing()))
            .findFirst()
            .orElseThrow();
    Bargain agreed =
        Bargain.ofOutcomes(
            cells.stream()
                .map(c -> new Bargain(c.senderPayoff().value(), c.targetPayoff().value()))
                .toList(),
            new Bargain.Disagreement(
                without.senderPayoff().value(), without.targetPayoff().value(), weight));
    return Map.of("sender", agreed.first(), "target", agreed.second());
  }

  private EmbargoStakes embargo(GameRuns.Accounts future, String target, int delay, Window window) {
    SideAccounts calm = future.get(game.roles().open(), target, 0);
    SideAccounts embargo = future.get(game.roles().embargo(), target, delay);
    return new EmbargoStakes(
        embargo.targetCost(window) - calm.targetCost(window),
        calm.senderIncome(window) - embargo.senderIncome(window));
  }

  private Stakes stakes(Samples samples, String target, double weight) {
    YearMonth start = game.embargoStart();
    YearMonth end = start.plusMonths(game.embargoMonths());
    Window all = window(start, end, 0);
    Window first = window(start, start.plusMonths(12), 0);
    Window last = window(end.minusMonths(12), end, 0);
    var targetLoss = samples.estimate(f -> embargo(f, target, 0, all).targetLoss());
    var senderLoss = samples.estimate(f -> embargo(f, target, 0, all).senderLoss());
    return new Stakes(
        target,
        targetLoss,
        senderLoss,
        samples.estimate(f -> embargo(f, target, 0, all).concession(weight)),
        samples.shareAboveZero(f -> embargo(f, target, 0, all).concession(weight)),
        new EmbargoStakes(targetLoss.value(), senderLoss.value()).asymmetry(),
        samples.estimate(f -> embargo(f, target, 0, first).targetLoss()),
        samples.estimate(f -> embargo(f, target, 0, last).targetLoss()));
  }

  /// Januaries in which an embargo can begin and run its course.
  private List<Integer> embargoYears() {
    List<Integer> years = new ArrayList<>();
    for (int year = game.from().getYear(); ; year++) {
      YearMonth start = YearMonth.of(year, game.embargoStart().getMonthValue());
      if (start.plusMonths(game.embargoMonths() - 1L).isAfter(study.horizon().end())) {
        return years;
      }
      if (!start.isBefore(game.from())) {
        years.add(year);
      }
    }
  }

  private int delay(int year) {
    return 12 * (year - game.embargoStart().getYear());
  }

  private List<Year> years(Samples samples, List<Choice> targets, double weight) {
    if (targets.stream().noneMatch(t -> t.id().equals(game.roles().plan()))) {
      return List.of();
    }
    return embargoYears().stream().map(year -> year(samples, year, weight)).toList();
  }

  private Year year(Samples samples, int year, double weight) {
    YearMonth start = YearMonth.of(year, game.embargoStart().getMonthValue());
    Window window = window(start, start.plusMonths(game.embargoMonths()), 0);
    int delay = delay(year);
    String nothing = game.roles().nothing();
    String plan = game.roles().plan();
    return new Year(
        year,
        !start.isBefore(game.planStart()),
        samples.estimate(f -> embargo(f, nothing, delay, window).targetLoss()),
        samples.estimate(f -> embargo(f, plan, delay, window).targetLoss()),
        samples.estimate(f -> embargo(f, nothing, delay, window).senderLoss()),
        samples.estimate(f -> embargo(f, plan, delay, window).senderLoss()),
        samples.estimate(f -> embargo(f, nothing, delay, window).concession(weight)),
        samples.estimate(f -> embargo(f, plan, delay, window).concession(weight)),
        samples.estimate(f ->
            embargo(f, nothing, delay, window)
                .concessionPrevented(embargo(f, plan, delay, window), weight)));
  }
}
