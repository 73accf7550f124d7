// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.SparseCholesky;
import io.lodestone.linalg.SymbolicFactor;
import io.lodestone.network.Network;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the prices of a month.
///
/// The sparsity of the system is the network's: it is ordered and analysed when the clearing is
/// made, and only refilled and factorised afterwards. One thread at a time; [#inputs] is the
/// clearing's own and is read by [#clear].
public final class MarketClearing {

  private final Network network;
  private final MonthInputs inputs;
  private final Responses responses;
  private final NewtonDescent descent;
  private final SparseCholesky system;
  private final double[] scale;
  private final int markets;

  /// Prepares the months of a network.
  public MarketClearing(Network network) {
    this.network = network;
    this.markets = network.markets().size();
    this.inputs = new MonthInputs(network);
    this.responses = new Responses(network, inputs.arrays);
    int variables = markets + network.quotas().size();
    this.system = new SparseCholesky(SymbolicFactor.of(variables, responses.cliques()));
    responses.bind(system::slot);
    this.descent = new NewtonDescent(responses, system, markets, variables);
    this.scale = new double[variables];
  }

  /// The numbers of the month, to be filled before [#clear].
  public MonthInputs inputs() {
    return inputs;
  }

  /// Entries of the factor, for the curious.
  public int factorEntries() {
    return system.entries();
  }

  /// Clears the month from base prices.
  public MonthSolution clear() {
    for (int m = 0; m < markets; m++) {
      descent.prices()[m] = inputs.basePrice(m);
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      descent.prices()[markets + k] = 0;
    }
    return solve();
  }

  /// Clears the month, starting from the prices of another.
  ///
  /// @throws NotConvergedException naming the worst markets when 200 iterations do not balance them
  public MonthSolution clear(MonthSolution start) {
    System.arraycopy(start.prices, 0, descent.prices(), 0, start.prices.length);
    return solve();
  }

  private MonthSolution solve() {
    for (int m = 0; m < markets; m++) {
      scale[m] = inputs.throughput(m);
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      setLicence(k);
    }
    if (!descent.descend(scale)) {
      throw new NotConvergedException(worstMarkets());
    }
    return new MonthSolution(network, responses, descent);
  }

  private void setLicence(int quota) {
    double[] prices = descent.prices();
    scale[markets + quota] =
        responses.inForce(quota) ? inputs.quotaCap(quota) : Double.POSITIVE_INFINITY;
    if (!responses.inForce(quota)) {
      prices[markets + quota] = 0;
    } else if (!(prices[markets + quota] > 0)) {
      prices[markets + quota] =
          Tolerances.FIRST_LICENCE * inputs.quotaMu(quota) / inputs.quotaCap(quota);
    }
  }

  private String worstMarkets() {
    double[] gradient = descent.gradient();
    String worst =
        IntStream.range(0, markets)
            .boxed()
            .sorted(Comparator.comparingDouble(m -> -Math.abs(gradient[m]) / scale[m]))
            .limit(3)
            .map(m ->
                "%s (imbalance %.3g t at price %.4g USD/t)"
                    .formatted(network.markets().idAt(m), gradient[m], descent.prices()[m]))
            .collect(Collectors.joining(", "));
    return "prices not found in "
        + Tolerances.ITERATIONS
        + " iterations; worst: "
        + worst
        + "\nMaybe a market there has no source and no stock, or a number is many orders too large";
  }

  /// How the price of one market answers small changes of a solved month.
  ///
  /// @param solution a solution of the present [#inputs]
  public PriceSensitivity sensitivity(MonthSolution solution, int market) {
    double[] prices = descent.prices();
    System.arraycopy(solution.prices, 0, prices, 0, prices.length);
    responses.evaluate(prices, descent.gradient());
    descent.factorise();
    double[] response = new double[prices.length];
    response[market] = 1;
    system.solve(response);
    return new PriceSensitivity(network, inputs, solution, response);
  }
}
