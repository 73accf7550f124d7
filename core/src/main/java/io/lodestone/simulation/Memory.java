// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Network;
import io.lodestone.network.StageRole;
import java.util.Arrays;

/// The states of a run that are numbers within a month and move after it, beside stocks: what is
/// usual, what is expected, what alarms, and what thrift has left (model contract, section 3).
final class Memory {

  final Throughputs throughputs;
  final UsualFlows flows;
  final UsualActivity activities;
  final Expectations expectations;
  final Expectations forwardExpectations;
  final LastingThrift thrift;
  final Alarm alarm;
  final Positions positions;

  private final RunConstants constants;
  private final Trajectory.Table table;
  private final double fullTradeShare;
  private final double[] lesson;
  private final double[] news;
  private final double[] forwardLesson;
  private final double[] forwardNews;

  Memory(Network network, RunConstants constants, BaseMonth base, Trajectory.Table table) {
    Behaviour behaviour = network.behaviour();
    this.constants = constants;
    this.table = table;
    this.fullTradeShare = behaviour.expectations().fullTradeShare();
    throughputs = new Throughputs(network, base);
    flows =
        new UsualFlows(
            constants.laneReference,
            constants.leastUsual,
            behaviour.usualFlows(),
            behaviour.laneHeadroom(),
            behaviour.licensedHeadroom());
    activities =
        new UsualActivity(constants.baseActivity, constants.slack, behaviour.usualActivityPace());
    double adaptation = behaviour.expectationAdaptation();
    double[] adaptations = new double[constants.markets];
    Arrays.fill(adaptations, adaptation);
    double reversion = behaviour.expectationReversion();
    expectations =
        new Expectations(constants.basePrice, adaptations, reversion, behaviour.expectations());
    int forwards = network.forwards().size();
    double[] forwardBase = new double[forwards];
    Arrays.setAll(forwardBase, f -> constants.basePrice[network.forwards().market(f)]);
    forwardExpectations =
        new Expectations(
            forwardBase,
            Positions.adaptations(network.forwards(), adaptation),
            reversion,
            behaviour.expectations());
    thrift = new LastingThrift(constants, behaviour.longRunAdjustment());
    alarm =
        new Alarm(
            constants.marketRegion,
            refined(network, base),
            network.regions().size(),
            behaviour.alarm());
    positions = new Positions(network, constants, base, table);
    lesson = new double[constants.markets];
    news = new double[constants.markets];
    forwardLesson = new double[forwards];
    forwardNews = new double[forwards];
  }

  /// Which markets are of refined goods and traded in the base year.
  private static boolean[] refined(Network network, BaseMonth base) {
    boolean[] refined = new boolean[network.markets().size()];
    for (int m = 0; m < refined.length; m++) {
      StageRole role = network.commodityOf(m).stage().role();
      refined[m] = role == StageRole.REFINED && base.throughput(m) > 0;
    }
    return refined;
  }

  /// What went through markets and what came to them within the month, `[market]`, t.
  record Trade(double[] out, double[] in) {}

  /// Moves everything on by a month whose results are written down, but lanes and mines.
  void move(int month, Conditions now, Trade trade, OrdinaryShocks shocks) {
    for (int m = 0; m < lesson.length; m++) {
      lesson[m] = throughputs.weightOf(m, trade.out()[m], fullTradeShare);
      news[m] = shocks.news(constants.marketCommodity[m], month);
      int forward = constants.forward[m];
      if (forward >= 0) {
        forwardLesson[forward] = lesson[m];
        forwardNews[forward] = news[m];
      }
    }
    expectations.move(table.price[month], lesson, news);
    forwardExpectations.move(table.forwardPrice[month], forwardLesson, forwardNews);
    thrift.move(expectations, now);
    alarm.move(expectations);
    for (int m = 0; m < lesson.length; m++) {
      throughputs.move(m, trade.out()[m], trade.in()[m]);
    }
  }
}
