// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.lab.ensemble.PartRunner;
import io.lodestone.lab.ensemble.PartTask;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// Does parts on Apache Spark, one Spark task each. A run has a Spark context of its own, of which
/// a program can have one at a time.
public final class SparkPartRunner implements PartRunner {

  private static final String LOOPBACK = "127.0.0.1";

  private final MasterUrl master;
  private final Class<? extends PartTask> task;
  private final SparkSettings settings;

  /// A runner that reaches nothing before it runs.
  ///
  /// @param on `local[N]`, `spark://HOST:PORT`, or `submit` when `spark-submit` started this
  ///   program
  /// @param task what does a part
  /// @throws IllegalArgumentException if `on` is none of these
  public SparkPartRunner(String on, Class<? extends PartTask> task, SparkSettings settings) {
    this.master = MasterUrl.of(on);
    this.task = task;
    this.settings = settings;
  }

  @Override
  public void run(String recipe, List<Integer> parts, Consumer<PartDone> done) {
    if (parts.isEmpty()) {
      return;
    }
    master.requireReachable();
    List<Path> ship = master.isLocal() || master.submitted() ? List.of() : settings.classPath();
    Waiting waiting = new Waiting(master, settings.patience());
    try (ShippedJars jars = ShippedJars.of(ship);
        JavaSparkContext spark = open(jars, waiting)) {
      new PartJob(spark, List.copyOf(parts), waiting).run(new WorkerTask(task, recipe), done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // after closing, which does not like it
      throw FailedPart.stopped();
    }
  }

  private JavaSparkContext open(ShippedJars jars, Waiting waiting) {
    try {
      return new JavaSparkContext(configuration(jars));
    } catch (IllegalStateException | NullPointerException e) {
      // A context that ends while it begins fails with either.
      throw waiting.ended(e);
    }
  }

  /// Properties `spark.…` of this program go first.
  private SparkConf configuration(ShippedJars jars) {
    SparkConf conf =
        new SparkConf()
            .setMaster(master.url())
            .setIfMissing("spark.app.name", "lodestone")
            .setIfMissing("spark.ui.enabled", "false")
            .setIfMissing("spark.ui.showConsoleProgress", "false")
            // As the launcher does: nobody waits for a single answer, and it collects in less time.
            .setIfMissing("spark.executor.extraJavaOptions", "-XX:+UseParallelGC")
            // What we and Spark both use, such as Jackson's annotations, is older in Spark.
            .setIfMissing("spark.executor.userClassPathFirst", "true");
    if (!master.submitted()) {
      conf.set("spark.jars", jars.list());
    }
    if (master.isLoopback()) {
      conf.setIfMissing("spark.driver.host", LOOPBACK)
          .setIfMissing("spark.driver.bindAddress", LOOPBACK);
    }
    return conf;
  }
}
