// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.util.concurrent.CancellationException;

/// How long work is stopped: interrupt the thread that asked for it. Whoever works looks here at
/// every step that it can leave.
public final class Stop {

  private Stop() {}

  /// Leaves when the thread is interrupted, which it stays.
  ///
  /// @throws CancellationException when the work is no longer wanted
  public static void ifAsked() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted; what is written remains");
    }
  }
}
