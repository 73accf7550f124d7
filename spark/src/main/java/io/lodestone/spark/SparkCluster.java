// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.Cluster;
import io.lodestone.lab.ensemble.PartRunner;
import io.lodestone.lab.ensemble.PartTask;

/// Apache Spark as a cluster. Itself it needs no class of Spark, so that it can be found without.
public final class SparkCluster implements Cluster {

  @Override
  public PartRunner runner(String on, Class<? extends PartTask> task) {
    return new SparkPartRunner(on, task, SparkSettings.ofThisProgram());
  }
}
