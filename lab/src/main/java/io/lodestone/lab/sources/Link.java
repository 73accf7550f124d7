// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.ReconciledFigure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A use, lane or plant that a headline's element passes.
///
/// @param role what it is
/// @param id of the end use, lane or plant
/// @param name for people
/// @param tonnesPerYear of the element that pass it in the base year
/// @param share of what is followed back; a loop can take a plant above 1
/// @param figure what the base year says of it, null for what did not run then
public record Link(
    Role role,
    String id,
    String name,
    double tonnesPerYear,
    double share,
    @Nullable ReconciledFigure figure) {

  /// What a link is.
  public enum Role {
    USE("enduses"),
    LANE("lanes"),
    PLANT("plants");

    private final String table;

    Role(String table) {
      this.table = table;
    }

    /// The table in which its row stands.
    public String table() {
      return table;
    }

    /// The word on pages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether its figure is marked as assumed, or it has none.
  public boolean isAssumed() {
    ReconciledFigure found = figure;
    return found == null || found.figure().trust() == io.lodestone.baseyear.Trust.ASSUMED;
  }
}
