// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.scenario.Measure;
import java.util.ArrayList;
import java.util.List;

/// The arms of measures on the side of users.
final class UseArms {

  static final List<Arm<? extends Measure>> ALL =
      List.of(
          Arm.of(
              "thrift",
              Measure.Thrift.class,
              p ->
                  new Measure.Thrift(
                      p.list("endUses"),
                      p.number("savingShare"),
                      p.number("elasticityFactor"),
                      p.integer("rampMonths"),
                      p.number("costUsdPerTonne"),
                      p.payer(),
                      p.period()),
              UseArms::tell),
          Arm.of(
              "substitution",
              Measure.Substitution.class,
              p ->
                  new Measure.Substitution(
                      p.list("fromUses"),
                      p.list("toUses"),
                      p.number("shiftShare"),
                      p.number("tonnesPerTonne"),
                      p.integer("rampMonths"),
                      p.number("costUsdPerTonne"),
                      p.payer(),
                      p.period()),
              (m, w) ->
                  Words.percent(m.shiftShare())
                      + " of the demand of "
                      + w.endUses(m.from())
                      + " moves to "
                      + w.endUses(m.to())
                      + " "
                      + Words.over(m.rampMonths())
                      + Words.paidBy(m.costUsdPerTonne(), "moved", m.payer())),
          Arm.of(
              "recycling-quota",
              Measure.RecyclingQuota.class,
              p ->
                  new Measure.RecyclingQuota(
                      p.text("region"),
                      p.text("element"),
                      p.list("plants"),
                      p.number("quotaShare"),
                      p.integer("rampMonths"),
                      p.number("penaltyUsdPerTonne"),
                      p.period()),
              (m, w) ->
                  "users in "
                      + w.regions(List.of(m.region()))
                      + " must show that "
                      + Words.percent(m.quotaShare())
                      + " of their "
                      + w.element(m.element())
                      + " comes from "
                      + w.plants(m.plants())
                      + ", reached "
                      + Words.over(m.rampMonths())
                      + ", or pay "
                      + Words.number(m.penaltyUsdPerTonne())
                      + " USD per tonne"));

  private UseArms() {}

  private static String tell(Measure.Thrift m, Words w) {
    List<String> parts = new ArrayList<>();
    if (m.savingShare() > 0) {
      parts.add("need " + Words.percent(m.savingShare()) + " less");
    }
    if (m.elasticityFactor() != 1) { // exact: the data say so
      parts.add("answer prices " + Words.number(m.elasticityFactor()) + " times as much");
    }
    return w.endUses(m.endUses())
        + " "
        + (parts.isEmpty() ? "change nothing" : String.join(" and ", parts))
        + ", reached "
        + Words.over(m.rampMonths())
        + Words.paidBy(m.costUsdPerTonne(), "saved", m.payer());
  }
}
