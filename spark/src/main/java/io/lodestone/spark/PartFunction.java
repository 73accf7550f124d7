// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// What one Spark task does: the only part of its slice.
final class PartFunction extends AbstractFunction1<Iterator<Integer>, Told>
    implements Serializable {

  private final Broadcast<WorkerTask> task;

  PartFunction(Broadcast<WorkerTask> task) {
    this.task = task;
  }

  @Override
  public Told apply(Iterator<Integer> slice) {
    return task.value().run(slice.next());
  }
}
