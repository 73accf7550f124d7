// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.leverage.Bargain;
import io.lodestone.leverage.BimatrixGame;
import io.lodestone.leverage.EmbargoStakes;
import io.lodestone.leverage.SideAccounts;
import io.lodestone.leverage.SideAccounts.Window;
import io.lodestone.network.Network;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.leverage.LeverageGame.Choice;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Plays the game of a study: runs for its cells, payoffs, equilibria, stakes by year. Money is
/// real USD, present values over the game's window unless it says otherwise.
public final class LeverageAnalysis {

  private final Study study;
  private final Futures futures;
  private final LeverageGame game;
  private final BaseYear baseYear;
  private final Map<String, SideAccounts> done = new HashMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();

  public LeverageAnalysis(Study study, Futures futures, Workshop workshop, LeverageGame game) {
    this.study = study;
    this.futures = futures;
    this.game = game;
    this.baseYear = workshop.baseYear(study);
  }

  /// One cell of the game, against open trade and doing nothing.
  ///
  /// @param target payoff of the target: minus what it costs beyond
  /// @param sender payoff of the sender: income beyond
  /// @param valueLost of the target, beyond
  /// @param programmeCost of the target's side, beyond
  /// @param entry capacity outside the sender at the end, t/month of activity, beyond
  public record Cell(
      String sender,
      String target,
      double targetPayoff,
      double senderPayoff,
      double valueLost,
      double programmeCost,
      double entry) {}

  /// An equilibrium: probability of each choice that is used.
  public record Equilibrium(
      Map<String, Double> sender,
      Map<String, Double> target,
      double senderPayoff,
      double targetPayoff) {}

  /// What is at stake in the embargo, for one choice of the target; over the embargo's months.
  ///
  /// @param targetLoss L_T
  /// @param senderLoss L_S
  /// @param concession w·L_T − (1 − w)·L_S
  /// @param firstYear loss of the target in the first twelve months: sensitivity
  /// @param lastYear in the last twelve: vulnerability
  public record Stakes(
      String target,
      double targetLoss,
      double senderLoss,
      double concession,
      double asymmetry,
      double firstYear,
      double lastYear) {}

  /// The same embargo begun in another year, without and with the plan.
  ///
  /// @param built whether the plan's plants have begun by then; announced otherwise
  public record Year(
      int year,
      boolean built,
      double targetLoss,
      double targetLossWithPlan,
      double senderLoss,
      double senderLossWithPlan,
      double concession,
      double concessionWithPlan,
      double prevented) {}

  /// All of it.
  ///
  /// @param bargain Nash's, over all cells and lotteries, with the embargo met by doing nothing as
  ///   disagreement: payoffs of sender and target
  public record Result(
      String title,
      double weightOfSender,
      List<Cell> cells,
      List<Equilibrium> equilibria,
      Map<String, Double> bargain,
      List<Stakes> stakes,
      List<Year> years,
      Map<String, String> leftOut) {}

