// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;

/// Users can do no less in the long run than at once.
final class LongRunBendsMore implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    return study.network().endUses().list().stream()
        .filter(use -> use.longRunElasticity() < use.elasticity())
        .map(use ->
            Finding.warning(
                "long-run-below-short-run",
                places
                    .of("enduses", use.id())
                    .at("long_run_elasticity", Double.toString(use.longRunElasticity())),
                "the long-run elasticity is below the short-run one, " + use.elasticity(),
                "Maybe they are exchanged"))
        .toList();
  }
}
