// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

/// What mines of the base year usually bring, and what they can bring within a month (model
/// contract, sections 2 and 3).
final class UsualActivity {

  private final double pace;
  private final double[] base;
  private final double[] slack;
  private final double[] state;

  /// Starts at base activity.
  ///
  /// @param base `[plant]`, t/month; not written to
  /// @param slack `[plant]`: s; 1 for all but mines of the base year; not written to
  /// @param pace monthly share of the way that the usual activity follows
  UsualActivity(double[] base, double[] slack, double pace) {
    this.base = base;
    this.slack = slack;
    this.pace = pace;
    this.state = base.clone();
  }

  /// K before outages: x̄ + s·(K̂ − x̄), t/month.
  ///
  /// @param nameplate K̂, t/month
  double capacity(int plant, double nameplate) {
    double s = slack[plant];
    // exact: only what is limited by slack has less than 1, and rounding must not touch the others
    return s == 1 ? nameplate : state[plant] + s * (nameplate - state[plant]);
  }

  /// Follows a month's activity, between base activity and nameplate, t/month.
  void move(int plant, double activity, double nameplate) {
    double moved = state[plant] + pace * (activity - state[plant]);
    state[plant] = Math.clamp(moved, base[plant], Math.max(base[plant], nameplate));
  }

  /// x̄ of a plant, t/month.
  double at(int plant) {
    return state[plant];
  }
}
