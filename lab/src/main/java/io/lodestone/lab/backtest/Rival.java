// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

/// Forecasts that cost nothing, from what was known before the window.
public enum Rival {
  /// Everything stays as last observed.
  NO_CHANGE("no change"),
  /// One line with constant elasticities: a known share of supply is lost, the rest follows at
  /// once.
  ISOELASTIC("one-line isoelastic"),
  /// The price walks at random as far each month as it did before.
  RANDOM_WALK("random walk");

  private final String title;

  Rival(String title) {
    this.title = title;
  }

  /// For people, as inside a sentence.
  public String title() {
    return title;
  }
}
