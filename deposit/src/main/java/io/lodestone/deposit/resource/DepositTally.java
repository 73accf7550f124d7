// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

/// One realisation, reckoned up. Built complete; nobody changes its arrays.
///
/// @param blockTonnes dry tonnes in a block
/// @param blocks total grade of each block, ppm
/// @param mud dry tonnes of mud at or above each cut-off
/// @param elements tonnes of each element at or above each cut-off, `[cut-off × elements +
///   element]`
/// @param cores mean total grade of a core at each candidate, ppm
record DepositTally(
    double blockTonnes, double[] blocks, double[] mud, double[] elements, double[] cores) {

  double blockPpm(int block) {
    return blocks[block];
  }

  double tonnes(int cutoff) {
    return mud[cutoff];
  }

  double elementTonnes(int element, int cutoff) {
    return elements[cutoff * (elements.length / mud.length) + element];
  }

  double corePpm(int candidate) {
    return cores[candidate];
  }
}
