// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A thread that does one step after the other until it is closed. When a step ends the thread,
/// whatever it throws, that is noted and another thread takes its place.
final class Worker implements AutoCloseable {

  /// Before the next thread begins, so that a step that always fails does not fill a processor.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String name;
  private final Step step;
  private volatile @Nullable Thread thread;
  private volatile @Nullable String trouble;
  private volatile boolean isClosed;

  /// What is done again and again.
  interface Step {
    /// @throws InterruptedException when the worker is closed
    void once() throws InterruptedException;
  }

  private Worker(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  /// Starts working.
  static Worker start(String name, Step step) {
    Worker worker = new Worker(name, step);
    worker.begin();
    return worker;
  }

  private void begin() {
    thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .uncaughtExceptionHandler((dead, why) -> replace(why))
            .start(this::work);
  }

  private void work() {
    while (!isClosed) {
      try {
        step.once();
      } catch (InterruptedException e) {
        if (isClosed) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void replace(Throwable why) {
    trouble = name + ": " + why;
    LockSupport.parkNanos(PAUSE.toNanos());
    if (!isClosed) {
      begin();
    }
  }

  /// What ended its latest thread, if anything did.
  Optional<String> findTrouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    isClosed = true;
    Thread now = thread;
    if (now != null) {
      now.interrupt();
    }
  }
}
