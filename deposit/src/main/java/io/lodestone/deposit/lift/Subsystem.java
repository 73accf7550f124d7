// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// A part that fails at random and is repaired: exponential times to failure and to repair.
///
/// @param cause which part; one of COLLECTOR, RISER, PUMP, SHIP
/// @param hoursToFailure mean working hours between failures, above 0
/// @param hoursToRepair mean repair once it can be reached, above 0
/// @param reach how it is reached
public record Subsystem(LossCause cause, double hoursToFailure, double hoursToRepair, Reach reach) {

  /// Where the repair is done.
  public enum Reach {
    /// The riser stays down: on the ship, or the collector comes up on its own wire.
    RISER_STAYS,
    /// Below: the riser comes up first and goes down after.
    RISER_UP
  }

  public Subsystem {
    switch (cause) {
      case COLLECTOR, RISER, PUMP, SHIP -> {}
      case WAVES, TYPHOON, RISER_WORK, MAINTENANCE, STORAGE, RAMP_UP, NOT_STARTED ->
          throw new IllegalArgumentException(
              cause + " is no subsystem\nMaybe COLLECTOR, RISER, PUMP or SHIP");
    }
    Settings.requirePositive("hoursToFailure", hoursToFailure);
    Settings.requirePositive("hoursToRepair", hoursToRepair);
  }
}
