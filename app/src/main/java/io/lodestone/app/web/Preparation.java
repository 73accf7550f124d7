// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.app.web.RunShelf.Entry;
import io.lodestone.app.web.RunShelf.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Does beforehand what somebody is about to wait for, one thing after the other on a thread of its
/// own, so that readers keep the other processors. Threads may share it.
final class Preparation implements AutoCloseable {

  /// The latest ensembles, and the latest runs, that are looked at ahead (assumed: a comparison).
  private static final int LATEST = 2;

  private final Consumer<Entry> look;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ahead").daemon().factory());

  /// @param look opens a run as its first reader would
  Preparation(Consumer<Entry> look) {
    this.look = look;
  }

  /// Does something. What goes wrong is told to those who ask for it later.
  void run(Runnable work) {
    try {
      thread.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          return; // who asks for it hears why
        }
      });
    } catch (RejectedExecutionException e) {
      return; // the server ends
    }
  }

  /// Looks at a run, unless that is about to happen.
  void of(Entry entry) {
    if (waiting.add(entry.id())) {
      run(() -> {
        waiting.remove(entry.id());
        look.accept(entry);
      });
    }
  }

  /// Looks at the latest of what is listed: who lists runs is about to open one.
  ///
  /// @param listed the latest first
  void latest(List<Entry> listed) {
    List<Entry> chosen = new ArrayList<>();
    for (Kind kind : List.of(Kind.RUN, Kind.ENSEMBLE)) {
      listed.stream().filter(e -> e.kind() == kind).limit(LATEST).forEach(chosen::add);
    }
    chosen.forEach(this::of);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
