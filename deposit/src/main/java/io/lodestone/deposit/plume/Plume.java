// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Computes a plume.
public final class Plume {

  /// Particles that are moved together: their arrays fit into a core's own cache.
  private static final int BATCH = 1024;

  private Plume() {}

  /// Follows all particles through all steps. The result has the same bits for any number of
  /// threads.
  ///
  /// @param threads at least 1
  /// @throws IllegalArgumentException without a thread, or when maps by window would not fit
  public static PlumeResult run(PlumeSetting setting, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads\nMaybe 1");
    }
    StepTable table = new StepTable(setting.water(), setting.steps());
    WindowCounts counts = new WindowCounts(setting);
    Positions.Builder positions = new Positions.Builder(setting.particles().count());
    AtomicInteger next = new AtomicInteger();
    long resuspensions = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Walk walk = new Walk(setting, table, counts);
        parts.add(pool.submit(() -> runBatches(setting, walk, next, positions)));
      }
      for (Future<Long> part : parts) {
        resuspensions += part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted\nMaybe run the plume again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "a thread of the plume failed\nMaybe its cause tells why", e.getCause());
    }
    return PlumeResult.of(setting, positions.build(), counts, resuspensions);
  }

  private static long runBatches(
      PlumeSetting setting, Walk walk, AtomicInteger next, Positions.Builder positions) {
    int particles = setting.particles().count();
    Release release = new Release(setting);
    long resuspensions = 0;
    for (int first = next.getAndAdd(BATCH); first < particles; first = next.getAndAdd(BATCH)) {
      Batch batch = new Batch(release, first, Math.min(BATCH, particles - first));
      walk.run(batch);
      batch.tell(positions);
      resuspensions += batch.resuspensions();
    }
    return resuspensions;
  }
}
