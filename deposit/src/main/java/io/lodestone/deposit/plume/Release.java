// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;

/// What is drawn once for each particle: when and where it enters, and as what. Immutable; threads
/// share it.
final class Release {

  private final Source source;
  private final Sediment sediment;
  private final int count;
  private final Draws time;
  private final Draws east;
  private final Draws north;
  private final Draws height;
  private final Draws kind;
  private final Draws floc;

  Release(PlumeSetting setting) {
    this.source = setting.source();
    this.sediment = setting.sediment();
    this.count = setting.particles().count();
    Sampler sampler = Sampler.of(setting.particles().seed(), new Design.MonteCarlo());
    String plume = "plume/" + setting.particles().name() + "/";
    this.time = sampler.draws(plume + "time");
    this.east = sampler.draws(plume + "east");
    this.north = sampler.draws(plume + "north");
    this.height = sampler.draws(plume + "height");
    this.kind = sampler.draws(plume + "class");
    this.floc = sampler.draws(plume + "floc");
  }

  /// Rises with the particle's number: one particle in each of as many equal parts of the time.
  double seconds(int particle) {
    double share = (particle + time.at(particle)) / count;
    return source.startSeconds() + (source.endSeconds() - source.startSeconds()) * share;
  }

  double east(int particle) {
    double beside = source.widthMetres() * (east.at(particle) - 0.5);
    return source.track().eastAt(seconds(particle)) + beside;
  }

  double north(int particle) {
    double beside = source.widthMetres() * (north.at(particle) - 0.5);
    return source.track().northAt(seconds(particle)) + beside;
  }

  double height(int particle) {
    double range = source.highMetres() - source.lowMetres();
    return source.lowMetres() + range * height.at(particle);
  }

  SizeClass sizeClass(int particle) {
    double left = kind.at(particle);
    for (SizeClass grains : sediment.classes()) {
      left -= grains.massShare();
      if (left < 0) {
        return grains;
      }
    }
    return sediment.classes().getLast();
  }

  double floc(int particle, SizeClass grains) {
    return grains.flocMetresPerSecond().quantile(floc.at(particle));
  }

  boolean flocculatesLater() {
    return sediment.flocSeconds() > 0;
  }
}
