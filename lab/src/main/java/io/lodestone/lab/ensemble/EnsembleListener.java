// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

/// Who wants to know how far an ensemble is.
public interface EnsembleListener {

  /// Nobody.
  EnsembleListener NONE = new EnsembleListener() {};

  /// An ensemble begins, or is taken up.
  default void began(EnsembleRun run) {}

  /// A part is done, or was there.
  default void moved(EnsembleNotice notice) {}

  /// The ensemble has ended, whether complete or not.
  default void ended() {}
}
