// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// Random numbers of a field: one for each realisation and place, always the same for the same
/// seed, name, realisation and place. Counter-based like all draws, in a number space of their own.
/// Immutable; threads may share it.
public final class Noise {

  private final Key key;

  private Noise(Key key) {
    this.key = key;
  }

  /// The numbers of a name.
  ///
  /// @param seed the study's seed
  /// @param name which field, such as `deposit/total`
  public static Noise of(long seed, String name) {
    return new Noise(Key.of(seed, "field/" + name));
  }

  /// A uniform number above 0 and below 1.
  ///
  /// @param realisation from 0
  /// @param place from 0
  public double uniform(int realisation, int place) {
    return key.uniform(realisation, place);
  }

  /// A standard normal number: the normal quantile of [#uniform].
  ///
  /// @param realisation from 0
  /// @param place from 0
  public double normal(int realisation, int place) {
    return StandardNormal.quantile(key.uniform(realisation, place));
  }
}
