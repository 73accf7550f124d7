// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.EndUse;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A growth path multiplies the demand of the base year, so it is 1 then.
final class GrowthStartsAtOne implements Check {

  /// Assumed: a path given by year or quarter may miss 1 by a few months of growth.
  private static final double TOLERANCE = 0.05;

  private static final int JULY = 7;

  @Override
  public List<Finding> findings(Study study, Places places) {
    int middle = study.horizon().indexOf(YearMonth.of(study.baseYear(), JULY));
    List<Finding> findings = new ArrayList<>();
    for (EndUse use : study.network().endUses().list()) {
      double growth = use.growth().at(middle);
      if (Math.abs(growth - 1) > TOLERANCE) {
        findings.add(
            Finding.warning(
                "growth-not-one",
                places.of("enduses", use.id()).at("growth", Double.toString(growth)),
                "growth of " + use.id() + " is not 1 in the base year",
                "Maybe divide the series by its value of the base year"));
      }
    }
    return findings;
  }
}
