// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.random.DrawSequence;
import io.lodestone.random.Sampler;

/// Working hours until a subsystem fails, and how long each repair takes. Its draws are numbered by
/// failure, so a system that works more only meets its next failures earlier. Not shared between
/// threads.
final class FailureClock {

  private final Subsystem subsystem;
  private final DrawSequence draws;
  private final int trajectory;
  private int failures;
  private double hoursLeft;

  FailureClock(Subsystem subsystem, Sampler sampler, int trajectory) {
    this.subsystem = subsystem;
    this.draws = sampler.sequence("lift failure " + subsystem.cause());
    this.trajectory = trajectory;
    this.hoursLeft = exponential(0) * subsystem.hoursToFailure();
  }

  private double exponential(int number) {
    return -StrictMath.log(draws.at(trajectory, 2 * failures + number));
  }

  Subsystem subsystem() {
    return subsystem;
  }

  /// Works some hours; whether it has failed.
  boolean failsWithin(double hours) {
    hoursLeft -= hours;
    return hoursLeft <= 0;
  }

  /// How long the repair takes, hours; the clock is set for the next failure.
  double repair() {
    double hours = exponential(1) * subsystem.hoursToRepair();
    failures++;
    hoursLeft = exponential(0) * subsystem.hoursToFailure();
    return hours;
  }
}