  public Result result(double weight) {
    List<Choice> senders = available(game.sender());
    List<Choice> targets = available(game.target());
    simulate(senders, targets);
    Window window = window(game.from(), game.until().plusMonths(1), game.discountRate());
    List<Cell> cells = new ArrayList<>();
    double[][] senderPayoffs = new double[senders.size()][targets.size()];
    double[][] targetPayoffs = new double[senders.size()][targets.size()];
    SideAccounts calm = accounts(game.roles().open(), game.roles().nothing(), 0);
    for (int i = 0; i < senders.size(); i++) {
      for (int j = 0; j < targets.size(); j++) {
        Cell cell = cell(senders.get(i).id(), targets.get(j).id(), calm, window);
        cells.add(cell);
        senderPayoffs[i][j] = cell.senderPayoff;
        targetPayoffs[i][j] = cell.targetPayoff;
      }
    }
    List<Equilibrium> equilibria =
        BimatrixGame.of(senderPayoffs, targetPayoffs).equilibria().stream()
            .map(e -> equilibrium(e, senders, targets))
            .toList();
    return new Result(
        game.title(),
        weight,
        cells,
        equilibria,
        bargain(cells, weight),
        targets.stream().map(t -> stakes(t.id(), weight)).toList(),
        years(targets, weight),
        leftOut);
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

  private static String key(String sender, String target, int delay) {
    return sender + "|" + target + "|" + delay;
  }

  private SideAccounts accounts(String sender, String target, int delay) {
    SideAccounts found = done.get(key(sender, target, delay));
    if (found == null) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "no run of %s against %s%nMaybe a month without a solution",
              sender,
              target));
    }
    return found;
  }

  /// A run that is wanted.
  ///
  /// @param measuresOfSender how many of the scenario's measures, the first, are the sender's
  private record Wanted(String key, Scenario scenario, int measuresOfSender) {}

  /// Simulates every cell, and the embargo begun in other years, side by side where structures
  /// agree.
  private void simulate(List<Choice> senders, List<Choice> targets) {
    List<Wanted> wanted = new ArrayList<>();
    for (Choice sender : senders) {
      for (Choice target : targets) {
        wanted.add(wanted(sender, target, 0));
      }
    }
    Choice embargo = choice(senders, game.roles().embargo());
    for (int year : embargoYears()) {
      for (Choice target : targets) {
        boolean asked =
            target.id().equals(game.roles().nothing()) || target.id().equals(game.roles().plan());
        int delay = delay(year);
        if (asked && delay != 0) {
          wanted.add(wanted(embargo, target, delay));
        }
      }
    }
    Horizon horizon = study.horizon();
    Wanted quiet =
        wanted(choice(senders, game.roles().open()), choice(targets, game.roles().nothing()), 0);
    Trajectory calm = simulate(quiet, horizon);
    int[] next = {0};
    new BatchSimulation(study.network(), horizon, 8)
        .run(
            () -> next[0] < wanted.size() ? job(next[0], wanted.get(next[0]++)) : null,
            outcome -> {
              Trajectory run = outcome.trajectory();
              Wanted asked = wanted.get(outcome.number());
              if (run != null) {
                done.put(
                    asked.key,
                    SideAccounts.of(
                        run.against(calm), study.home(), study.rival(), asked.measuresOfSender));
              }
            });
  }

  private Trajectory simulate(Wanted wanted, Horizon horizon) {
    return new Simulation(job(0, wanted), horizon).run(notice -> {});
  }

  private Wanted wanted(Choice sender, Choice target, int delay) {
    Scenario threat = futures.joined(sender.scenarios(), delay);
    Scenario answer = futures.joined(target.scenarios(), 0);
    List<Event> events = new ArrayList<>(threat.events());
    events.addAll(answer.events());
    List<Measure> measures = new ArrayList<>(threat.measures());
    measures.addAll(answer.measures());
    return new Wanted(
        key(sender.id(), target.id(), delay),
        new Scenario(sender.id() + "--" + target.id(), "", "", events, measures),
        threat.measures().size());
  }

  private Job job(int number, Wanted wanted) {
    Network network = wanted.scenario.extend(study.network());
    return new Job(
        number,
        network,
        baseYear.calibrated().base(),
        wanted.scenario.conditions(network, study.horizon().months()));
  }

  private static Choice choice(List<Choice> choices, String id) {
    return choices.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Window window(YearMonth from, YearMonth end, double rate) {
    int first = study.horizon().indexOf(from);
    return new Window(first, study.horizon().indexOf(end.minusMonths(1)) + 1, rate);
  }

  private Cell cell(String sender, String target, SideAccounts calm, Window window) {
    SideAccounts here = accounts(sender, target, 0);
    return new Cell(
        sender,
        target,
        calm.targetCost(window) - here.targetCost(window),
        here.senderIncome(window) - calm.senderIncome(window),
        here.valueLost(window) - calm.valueLost(window),
        here.programmeCost(window) - calm.programmeCost(window),
        here.capacityOutside(window) - calm.capacityOutside(window));
  }

  private static Equilibrium equilibrium(
      BimatrixGame.Equilibrium e, List<Choice> senders, List<Choice> targets) {
    return new Equilibrium(
        shares(e.rowShares(), senders),
        shares(e.columnShares(), targets),
        e.rowPayoff(),
        e.columnPayoff());
  }

  private static Map<String, Double> shares(List<Double> shares, List<Choice> choices) {
    Map<String, Double> used = new TreeMap<>();
    for (int k = 0; k < shares.size(); k++) {
      if (shares.get(k) > 0) {
        used.put(choices.get(k).id(), shares.get(k));
      }
    }
    return used;
  }

  private Map<String, Double> bargain(List<Cell> cells, double weight) {
    Cell without =
        cells.stream()
            .filter(c ->
                c.sender.equals(game.roles().embargo()) && c.target.equals(game.roles().nothing()))
            .findFirst()
            .orElseThrow();
    Bargain agreed =
        Bargain.ofOutcomes(
            cells.stream().map(c -> new Bargain(c.senderPayoff, c.targetPayoff)).toList(),
            new Bargain.Disagreement(without.senderPayoff, without.targetPayoff, weight));
    return Map.of("sender", agreed.first(), "target", agreed.second());
  }

  private EmbargoStakes embargo(String target, int delay, Window window) {
    SideAccounts calm = accounts(game.roles().open(), target, 0);
    SideAccounts embargo = accounts(game.roles().embargo(), target, delay);
    return new EmbargoStakes(
        embargo.targetCost(window) - calm.targetCost(window),
        calm.senderIncome(window) - embargo.senderIncome(window));
  }

  private Stakes stakes(String target, double weight) {
    YearMonth start = game.embargoStart();
    YearMonth end = start.plusMonths(game.embargoMonths());
    EmbargoStakes stakes = embargo(target, 0, window(start, end, 0));
    return new Stakes(
        target,
        stakes.targetLoss(),
        stakes.senderLoss(),
        stakes.concession(weight),
        stakes.asymmetry(),
        embargo(target, 0, window(start, start.plusMonths(12), 0)).targetLoss(),
        embargo(target, 0, window(end.minusMonths(12), end, 0)).targetLoss());
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

  private List<Year> years(List<Choice> targets, double weight) {
    if (targets.stream().noneMatch(t -> t.id().equals(game.roles().plan()))) {
      return List.of();
    }
    List<Year> years = new ArrayList<>();
    for (int year : embargoYears()) {
      YearMonth start = YearMonth.of(year, game.embargoStart().getMonthValue());
      Window window = window(start, start.plusMonths(game.embargoMonths()), 0);
      EmbargoStakes without = embargo(game.roles().nothing(), delay(year), window);
      EmbargoStakes with = embargo(game.roles().plan(), delay(year), window);
      years.add(
          new Year(
              year,
              !start.isBefore(game.planStart()),
              without.targetLoss(),
              with.targetLoss(),
              without.senderLoss(),
              with.senderLoss(),
              without.concession(weight),
              with.concession(weight),
              without.concessionPrevented(with, weight)));
    }
    return years;
  }
}
