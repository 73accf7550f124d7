// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// The chain behind the ship, step by step. Not shared between threads.
final class Landing {

  private final LandingChain chain;
  private final Fleet toIsland;
  private final Fleet toPort;
  private final double dewateredPerStep;
  private double tank;
  private double slurry;
  private double cake;
  private double lost;

  Landing(LandingChain chain) {
    this.chain = chain;
    this.toIsland = new Fleet(chain.toIsland());
    this.toPort = new Fleet(chain.toPort());
    this.dewateredPerStep = chain.island().dewateredTonnesPerDay() / LiftCalendar.STEPS_PER_DAY;
  }

  /// Room in the ship's tank, t.
  double room() {
    return chain.shipTankTonnes() - tank;
  }

  /// Mud comes up, t, at most the room.
  void add(double tonnes) {
    tank += tonnes;
  }

  /// Mud on its way or in store, t.
  double stock() {
    return tank + slurry + cake + toIsland.aboard() + toPort.aboard();
  }

  /// Mud lost with the water so far, t.
  double lost() {
    return lost;
  }

  /// Moves on by a step.
  ///
  /// @param transfer whether mud may be passed between ships and the island
  /// @return mud landed at the home port, t
  double next(boolean transfer) {
    toIsland.sailOn();
    toPort.sailOn();
    if (transfer) {
      tank -= toIsland.load(tank);
      slurry += toIsland.unload(chain.island().slurryTonnes() - slurry);
    }
    dewater();
    if (transfer) {
      cake -= toPort.load(cake);
    }
    return toPort.unload(Double.POSITIVE_INFINITY);
  }

  private void dewater() {
    double kept = chain.island().solidsKeptShare();
    double room = (chain.island().cakeTonnes() - cake) / kept;
    double treated = Math.min(Math.min(slurry, dewateredPerStep), Math.max(0, room));
    slurry -= treated;
    cake += treated * kept;
    lost += treated * (1 - kept);
  }
}
