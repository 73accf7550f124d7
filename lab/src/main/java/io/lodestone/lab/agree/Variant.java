// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

/// A month of ours with some of what sets it apart from a linear programme taken away.
///
/// @param name what it has, for people
/// @param plants whether plants answer smoothly (φ)
/// @param lanes whether lanes do (ψ)
/// @param stores whether stocks may change
/// @param slack whether a licence has a price while some of a quota is unused (μ)
record Variant(String name, boolean plants, boolean lanes, boolean stores, boolean slack) {

  /// Nothing but what a linear programme has.
  static final Variant SHARP = new Variant("ours, sharp", false, false, false, false);

  /// One more of ours at a time, up to the month itself.
  static final java.util.List<Variant> LADDER =
      java.util.List.of(
          SHARP,
          new Variant("+ plants (φ)", true, false, false, false),
          new Variant("+ lanes (ψ)", true, true, false, false),
          new Variant("+ stores", true, true, true, false),
          new Variant("+ licences (μ)", true, true, true, true));
}
