// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs that are being looked at, kept open: opening one costs more than a question. Questions to
/// the same run wait for each other. Threads may share it.
final class OpenRuns implements AutoCloseable {

  /// Runs kept open (assumed: a comparison of five and what was looked at before).
  private static final int KEPT = 8;

  private final LinkedHashMap<Path, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Path, StoredEnsemble> ensembles = new ConcurrentHashMap<>();

  private static final class Slot {
    private @Nullable RunSql sql;
    private boolean isDropped;
  }

  /// Asks the tables of a run.
  <T> T ask(Path folder, Function<RunQuestions, T> question) {
    Slot slot = slot(folder);
    synchronized (slot) {
      RunSql sql = slot.sql;
      if (sql == null) {
        sql = RunSql.open(folder);
        slot.sql = sql;
      }
      try {
        return question.apply(new RunQuestions(sql));
      } finally {
        if (slot.isDropped) {
          close(slot);
        }
      }
    }
  }

  private Slot slot(Path folder) {
    Slot slot;
    Slot eldest = null;
    synchronized (slots) {
      slot = slots.computeIfAbsent(folder, f -> new Slot());
      if (slots.size() > KEPT) {
        Iterator<Slot> inOrder = slots.values().iterator();
        eldest = inOrder.next();
        inOrder.remove();
      }
    }
    if (eldest != null) {
      drop(eldest);
    }
    return slot;
  }

  private static void drop(Slot slot) {
    synchronized (slot) {
      slot.isDropped = true;
      close(slot);
    }
  }

  private static void close(Slot slot) {
    RunSql sql = slot.sql;
    if (sql != null) {
      sql.close();
      slot.sql = null;
    }
  }

  /// A complete ensemble, read once.
  StoredEnsemble ensemble(Path folder) {
    if (ensembles.size() >= KEPT) {
      ensembles.clear();
    }
    return ensembles.computeIfAbsent(folder, StoredEnsemble::read);
  }

  /// Forgets a run that is to be deleted.
  void forget(Path folder) {
    Slot slot;
    synchronized (slots) {
      slot = slots.remove(folder);
    }
    if (slot != null) {
      drop(slot);
    }
    ensembles.remove(folder);
  }

  @Override
  public void close() {
    synchronized (slots) {
      slots.values().forEach(OpenRuns::drop);
      slots.clear();
    }
    ensembles.clear();
  }
}
