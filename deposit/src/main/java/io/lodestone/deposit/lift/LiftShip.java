// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lifting ship and its riser as a machine of states, step by step. Not shared between threads.
final class LiftShip {

  private enum Phase {
    /// The riser is on deck: sheltering, waiting, in repair or in dock.
    UP,
    DEPLOYING,
    /// The riser is down: lifting, waiting out waves, or repairing on deck.
    DOWN,
    RECOVERING
  }

  private final Weather weather;
  private final List<FailureClock> clocks;
  private final int deploySteps;
  private final int recoverSteps;
  private final int leaveSteps;
  private final int returnSteps;
  private final int worthwhileSteps;

  private Phase phase = Phase.UP;
  private LossCause reason = LossCause.RISER_WORK;
  private int stepsDone;
  private int repairSteps;
  private int awaySteps;
  private boolean docking;
  private int exposedSteps;

  LiftShip(RiserWork work, Weather weather, List<FailureClock> clocks) {
    this.weather = weather;
    this.clocks = clocks;
    this.deploySteps = LiftCalendar.steps(work.deployHours());
    this.recoverSteps = LiftCalendar.steps(work.recoverHours());
    this.leaveSteps = LiftCalendar.steps(work.shelterHours());
    this.returnSteps = LiftCalendar.steps(work.returnHours());
    this.worthwhileSteps = LiftCalendar.steps(work.worthwhileHours());
  }

  /// Steps in which the riser was down although it should have been up: recovery was caught.
  int exposedSteps() {
    return exposedSteps;
  }

  /// Docks as soon as the riser is up, until told to stop.
  void setDocking(boolean wanted) {
    docking = wanted;
  }

  /// Moves on by one step. Null when mud may be lifted in it, else why not.
  @Nullable LossCause next(int step) {
    if (weather.keepsRiserUp(step) && phase != Phase.UP) {
      exposedSteps++;
    }
    return switch (phase) {
      case UP -> whileUp(step);
      case DEPLOYING -> deploy(step);
      case DOWN -> whileDown(step);
      case RECOVERING -> recover(step);
    };
  }

  private LossCause whileUp(int step) {
    if (docking) {
      reason = LossCause.MAINTENANCE;
      return reason;
    }
    if (repairSteps > 0) {
      repairSteps--;
      return reason;
    }
    if (weather.keepsRiserUp(step)) {
      reason = weather.nextCause(step);
      awaySteps = reason == LossCause.TYPHOON ? returnSteps : 0;
      return reason;
    }
    if (awaySteps > 0) {
      awaySteps--;
      return reason;
    }
    if (weather.stepsUntilUp(step)
        < deploySteps + worthwhileSteps + stepsToBeUp(step, recoverSteps)) {
      return weather.nextCause(step);
    }
    phase = Phase.DEPLOYING;
    stepsDone = 0;
    return deploy(step);
  }

  /// Waves only want the riser up; a storm wants the ship gone as well.
  private int stepsToBeUp(int step, int recovery) {
    return recovery + (weather.nextCause(step) == LossCause.TYPHOON ? leaveSteps : 0);
  }

  private LossCause deploy(int step) {
    if (mustLeave(step, stepsDone * recoverSteps / deploySteps)) {
      return turnBack(step, weather.nextCause(step));
    }
    if (weather.stopsDeployment(step)) {
      return reason == LossCause.RISER_WORK ? LossCause.WAVES : reason;
    }
    stepsDone++;
    if (stepsDone >= deploySteps) {
      phase = Phase.DOWN;
    }
    return reason;
  }

  private boolean mustLeave(int step, int recovery) {
    return weather.stepsUntilUp(step) <= stepsToBeUp(step, recovery);
  }

  /// Recovers what is down, from as far as it is.
  private LossCause turnBack(int step, LossCause why) {
    stepsDone = phase == Phase.DOWN ? 0 : recoverSteps - stepsDone * recoverSteps / deploySteps;
    phase = Phase.RECOVERING;
    reason = why;
    return recover(step);
  }

  private LossCause recover(int step) {
    // Pulling goes on in rougher seas than running, because it must.
    if (!weather.stopsLift(step)) {
      stepsDone++;
    }
    if (stepsDone >= recoverSteps) {
      phase = Phase.UP;
      awaySteps = 0;
    }
    return reason;
  }

  private @Nullable LossCause whileDown(int step) {
    if (mustLeave(step, recoverSteps)) {
      return turnBack(step, repairSteps > 0 ? reason : weather.nextCause(step));
    }
    if (docking) {
      return turnBack(step, LossCause.MAINTENANCE);
    }
    if (repairSteps > 0) {
      repairSteps--;
      return reason;
    }
    if (weather.stopsLift(step)) {
      return LossCause.WAVES;
    }
    return null;
  }

  /// Counts a step of lifting towards failures; the first part that fails stops the ship from the
  /// next step on.
  void wear() {
    for (FailureClock clock : clocks) {
      if (clock.failsWithin(LiftCalendar.HOURS_PER_STEP)) {
        repairSteps = LiftCalendar.steps(clock.repair());
        reason = clock.subsystem().cause();
        if (clock.subsystem().reach() == Subsystem.Reach.RISER_UP) {
          phase = Phase.RECOVERING;
          stepsDone = 0;
        }
        return;
      }
    }
  }
}
