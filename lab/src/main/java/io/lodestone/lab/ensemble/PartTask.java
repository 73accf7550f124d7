// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

/// Does one part. Named by its class, which has a public constructor without arguments, because a
/// worker elsewhere makes its own.
///
/// A part may be done more than once, even twice at the same time, so it is written to a file of
/// its own and then renamed; the outcome depends on recipe and number only.
///
/// One object does many parts of one run, from several threads at once, so it may keep what it has
/// read, and guards it.
public interface PartTask {

  /// Does a part.
  ///
  /// @param recipe as given to the runner
  /// @param part number of the part
  PartDone run(String recipe, int part);
}
