// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.UsualFlowRule;

/// What lanes have lately carried, and the channels that follow from it (model contract, sections 2
/// and 3.2).
final class UsualFlows {

  private final UsualFlowRule rule;
  private final double ordinaryHeadroom;
  private final double licensedHeadroom;
  private final double[] base;
  private final double[] least;
  private final double[] state;
  private final double[] there;

  /// `[lane]`, of the month that is open: ȳ (t/month), κ and Ȳ (t/month).
  final double[] usual;

  final double[] headroom;
  final double[] channel;

  /// Starts at base flows.
  ///
  /// @param base `[lane]`, t/month; of a new lane what it starts at; not written to
  /// @param least `[lane]`: never under this, t/month; not written to
  UsualFlows(
      double[] base, double[] least, UsualFlowRule rule, double headroom, double licensedHeadroom) {
    this.least = least;
    this.rule = rule;
    this.ordinaryHeadroom = headroom;
    this.licensedHeadroom = licensedHeadroom;
    this.base = base;
    this.state = base.clone();
    this.there = new double[base.length];
    this.usual = new double[base.length];
    this.headroom = new double[base.length];
    this.channel = new double[base.length];
  }

  /// Finds the channels of a month: Ȳ = κ·m·ȳ. Where licences approve a share m, κ is smaller and ȳ
  /// the larger of usual and base flow, so that approvals cap.
  void open(Conditions now) {
    now.copyLaneMultipliers(channel);
    now.copyLanesThere(there);
    for (int l = 0; l < channel.length; l++) {
      boolean licensed = now.isLaneLicensed(l);
      usual[l] = licensed ? Math.max(state[l], base[l]) : state[l];
      headroom[l] = licensed ? licensedHeadroom : ordinaryHeadroom;
      channel[l] = headroom[l] * usual[l] * channel[l];
    }
  }

  /// Moves all lanes on by what the market sent over them, less what went round in a circle.
  ///
  /// @param flows t/month, `[lane]`; changed
  void move(double[] flows, RoundTrade round) {
    round.takeFrom(flows);
    for (int l = 0; l < flows.length; l++) {
      move(l, flows[l]);
    }
  }

  /// Moves on by what the market sent over a lane, t: ȳ ← ȳ + ρ·(y − ȳ), never under its least. A
  /// lane that is not there yet, or no more, stays as it is.
  void move(int lane, double flow) {
    if (there[lane] > 0) {
      double pace = flow > state[lane] ? rule.rise() : rule.fade();
      double moved = state[lane] + pace * (flow - state[lane]);
      state[lane] = Math.max(moved, least[lane]);
    }
  }

  /// ȳ of a lane as it stands, t/month.
  double at(int lane) {
    return state[lane];
  }
}
