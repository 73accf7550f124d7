// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.volatility;

import io.lodestone.lab.place.WrongInputException;
import java.nio.file.Path;

/// Reads a table of prices and says what ordinary shocks move prices as far.
public final class VolatilityWork {

  private VolatilityWork() {}

  /// The volatility of a table.
  ///
  /// @throws WrongInputException when the table cannot be read or is too short
  public static Volatility of(Path table) {
    try {
      return Volatility.of(PriceTable.read(table));
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
