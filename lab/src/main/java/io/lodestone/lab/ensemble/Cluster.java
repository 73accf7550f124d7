// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

/// A way to do parts on many machines that may or may not be there; found by
/// [java.util.ServiceLoader].
public interface Cluster {

  /// A runner on a cluster. Nothing is reached before it runs.
  ///
  /// @param on where, in the words of `--on`
  /// @param task what does a part
  /// @throws IllegalArgumentException if `on` names no place that this cluster knows
  PartRunner runner(String on, Class<? extends PartTask> task);
}
