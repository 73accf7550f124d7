// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.time.Duration;
import java.util.Locale;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;

/// How long nobody has been there to work. Used by one thread.
final class Waiting {

  /// Assumed: a context that ends fails its job within moments, and with a better account.
  private static final Duration ENDING = Duration.ofSeconds(5);

  private final MasterUrl master;
  private final Duration patience;
  private long lastSeenNanos = System.nanoTime();
  private long lastOpenNanos = System.nanoTime();

  Waiting(MasterUrl master, Duration patience) {
    this.master = master;
    this.patience = patience;
  }

  /// Somebody has just done something.
  void heard() {
    lastSeenNanos = System.nanoTime();
    lastOpenNanos = lastSeenNanos;
  }

  /// @throws IllegalStateException if Spark has ended, or if the cluster has had no executor for
  ///   longer than our patience
  void requireSomebody(SparkContext spark) {
    long now = System.nanoTime();
    if (!spark.isStopped()) {
      lastOpenNanos = now;
    } else if (now - lastOpenNanos > ENDING.toNanos()) {
      throw ended(null);
    } else {
      return;
    }
    // The driver counts as one; in local mode it is the only one.
    if (master.isLocal() || spark.statusTracker().getExecutorInfos().length > 1) {
      lastSeenNanos = now;
    }
    if (now - lastSeenNanos > patience.toNanos()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s has given no executor for %d s%nMaybe no worker is up, all are taken, or none has the memory: see spark.executor.memory and the master's page",
              master.url(),
              patience.toSeconds()));
    }
  }

  /// Spark gives up of its own accord after a minute without an answer, or when the master says so,
  /// and then fails wherever it happens to be.
  IllegalStateException ended(@Nullable RuntimeException cause) {
    return new IllegalStateException(
        String.format(
            Locale.ROOT,
            "Spark at %s has ended before all parts were done%nMaybe what listens there is no Spark master, or the application was killed: see the master's page; the parts that are done remain",
            master.url()),
        cause);
  }
}
