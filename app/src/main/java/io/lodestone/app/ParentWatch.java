// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import java.time.Duration;
import java.util.Optional;

/// Ends a process whose parent is gone. The workbench names itself to the processes of its jobs, so
/// that none of them works on when it was killed: the next server takes their work up, and two at
/// one run would collide.
final class ParentWatch {

  /// What names the parent: its process id.
  static final String PROPERTY = "lodestone.parent";

  private static final Duration PACE = Duration.ofMillis(500);

  /// How long shutdown hooks may tidy up (assumed: as long as a job that is stopped).
  private static final Duration GRACE = Duration.ofSeconds(10);

  private ParentWatch() {}

  /// Watches the parent that the property names, if it names one; ends as Ctrl-C would.
  static void start() {
    String pid = System.getProperty(PROPERTY, "");
    if (pid.isEmpty()) {
      return;
    }
    Thread.ofPlatform().name("parent watch").daemon().start(() -> watch(Long.parseLong(pid)));
  }

  private static void watch(long pid) {
    try {
      Optional<ProcessHandle> parent = ProcessHandle.of(pid);
      while (parent.isPresent() && parent.get().isAlive()) {
        Thread.sleep(PACE);
      }
      Thread.ofPlatform().daemon().start(() -> haltAfter(GRACE));
      System.exit(130); // as after Ctrl-C: shutdown hooks tidy up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the process ends
    }
  }

  private static void haltAfter(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(130);
  }
}
