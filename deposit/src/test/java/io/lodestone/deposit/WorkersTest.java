// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void everyNumberIsDoneOnce() {
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      AtomicIntegerArray done = new AtomicIntegerArray(1001);
      Workers.of(pool, 4)
          .forRanges(
              1001,
              10,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  done.incrementAndGet(i);
                }
              });
      for (int i = 0; i < done.length(); i++) {
        assertThat(done.get(i)).as("number %d", i).isOne();
      }
    }
  }

  @Test
  void poolThatNeverStartsAnythingIsNotWaitedFor() {
    int[] done = {0};
    Workers.of(task -> {}, 2).forRanges(10, 3, (from, to) -> done[0] += to - from);
    assertThat(done[0]).isEqualTo(10);
  }

  @Test
  void failureOfARangeReachesTheCaller() {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Workers workers = Workers.of(pool, 3);
      assertThatThrownBy(() ->
              workers.forRanges(
                  100,
                  1,
                  (from, to) -> {
                    if (from == 50) {
                      throw new IllegalStateException("range 50");
                    }
                  }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("range 50");
    }
  }

  @Test
  void fewerThanOneThreadIsRefused() {
    assertThatThrownBy(() -> Workers.of(Runnable::run, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
