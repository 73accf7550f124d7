// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

/// Short ways to write figures, in t/year.
final class Figures {

  private Figures() {}

  static Figure activity(String plant, double value, double spread) {
    return figure(Figure.Kind.ACTIVITY, plant, value, spread);
  }

  static Figure flow(String lane, double value, double spread) {
    return figure(Figure.Kind.FLOW, lane, value, spread);
  }

  static Figure use(String endUse, double value, double spread) {
    return figure(Figure.Kind.USE, endUse, value, spread);
  }

  static Figure figure(Figure.Kind kind, String id, double value, double spread) {
    return new Figure(kind, id, value, spread, "made-up", Trust.MEDIUM, "");
  }
}
