// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.lab.leverage.LeverageResult.Cell;
import io.lodestone.lab.leverage.LeverageResult.Equilibrium;
import io.lodestone.leverage.BimatrixGame;
import io.lodestone.leverage.SideAccounts;
import io.lodestone.leverage.SideAccounts.Window;
import io.lodestone.study.leverage.LeverageGame.Choice;
import io.lodestone.study.leverage.LeverageGame.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Payoffs of all pairs of choices, and the equilibria of their means.
final class GamePayoffs {
  private final Roles roles;
  private final Window window;
  private final Samples samples;
  private final List<Choice> senders;
  private final List<Choice> targets;

  GamePayoffs(
      Roles roles, Window window, Samples samples, List<Choice> senders, List<Choice> targets) {
    this.roles = roles;
    this.window = window;
    this.samples = samples;
    this.senders = senders;
    this.targets = targets;
  }

  private SideAccounts calm(GameRuns.Accounts future) {
    return future.get(roles.open(), roles.nothing(), 0);
  }

  private double targetPayoff(GameRuns.Accounts future, String sender, String target) {
    return calm(future).targetCost(window) - future.get(sender, target, 0).targetCost(window);
  }

  private double senderPayoff(GameRuns.Accounts future, String sender, String target) {
    return future.get(sender, target, 0).senderIncome(window) - calm(future).senderIncome(window);
  }

  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Choice sender : senders) {
      for (Choice target : targets) {
        cells.add(cell(sender.id(), target.id()));
      }
    }
    return cells;
  }

  private Cell cell(String sender, String target) {
    return new Cell(
        sender,
        target,
        samples.estimate(f -> targetPayoff(f, sender, target)),
        samples.estimate(f -> senderPayoff(f, sender, target)),
        samples.estimate(
            f -> f.get(sender, target, 0).valueLost(window) - calm(f).valueLost(window)),
        samples.estimate(
            f -> f.get(sender, target, 0).programmeCost(window) - calm(f).programmeCost(window)),
        samples.estimate(f ->
            f.get(sender, target, 0).capacityOutside(window) - calm(f).capacityOutside(window)));
  }

  List<Equilibrium> equilibria(List<Cell> cells) {
    double[][] senderPayoffs = new double[senders.size()][targets.size()];
    double[][] targetPayoffs = new double[senders.size()][targets.size()];
    for (int i = 0; i < senders.size(); i++) {
      for (int j = 0; j < targets.size(); j++) {
        Cell cell = cells.get(i * targets.size() + j);
        senderPayoffs[i][j] = cell.senderPayoff().value();
        targetPayoffs[i][j] = cell.targetPayoff().value();
      }
    }
    return BimatrixGame.of(senderPayoffs, targetPayoffs).equilibria().stream()
        .map(this::equilibrium)
        .toList();
  }

  private Equilibrium equilibrium(BimatrixGame.Equilibrium found) {
    Map<String, Double> sender = shares(found.rowShares(), senders);
    Map<String, Double> target = shares(found.columnShares(), targets);
    boolean pure = sender.size() == 1 && target.size() == 1;
    return new Equilibrium(
        sender,
        target,
        found.rowPayoff(),
        found.columnPayoff(),
        pure
            ? holdsIn(sender.keySet().iterator().next(), target.keySet().iterator().next())
            : null);
  }

  private double holdsIn(String sender, String target) {
    long holds =
        samples.futures().stream()
            .filter(f ->
                senders.stream()
                    .allMatch(
                        s -> senderPayoff(f, s.id(), target) <= senderPayoff(f, sender, target)))
            .filter(f ->
                targets.stream()
                    .allMatch(
                        t -> targetPayoff(f, sender, t.id()) <= targetPayoff(f, sender, target)))
            .count();
    return holds / (double) samples.futures().size();
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
}
