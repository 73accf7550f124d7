// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Process;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// Every process makes something, and no coefficient is 0.
final class ProcessesHaveRecipes implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Process process : study.network().processes().list()) {
      if (process.coefficientByCommodity().values().stream().noneMatch(c -> c > 0)) {
        findings.add(
            Finding.error(
                "process-without-output",
                places.of("processes", process.id()).at("id", process.id()),
                "the recipe makes nothing",
                "Maybe add rows to network/recipes.csv: outputs positive, inputs negative"));
      }
      process
          .coefficientByCommodity()
          .forEach((commodity, coefficient) -> {
            if (coefficient == 0) { // exact: a cell that says 0
              findings.add(
                  Finding.warning(
                      "coefficient-of-zero",
                      places
                          .of("recipes", process.id() + "/" + commodity)
                          .at("coefficient_t_per_t", "0"),
                      "the row says that " + commodity + " plays no part",
                      "Maybe delete it"));
            }
          });
    }
    return findings;
  }
}
