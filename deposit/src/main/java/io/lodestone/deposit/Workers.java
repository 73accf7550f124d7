// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Threads that a computation may use: the caller's own, and those of a bounded pool that the
/// caller brings. Work is handed out in ranges; which thread takes which range never shows in a
/// result, because no range sees what another has done. Immutable; threads may share it.
public final class Workers {

  private final Executor pool;
  private final int helpers;

  private Workers(Executor pool, int helpers) {
    this.pool = pool;
    this.helpers = helpers;
  }

  /// Work on the half-open range `from` to `to`.
  @FunctionalInterface
  public interface Range {

    /// Does the work.
    void run(int from, int to);
  }

  /// The caller's thread alone.
  public static Workers alone() {
    return new Workers(Runnable::run, 0);
  }

  /// The caller's thread beside threads of a pool.
  ///
  /// @param pool runs the helpers; a helper that it never starts is not waited for
  /// @param threads how many threads in all, with the caller's; at least 1
  /// @throws IllegalArgumentException when `threads` is below 1
  public static Workers of(Executor pool, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads\nMaybe 1, for the caller's alone");
    }
    return new Workers(pool, threads - 1);
  }

  /// How many threads may work at a time.
  public int threads() {
    return helpers + 1;
  }

  /// Does 0 to `n` in ranges of at most `length`, and returns when all are done.
  ///
  /// @param n how many things to do
  /// @param length things in a range, at least 1; ranges start at its multiples whatever the number
  ///   of threads
  /// @param work must not depend on other ranges
  /// @throws RuntimeException the first that a range threw
  public void forRanges(int n, int length, Range work) {
    if (n == 0) {
      return;
    }
    SharedRanges shared = new SharedRanges(n, length, work);
    int useful = Math.min(helpers, (n - 1) / length);
    for (int i = 0; i < useful; i++) {
      pool.execute(shared);
    }
    shared.run();
    shared.await();
  }

  /// Ranges that several threads take turns at.
  private static final class SharedRanges implements Runnable {

    private final int n;
    private final int length;
    private final Range work;
    private int next;
    private int running;
    private @Nullable Throwable failure;

    SharedRanges(int n, int length, Range work) {
      this.n = n;
      this.length = length;
      this.work = work;
    }

    @Override
    public void run() {
      for (int from = take(); from >= 0; from = take()) {
        try {
          work.run(from, Math.min(n, from + length));
        } catch (RuntimeException | Error e) {
          fail(e);
        } finally {
          finish();
        }
      }
    }

    private synchronized int take() {
      if (next >= n || failure != null) {
        return -1;
      }
      int from = next;
      next = length > n - next ? n : next + length;
      running++;
      return from;
    }

    private synchronized void fail(Throwable e) {
      if (failure == null) {
        failure = e;
      }
    }

    private synchronized void finish() {
      running--;
      notifyAll();
    }

    private synchronized void await() {
      boolean interrupted = false;
      while (running > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true; // ranges cannot be left half done: finish, then tell the caller
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
