// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.PartDone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/// All parts as one job of Spark. Its results are handed to the caller's thread, so that a slow
/// listener does not hold up Spark's scheduler.
final class PartJob {

  /// How often to look whether the job has failed or nobody is there; a result does not wait.
  private static final Duration LOOK = Duration.ofMillis(200);

  private final JavaSparkContext spark;
  private final List<Integer> parts;
  private final Waiting waiting;
  private final BlockingQueue<Told> arrived = new LinkedBlockingQueue<>();

  PartJob(JavaSparkContext spark, List<Integer> parts, Waiting waiting) {
    this.spark = spark;
    this.parts = parts;
    this.waiting = waiting;
  }

  void run(WorkerTask task, Consumer<PartDone> done) throws InterruptedException {
    FutureAction<BoxedUnit> job = begin(task);
    try {
      int open = parts.size();
      while (open > 0) {
        Told told = arrived.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (told != null) {
          waiting.heard();
          done.accept(told.toPartDone());
          open--;
        } else if (job.isCompleted() && arrived.isEmpty()) {
          throw FailedPart.of(job.value().get().failed().get(), parts);
        } else {
          waiting.requireSomebody(spark.sc());
        }
      }
    } finally {
      job.cancel();
    }
  }

  private FutureAction<BoxedUnit> begin(WorkerTask task) {
    try {
      return submit(task);
    } catch (IllegalStateException e) {
      throw spark.sc().isStopped() ? waiting.ended(e) : e;
    }
  }

  private FutureAction<BoxedUnit> submit(WorkerTask task) {
    RDD<Integer> slices = spark.parallelize(parts, parts.size()).rdd();
    List<Object> all = IntStream.range(0, parts.size()).mapToObj(slice -> (Object) slice).toList();
    return spark
        .sc()
        .submitJob(
            slices,
            new PartFunction(spark.broadcast(task)),
            CollectionConverters.asScala(all).toSeq(),
            (slice, told) -> {
              arrived.add(told);
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT);
  }
}
