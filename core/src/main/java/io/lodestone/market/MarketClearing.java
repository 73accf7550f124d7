// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;

/// Finds the prices of a month.
///
/// The sparsity of the system is the network's: it is ordered and analysed when the clearing is
/// made, and only refilled and factorised afterwards. It is a [BatchClearing] with one seat. One
/// thread at a time; [#inputs] is the clearing's own and is read by [#clear].
public final class MarketClearing {

  private final Network network;
  private final BatchClearing seats;

  /// Prepares the months of a network.
  public MarketClearing(Network network) {
    this.network = network;
    this.seats = new BatchClearing(network, 1);
  }

  /// The numbers of the month, to be filled before [#clear].
  public MonthInputs inputs() {
    return seats.inputs(0);
  }

  /// Entries of the factor, for the curious.
  public int factorEntries() {
    return seats.factorEntries();
  }

  /// Clears the month from base prices.
  ///
  /// @throws NotConvergedException naming the worst markets when 200 iterations do not balance them
  public MonthSolution clear() {
    seats.start(0);
    return solve();
  }

  /// Clears the month, starting from the prices of another.
  ///
  /// @throws NotConvergedException naming the worst markets when 200 iterations do not balance them
  public MonthSolution clear(MonthSolution start) {
    seats.start(0, start);
    return solve();
  }

  private MonthSolution solve() {
    while (true) {
      seats.evaluate();
      if (seats.isSolved(0)) {
        return seats.solution(0);
      }
      if (seats.isFailed(0)) {
        throw new NotConvergedException(seats.failure(0));
      }
      seats.step();
    }
  }

  /// How the price of one market answers small changes of a solved month.
  ///
  /// @param solution a solution of the present [#inputs]
  public PriceSensitivity sensitivity(MonthSolution solution, int market) {
    double[] response = new double[solution.prices.length];
    response[market] = 1;
    seats.solveAt(solution, response);
    return new PriceSensitivity(network, inputs(), solution, response);
  }
}
