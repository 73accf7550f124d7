// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Nothing that a step throws ends the work for good.
class WorkerTest {

  @Test
  void errorsAndExceptionsOfAStepAreNotedAndTheNextStepIsDone() throws InterruptedException {
    AtomicInteger steps = new AtomicInteger();
    CountDownLatch third = new CountDownLatch(3);
    try (Worker worker =
        Worker.start(
            "test",
            () -> {
              third.countDown();
              switch (steps.getAndIncrement()) {
                case 0 -> throw new OutOfMemoryError("asked for");
                case 1 -> throw new IllegalStateException("wrong");
                default -> new CountDownLatch(1).await();
              }
            })) {
      assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(worker.findTrouble().orElseThrow()).contains("test").contains("wrong");
    }
  }

  @Test
  void aClosedOneStops() throws InterruptedException {
    AtomicInteger steps = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    Worker worker =
        Worker.start(
            "test",
            () -> {
              steps.incrementAndGet();
              try {
                new CountDownLatch(1).await();
              } finally {
                ended.countDown();
              }
            });
    while (steps.get() == 0) {
      Thread.sleep(5);
    }
    worker.close();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(300); // longer than the pause before a new thread
    assertThat(steps).hasValue(1);
  }
}
