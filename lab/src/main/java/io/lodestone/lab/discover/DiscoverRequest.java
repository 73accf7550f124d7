// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.discover;

import io.lodestone.discovery.Prim;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Futures of an ensemble that are to be told from the others.
///
/// @param run folder of an ensemble, or `study/scenario` for the latest of a scenario
/// @param where which futures are looked for, such as `months-short.x > 6`
/// @param inputs that rules may use, with * for any characters; all if empty
/// @param boxes at most
/// @param peel share that a step peels off
/// @param out folder that takes `<study>/discovery/<run>`; that of the place if null
public record DiscoverRequest(
    String run, String where, List<String> inputs, int boxes, double peel, @Nullable Path out) {

  public DiscoverRequest {
    inputs = List.copyOf(inputs);
  }

  /// Three boxes at most, over all inputs.
  public static DiscoverRequest of(String run, String where) {
    return new DiscoverRequest(run, where, List.of(), 3, Prim.Settings.DEFAULT.peelShare(), null);
  }
}
