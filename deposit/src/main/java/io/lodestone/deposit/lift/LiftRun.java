// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Arrays;

/// Mud and days of one trajectory, month by month. Immutable; threads may share it.
public final class LiftRun {

  private final double dryShare;
  private final double[] lifted;
  private final double[] landed;
  private final double[] worked;
  private final double[][] lost;
  private final double stock;
  private final double lostTonnes;
  private final double exposedDays;

  LiftRun(LiftLog log, double dryShare) {
    this.dryShare = dryShare;
    this.lifted = log.lifted;
    this.landed = log.landed;
    this.worked = log.worked;
    this.lost = log.lost;
    this.stock = log.stock;
    this.lostTonnes = log.lostTonnes;
    this.exposedDays = log.exposedDays;
  }

  /// How many months.
  public int months() {
    return lifted.length;
  }

  /// Mud lifted to the ship, t dry.
  ///
  /// @param month from 0
  public double liftedDryTonnes(int month) {
    return lifted[month];
  }

  /// The same mud as it lay on the seabed, t wet.
  ///
  /// @param month from 0
  public double liftedWetTonnes(int month) {
    return lifted[month] / dryShare;
  }

  /// Mud landed at the home port, t dry.
  ///
  /// @param month from 0
  public double landedDryTonnes(int month) {
    return landed[month];
  }

  /// Days of full work: a day at half rate is half a day.
  ///
  /// @param month from 0
  public double workedDays(int month) {
    return worked[month];
  }

  /// Days lost to a cause; those of all causes and the days worked add up to the month.
  ///
  /// @param month from 0
  /// @param cause which
  public double lostDays(int month, LossCause cause) {
    return lost[month][cause.ordinal()];
  }

  /// Mud that is still between ship and port at the end, t dry.
  public double stockDryTonnes() {
    return stock;
  }

  /// Mud lost in dewatering over the horizon, t dry.
  public double lostDryTonnes() {
    return lostTonnes;
  }

  /// Days over the horizon on which the riser was still down although waves or a storm wanted it
  /// up. Well above 0 means that the limits or the forecast do not suit the riser.
  public double exposedDays() {
    return exposedDays;
  }

  /// Mud lifted over all months, t dry.
  public double totalLiftedDryTonnes() {
    return Arrays.stream(lifted).sum();
  }

  /// Mud landed over all months, t dry.
  public double totalLandedDryTonnes() {
    return Arrays.stream(landed).sum();
  }

  /// Days of full work over all months.
  public double workedDaysInAll() {
    return Arrays.stream(worked).sum();
  }

  /// Days lost to a cause over all months.
  ///
  /// @param cause which
  public double totalLostDays(LossCause cause) {
    double sum = 0;
    for (double[] month : lost) {
      sum += month[cause.ordinal()];
    }
    return sum;
  }
}
