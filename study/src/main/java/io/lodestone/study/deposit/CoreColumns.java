// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which column of a table of cores is what.
///
/// @param core name of the core; a table without it has a core wherever x and y are the same
/// @param x metres to the east
/// @param y metres to the north
/// @param top top of the interval, metres below the sea floor
/// @param bottom bottom of the interval, metres below the sea floor
/// @param density dry t in a m³ of sea floor; may be absent from the table
/// @param elementByColumn columns of grades in ppm, with the element of each, in their order; if
///   empty, every column that ends in `_ppm`
public record CoreColumns(
    String core,
    String x,
    String y,
    String top,
    String bottom,
    String density,
    Map<String, String> elementByColumn) {

  private static final String PPM = "_ppm";

  public CoreColumns {
    elementByColumn = Collections.unmodifiableMap(new LinkedHashMap<>(elementByColumn)); // in order
  }

  /// `core`, `x_m`, `y_m`, `top_m`, `bottom_m`, `density_t_per_m3`, and grades such as `dy_ppm`.
  public static CoreColumns standard() {
    return new CoreColumns("core", "x_m", "y_m", "top_m", "bottom_m", "density_t_per_m3", Map.of());
  }

  /// The columns of grades that a header has.
  Map<String, String> grades(List<String> header) {
    if (!elementByColumn.isEmpty()) {
      return elementByColumn;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String column : header) {
      if (column.endsWith(PPM)) {
        found.put(column, column.substring(0, column.length() - PPM.length()));
      }
    }
    return found;
  }
}
