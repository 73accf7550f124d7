// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Particles that one thread moves together, as one array for each of their properties: those
/// afloat first, then those on the bed, then those to come, in the order of their numbers.
final class Batch {

  final int[] id;
  final double[] east;
  final double[] north;
  final double[] height;
  final double[] settling;
  final double[] floc;
  private final double[] releaseSeconds;

  /// Particles before this place are afloat.
  private int afloat;

  /// Particles from this place on are still to come.
  private int released;

  private long resuspensions;

  Batch(Release release, int first, int size) {
    id = new int[size];
    east = new double[size];
    north = new double[size];
    height = new double[size];
    settling = new double[size];
    floc = new double[size];
    releaseSeconds = new double[size];
    for (int i = 0; i < size; i++) {
      int particle = first + i;
      id[i] = particle;
      releaseSeconds[i] = release.seconds(particle);
      east[i] = release.east(particle);
      north[i] = release.north(particle);
      height[i] = release.height(particle);
      SizeClass grains = release.sizeClass(particle);
      floc[i] = release.floc(particle, grains);
      settling[i] = release.flocculatesLater() ? grains.grainMetresPerSecond() : floc[i];
    }
  }

  int afloat() {
    return afloat;
  }

  int onBed() {
    return released - afloat;
  }

  boolean isAllReleased() {
    return released == id.length;
  }

  long resuspensions() {
    return resuspensions;
  }

  /// Time of the next release; infinite when there is none.
  double nextReleaseSeconds() {
    return isAllReleased() ? Double.POSITIVE_INFINITY : releaseSeconds[released];
  }

  /// Sets afloat all particles that are released before a time.
  void releaseBefore(double seconds) {
    // Numbers rise with time, and those to come have never been moved.
    while (nextReleaseSeconds() < seconds) {
      swap(released, afloat);
      released++;
      afloat++;
    }
  }

  /// Lays a particle afloat onto the bed.
  void lay(int i) {
    height[i] = 0;
    afloat--;
    swap(i, afloat);
  }

  /// Stirs up each particle on the bed with a chance.
  void stir(long key, int step, double chance) {
    for (int i = afloat; i < released; i++) {
      double u = (WalkBits.first(WalkBits.at(key, id[i], step)) + 1) / 2;
      if (u < chance) {
        swap(i, afloat);
        afloat++;
        resuspensions++;
      }
    }
  }

  private void swap(int i, int j) {
    if (i == j) {
      return;
    }
    int number = id[i];
    id[i] = id[j];
    id[j] = number;
    swap(east, i, j);
    swap(north, i, j);
    swap(height, i, j);
    swap(settling, i, j);
    swap(floc, i, j);
    swap(releaseSeconds, i, j);
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  /// Writes where each particle has come to.
  void tell(Positions.Builder positions) {
    for (int i = 0; i < id.length; i++) {
      Positions.State state =
          i < afloat
              ? Positions.State.AFLOAT
              : i < released ? Positions.State.ON_BED : Positions.State.TO_COME;
      positions.put(id[i], state, east[i], north[i], height[i]);
    }
  }
}
