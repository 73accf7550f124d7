// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.PartTask;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The task and its recipe, sent to each executor once. The executor makes one [PartTask] and uses
/// it for all its parts, so that the study is read once and not for each part.
final class WorkerTask implements Serializable {

  private final String taskName;
  private final String recipe;
  private transient @Nullable PartTask task;

  WorkerTask(Class<? extends PartTask> task, String recipe) {
    this.taskName = task.getName();
    this.recipe = recipe;
  }

  Told run(int part) {
    return Told.of(task().run(recipe, part));
  }

  /// The class comes from the jars that were shipped, which only the thread's own loader knows.
  private synchronized PartTask task() {
    if (task == null) {
      ClassLoader shipped = Thread.currentThread().getContextClassLoader();
      try {
        task =
            Class.forName(taskName, true, shipped)
                .asSubclass(PartTask.class)
                .getConstructor()
                .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            taskName + " cannot be made\nMaybe it is not public, or not in a shipped jar", e);
      }
    }
    return task;
  }
}
