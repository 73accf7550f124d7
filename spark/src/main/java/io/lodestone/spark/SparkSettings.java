// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a runner needs beside the place. Whatever Spark itself can be told, such as
/// `spark.executor.memory`, is a system property of that name and goes before our defaults.
///
/// @param classPath jars and folders that the task needs and a worker's Spark has not
/// @param patience how long to wait while the cluster gives no executor
public record SparkSettings(List<Path> classPath, Duration patience) {

  /// Assumed: long enough for a worker to restart, short enough to notice before lunch.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  public SparkSettings {
    classPath = List.copyOf(classPath);
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience " + patience + "\nMaybe a minute or more");
    }
  }

  /// Ships everything that this program was started with, except Spark.
  public static SparkSettings ofThisProgram() {
    return new SparkSettings(
        ShippedJars.withoutSpark(System.getProperty("java.class.path")), PATIENCE);
  }
}
