// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does parts on threads of this process, in the order of their numbers.
public final class LocalPartRunner implements PartRunner {

  private final int threads;
  private final PartTask task;

  /// @param threads how many parts at a time, at least 1
  public LocalPartRunner(int threads, PartTask task) {
    this.threads = threads;
    this.task = task;
  }

  @Override
  public void run(String recipe, List<Integer> parts, Consumer<PartDone> done) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<PartDone> service = new ExecutorCompletionService<>(pool);
      for (int part : parts) {
        service.submit(() -> task.run(recipe, part));
      }
      for (int i = 0; i < parts.size(); i++) {
        Future<PartDone> finished = service.take();
        done.accept(finished.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted; parts that are done remain done");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      // nobody may write a part after this has returned
      pool.shutdownNow();
      pool.close();
    }
  }
}
