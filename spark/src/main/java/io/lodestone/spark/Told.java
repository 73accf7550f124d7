// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.PartDone;
import java.io.Serializable;

/// A [PartDone] on its way, so that the port need not know how it travels.
record Told(int part, int trajectories, int failures, String headline) implements Serializable {

  static Told of(PartDone done) {
    return new Told(done.part(), done.trajectories(), done.failures(), done.headline());
  }

  PartDone toPartDone() {
    return new PartDone(part, trajectories, failures, headline);
  }
}
