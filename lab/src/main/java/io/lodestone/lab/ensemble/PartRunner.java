// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import java.util.List;
import java.util.function.Consumer;

/// Does the parts of an ensemble, wherever.
public interface PartRunner {

  /// Does all parts and returns when the last is done. What `done` throws ends the run and is
  /// passed on, so that a caller who has enough can say so.
  ///
  /// @param recipe all that a worker needs to do any part: a JSON text
  /// @param parts numbers of the parts still to be done
  /// @param done hears of each finished part once, in any order, on the caller's thread or on one
  ///   other thread
  /// @throws IllegalStateException if a part fails for good, named with its number, or if there is
  ///   nobody to do it
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which
  ///   it stays, or the program is ending; parts that are done remain done
  void run(String recipe, List<Integer> parts, Consumer<PartDone> done);
}
