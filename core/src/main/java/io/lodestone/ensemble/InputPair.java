// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.Locale;

/// Two inputs whose interaction is asked for, by index from 0.
///
/// @param first index of an input
/// @param second index of another
public record InputPair(int first, int second) {

  public InputPair {
    if (first == second || Math.min(first, second) < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "inputs %d and %d%nMaybe two different indices from 0", first, second));
    }
  }
}
