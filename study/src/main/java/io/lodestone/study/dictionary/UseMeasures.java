// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import static io.lodestone.study.dictionary.Parameters.END_USES;
import static io.lodestone.study.dictionary.Parameters.PAYER;
import static io.lodestone.study.dictionary.Parameters.PLANTS;
import static io.lodestone.study.dictionary.Parameters.RAMP;
import static io.lodestone.study.dictionary.Parameters.pattern;

import java.util.List;

/// The kinds of measures on the side of users.
final class UseMeasures {

  static final List<ChangeKind> ALL =
      List.of(
          ChangeKind.measure(
                  "thrift",
                  "thrift programme",
                  "users need less and answer prices more.",
                  END_USES,
                  Column.number("savingShare", "Share of demand saved in the end.")
                      .atLeast(0)
                      .atMost(0.9)
                      .orElse(0),
                  Column.number("elasticityFactor", "On both elasticities in the end.")
                      .atLeast(0)
                      .orElse(1),
                  RAMP,
                  Column.number("costUsdPerTonne", "Cost of each tonne saved.")
                      .atLeast(0)
                      .orElse(0),
                  PAYER.orElse("firms"))
              .example(
                  """
                  kind: thrift
                  endUses: [traction-japan]
                  savingShare: 0.15
                  rampMonths: 48
                  costUsdPerTonne: 20000
                  payer: state
                  start: 2025-01
                  """)
              .caveat(
                  "It comes on top of the thrift that high prices bring by themselves, and ends with its period."),
          ChangeKind.measure(
                  "substitution",
                  "substitution programme",
                  "users change to another good, such as a grade with less of a scarce element.",
                  pattern("fromUses", "enduses", "End uses that give demand up."),
                  pattern("toUses", "enduses", "End uses of the other good, in the same region."),
                  Column.number("shiftShare", "Share of demand that moves in the end.")
                      .atLeast(0)
                      .atMost(1)
                      .needed(),
                  Column.number("tonnesPerTonne", "What one tonne moved needs of the other good.")
                      .above(0)
                      .orElse(1),
                  RAMP,
                  Column.number("costUsdPerTonne", "Cost of each tonne moved.")
                      .atLeast(0)
                      .orElse(0),
                  PAYER.orElse("firms"))
              .example(
                  """
                  kind: substitution
                  fromUses: [traction-japan]
                  toUses: [auxiliary-japan]
                  shiftShare: 0.2
                  tonnesPerTonne: 1.1
                  rampMonths: 36
                  start: 2026-01
                  """)
              .caveat("What the change costs in performance is only in `costUsdPerTonne`."),
          ChangeKind.measure(
                  "recycling-quota",
                  "recycling quota",
                  "users must show that a share of an element comes from recyclers; they buy certificates from these, whose price rises while too little is recycled.",
                  Column.reference("region", "regions", "Whose end uses must show it.").needed(),
                  Column.reference("element", "elements", "Element.").needed(),
                  PLANTS,
                  Column.number("quotaShare", "Share in the end.").atLeast(0).atMost(1).needed(),
                  RAMP,
                  Column.number(
                          "penaltyUsdPerTonne",
                          "Highest certificate price, per tonne of the element.")
                      .atLeast(0)
                      .needed())
              .example(
                  """
                  kind: recycling-quota
                  region: japan
                  element: dy
                  plants: [recycle-swarf-heavy-japan]
                  quotaShare: 0.3
                  rampMonths: 24
                  penaltyUsdPerTonne: 100000
                  start: 2026-01
                  """)
              .caveat(
                  "Users pay it beside the price, which does not rise for them: the quota itself saves no demand. The certificate's pace is assumed."));

  private UseMeasures() {}
}
