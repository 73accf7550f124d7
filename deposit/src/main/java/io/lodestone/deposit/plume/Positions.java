// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Where each particle is at the end, by its number. Immutable; threads may share it.
public final class Positions {

  /// What has become of a particle.
  public enum State {
    TO_COME,
    AFLOAT,
    ON_BED
  }

  private final State[] states;
  private final double[] east;
  private final double[] north;
  private final double[] height;

  private Positions(Builder builder) {
    this.states = builder.states;
    this.east = builder.east;
    this.north = builder.north;
    this.height = builder.height;
  }

  /// Number of particles.
  public int size() {
    return states.length;
  }

  /// What has become of a particle.
  public State state(int particle) {
    return states[particle];
  }

  /// Its place towards the east, m.
  public double eastMetres(int particle) {
    return east[particle];
  }

  /// Its place towards the north, m.
  public double northMetres(int particle) {
    return north[particle];
  }

  /// Its height above the bed, m.
  public double heightMetres(int particle) {
    return height[particle];
  }

  /// How many are in a state.
  int countIn(State state) {
    int count = 0;
    for (State own : states) {
      count += own == state ? 1 : 0;
    }
    return count;
  }

  /// Those on the bed, by group and cell.
  GroupedCounts onBed(MapGrid map) {
    int[] counts = new int[WindowCounts.GROUPS * map.cells()];
    for (int i = 0; i < states.length; i++) {
      int cell = states[i] == State.ON_BED ? map.cellAt(east[i], north[i]) : -1;
      if (cell >= 0) {
        counts[i % WindowCounts.GROUPS * map.cells() + cell]++;
      }
    }
    return new GroupedCounts(counts, map.cells());
  }

  /// Filled by threads that write different particles.
  static final class Builder {

    private final State[] states;
    private final double[] east;
    private final double[] north;
    private final double[] height;

    Builder(int particles) {
      states = new State[particles];
      east = new double[particles];
      north = new double[particles];
      height = new double[particles];
    }

    void put(int particle, State state, double eastMetres, double northMetres, double z) {
      states[particle] = state;
      east[particle] = eastMetres;
      north[particle] = northMetres;
      height[particle] = z;
    }

    Positions build() {
      return new Positions(this);
    }
  }
}
