// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.random.Noise;
import java.util.Arrays;

/// Reckons up realisations. Immutable; threads may share it.
final class Tallying {

  /// Grams in a tonne: ppm of a tonne are grams.
  private static final double PPM = 1e-6;

  private final DepositModel model;
  private final ResourcePlan plan;
  private final int[] blockByNode;
  private final int blocks;
  private final double[] cutoffs;
  private final Noise density;
  private final Noise pattern;

  Tallying(DepositModel model, ResourcePlan plan, long seed) {
    this.model = model;
    this.plan = plan;
    this.blockByNode = plan.blocks().blockByNode();
    this.blocks = plan.blocks().grid().size();
    this.cutoffs = plan.cutoffsPpm().stream().mapToDouble(c -> c).toArray();
    this.density = Noise.of(seed, "deposit/density");
    this.pattern = Noise.of(seed, "deposit/pattern");
  }

  /// @param scores `[node]` of the total
  /// @param factors `[factor][node]`
  DepositTally of(int realisation, double[] scores, double[][] factors) {
    double[] node = Arrays.stream(scores).map(model.scores()::valueOf).toArray();
    double[] total = new double[blocks];
    double share = 1.0 / plan.blocks().nodesPerBlock();
    for (int n = 0; n < node.length; n++) {
      total[blockByNode[n]] += share * node[n];
    }
    double tonnes =
        model.density().of(density.normal(realisation, 0)) * plan.blocks().grid().cellVolume();
    double[] mud = new double[cutoffs.length];
    for (double grade : total) {
      for (int c = 0; c < cutoffs.length && grade >= cutoffs[c]; c++) {
        mud[c] += tonnes;
      }
    }
    return new DepositTally(
        tonnes,
        total,
        mud,
        elements(realisation, scores, factors, node, total, tonnes),
        cores(node));
  }

  private double[] elements(
      int realisation,
      double[] scores,
      double[][] factors,
      double[] node,
      double[] total,
      double tonnes) {
    Basket basket = model.basket();
    int count = basket.elements().size();
    double[] patterns = new double[count];
    for (int e = 0; e < count; e++) {
      patterns[e] = basket.patternSpreads().get(e) * pattern.normal(realisation, e);
    }
    double[] shares = new double[count];
    double[] atNode = new double[factors.length];
    double[] sums = new double[cutoffs.length * count];
    basket.sharesAt(0, patterns, atNode, shares);
    double grams = tonnes / plan.blocks().nodesPerBlock() * PPM;
    for (int n = 0; n < node.length; n++) {
      if (!basket.isUniform()) {
        for (int k = 0; k < factors.length; k++) {
          atNode[k] = factors[k][n];
        }
        basket.sharesAt(scores[n], patterns, atNode, shares);
      }
      double grade = total[blockByNode[n]];
      for (int c = 0; c < cutoffs.length && grade >= cutoffs[c]; c++) {
        for (int e = 0; e < count; e++) {
          sums[c * count + e] += grams * node[n] * shares[e];
        }
      }
    }
    return sums;
  }

  private double[] cores(double[] node) {
    Grid nodes = model.grid();
    int layer = nodes.countX() * nodes.countY();
    double[] cores = new double[plan.candidates().size()];
    for (int c = 0; c < cores.length; c++) {
      for (int n = plan.candidates().get(c); n < node.length; n += layer) {
        cores[c] += node[n] / nodes.countZ();
      }
    }
    return cores;
  }
}
