// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Arrays;

/// Ships of a leg, step by step: they take from a stock here and add to a stock there. Not shared
/// between threads.
final class Fleet {

  private enum Place {
    HERE,
    OUTBOUND,
    THERE,
    RETURNING
  }

  private final ShippingLeg leg;
  private final Place[] places;
  private final double[] cargo;
  private final int[] stepsLeft;
  private final int sailSteps;
  private final double loadPerStep;
  private final double unloadPerStep;

  Fleet(ShippingLeg leg) {
    this.leg = leg;
    this.places = new Place[leg.ships()];
    this.cargo = new double[leg.ships()];
    this.stepsLeft = new int[leg.ships()];
    this.sailSteps = LiftCalendar.steps(leg.oneWayHours());
    this.loadPerStep = leg.cargoDryTonnes() * LiftCalendar.HOURS_PER_STEP / leg.loadHours();
    this.unloadPerStep = leg.cargoDryTonnes() * LiftCalendar.HOURS_PER_STEP / leg.unloadHours();
    Arrays.fill(places, Place.HERE);
  }

  /// Dry mud aboard, t.
  double aboard() {
    double sum = 0;
    for (double tonnes : cargo) {
      sum += tonnes;
    }
    return sum;
  }

  /// What the one loading ship takes in a step, t: the fullest of those here.
  ///
  /// @param available in stock here, t
  double load(double available) {
    int ship = fullestHere();
    if (ship < 0) {
      return 0;
    }
    double taken = Math.min(Math.min(available, loadPerStep), leg.cargoDryTonnes() - cargo[ship]);
    cargo[ship] += taken;
    if (cargo[ship] >= leg.cargoDryTonnes()) {
      sail(ship, Place.OUTBOUND);
    }
    return taken;
  }

  private int fullestHere() {
    int best = -1;
    for (int ship = 0; ship < places.length; ship++) {
      if (places[ship] == Place.HERE && (best < 0 || cargo[ship] > cargo[best])) {
        best = ship;
      }
    }
    return best;
  }

  /// What the one unloading ship gives in a step, t: the emptiest of those there.
  ///
  /// @param room in stock there, t
  double unload(double room) {
    int ship = -1;
    for (int s = 0; s < places.length; s++) {
      if (places[s] == Place.THERE && (ship < 0 || cargo[s] < cargo[ship])) {
        ship = s;
      }
    }
    if (ship < 0) {
      return 0;
    }
    double given = Math.min(Math.min(room, unloadPerStep), cargo[ship]);
    cargo[ship] -= given;
    if (cargo[ship] <= 0) {
      cargo[ship] = 0;
      sail(ship, Place.RETURNING);
    }
    return given;
  }

  private void sail(int ship, Place way) {
    places[ship] = way;
    stepsLeft[ship] = sailSteps + 1; // it casts off at the end of this step
  }

  /// Ships at sea move on by a step.
  void sailOn() {
    for (int ship = 0; ship < places.length; ship++) {
      boolean outbound = places[ship] == Place.OUTBOUND;
      if ((outbound || places[ship] == Place.RETURNING) && --stepsLeft[ship] <= 0) {
        places[ship] = outbound ? Place.THERE : Place.HERE;
      }
    }
  }
}
