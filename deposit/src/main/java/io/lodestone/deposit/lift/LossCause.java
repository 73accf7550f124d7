// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Why no mud came up. Each lost hour has one cause: the one that began the stop, until mud comes
/// up again, so that the days of pulling and running the riser for a typhoon are the typhoon's.
public enum LossCause {
  /// Waves above a limit, or the riser pulled and run again because of them.
  WAVES,
  /// A tropical storm near or about to be, getting away and coming back.
  TYPHOON,
  /// The riser is run for the first time.
  RISER_WORK,
  /// The collector on the seabed failed.
  COLLECTOR,
  /// The riser failed.
  RISER,
  /// The pump or compressor failed.
  PUMP,
  /// The ship or its deck plant failed.
  SHIP,
  /// Planned docking.
  MAINTENANCE,
  /// Nowhere to put the mud: the chain behind the ship is full.
  STORAGE,
  /// The system runs below its design while it is learnt.
  RAMP_UP,
  /// It does not exist yet, or has failed for good.
  NOT_STARTED
}
