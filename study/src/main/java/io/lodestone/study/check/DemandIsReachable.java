// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Terms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// Every market with demand can be reached from a source: a plant without inputs. Options do not
/// count, since only a measure opens them.
final class DemandIsReachable implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    Network network = study.network();
    boolean[] supplied = supplied(network);
    List<Finding> findings = new ArrayList<>();
    for (int u = 0; u < network.endUses().size(); u++) {
      int market = network.endUseMarket(u);
      if (!supplied[market]) {
        EndUse use = network.endUses().at(u);
        findings.add(
            Finding.error(
                "unreachable-demand",
                places.of("enduses", use.id()).at("commodity", use.commodity()),
                "no plant or lane can bring anything to market " + network.markets().idAt(market),
                "Maybe a lane is missing, or an input of the plants that make "
                    + use.commodity()
                    + " has no source"));
      }
    }
    return findings;
  }

  /// Spreads supply along lanes and through plants until nothing new is reached.
  private static boolean[] supplied(Network network) {
    boolean[] supplied = new boolean[network.markets().size()];
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int p = 0; p < network.plants().size(); p++) {
        if (network.plants().at(p).lifetime().opening() != Opening.OPTION) {
          grows |= run(network.recipe(p), supplied);
        }
      }
      for (int l = 0; l < network.lanes().size(); l++) {
        if (network.lanes().at(l).lifetime().opening() != Opening.OPTION
            && supplied[network.laneFrom(l)]
            && !supplied[network.laneTo(l)]) {
          supplied[network.laneTo(l)] = true;
          grows = true;
        }
      }
    }
    return supplied;
  }

  private static boolean run(Terms recipe, boolean[] supplied) {
    for (int k = 0; k < recipe.size(); k++) {
      if (recipe.coefficient(k) < 0 && !supplied[recipe.index(k)]) {
        return false;
      }
    }
    boolean grows = false;
    for (int k = 0; k < recipe.size(); k++) {
      if (recipe.coefficient(k) > 0 && !supplied[recipe.index(k)]) {
        supplied[recipe.index(k)] = true;
        grows = true;
      }
    }
    return grows;
  }
}
