// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.linalg.Rows;
import io.lodestone.linalg.SparseCholesky;
import io.lodestone.linalg.SymbolicFactor;
import io.lodestone.network.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the prices of months of several trajectories of one structure side by side.
///
/// Every trajectory has a seat with its own network, its own month and its own iteration; none
/// waits for another. A seat's prices depend on nothing in other seats, nor on how many there are,
/// to the bit. One turn: [#evaluate], then [#solution] or [#failure] of the seats that are done and
/// [#start] of their next months or [#leave], then [#step]. One thread at a time.
public final class BatchClearing {

  /// Seats that one clearing has at most: those that are worked on side by side.
  public static final int MOST_SEATS = Rows.BLOCK;

  private final Network[] networks;
  private final int width;
  private final MonthInputs[] inputs;
  private final Responses responses;
  private final NewtonDescent descent;
  private final SparseCholesky system;
  private final int markets;
  private final int[] forwardMarket;
  private final int priced;
  private final int quotas;

  /// Prepares seats for networks of a structure.
  ///
  /// @param structure a network with the structure of those to come ([Structure])
  /// @param seats how many trajectories at once, 1 to [#MOST_SEATS]
  public BatchClearing(Network structure, int seats) {
    if (seats < 1 || seats > MOST_SEATS) {
      throw new IllegalArgumentException("seats is " + seats + "\nMaybe 1 to " + MOST_SEATS);
    }
    this.width = seats == 1 ? 1 : Rows.BLOCK;
    this.markets = structure.markets().size();
    this.forwardMarket =
        IntStream.range(0, structure.forwards().size()).map(structure.forwards()::market).toArray();
    this.priced = markets + forwardMarket.length;
    this.quotas = structure.quotas().size();
    this.networks = new Network[width];
    this.inputs = new MonthInputs[width];
    for (int seat = 0; seat < width; seat++) {
      networks[seat] = structure;
      inputs[seat] = new MonthInputs(structure);
    }
    this.responses = new Responses(structure, width);
    int variables = priced + quotas;
    this.system = new SparseCholesky(SymbolicFactor.of(variables, responses.cliques()), width);
    responses.bind(system::slot);
    this.descent = new NewtonDescent(responses, system, priced, variables);
  }

  /// Entries of a factor, for the curious.
  public int factorEntries() {
    return system.entries();
  }

  /// Gives a seat to a trajectory and forgets the one before.
  ///
  /// @param network of the structure given at the start
  public void assign(int seat, Network network) {
    networks[seat] = network;
    responses.assign(seat, network);
  }

  /// The market of a priced variable: itself, or the one whose goods are delivered later.
  private int marketOf(int variable) {
    return variable < markets ? variable : forwardMarket[variable - markets];
  }

  /// The numbers of a seat's month, to be filled before [#start].
  public MonthInputs inputs(int seat) {
    return inputs[seat];
  }

  /// Starts a seat's month from base prices.
  public void start(int seat) {
    MonthInputs in = inputs[seat];
    responses.prepare(seat, in.arrays);
    for (int i = 0; i < priced; i++) {
      descent.setStart(i, seat, in.basePrice(marketOf(i)), in.throughput(marketOf(i)));
    }
    for (int k = 0; k < quotas; k++) {
      startLicence(k, seat, 0);
    }
    descent.start(seat);
  }

  /// Starts a seat's month from the prices of another.
  public void start(int seat, MonthSolution from) {
    MonthInputs in = inputs[seat];
    responses.prepare(seat, in.arrays);
    for (int i = 0; i < priced; i++) {
      descent.setStart(i, seat, from.prices[i], in.throughput(marketOf(i)));
    }
    for (int k = 0; k < quotas; k++) {
      startLicence(k, seat, from.prices[priced + k]);
    }
    descent.start(seat);
  }

  private void startLicence(int quota, int seat, double price) {
    double cap = inputs[seat].quotaCap(quota);
    if (!responses.inForce(quota, seat)) {
      descent.setStart(priced + quota, seat, 0, Double.POSITIVE_INFINITY);
    } else if (price > 0) {
      descent.setStart(priced + quota, seat, price, cap);
    } else {
      double first = Tolerances.FIRST_LICENCE * inputs[seat].quotaMu(quota) / cap;
      descent.setStart(priced + quota, seat, first, cap);
    }
  }

  /// Empties a seat.
  public void leave(int seat) {
    descent.leave(seat);
  }

  /// Evaluates what the seats try and judges it.
  public void evaluate() {
    descent.evaluate();
  }

  /// Finds the next step of the seats that need one.
  public void step() {
    descent.step();
  }

  /// Whether a seat's month is solved; true from [#evaluate] until the seat is started or left.
  public boolean isSolved(int seat) {
    return descent.phase(seat) == NewtonDescent.Phase.SOLVED;
  }

  /// Whether a seat's month is given up after 200 iterations.
  public boolean isFailed(int seat) {
    return descent.phase(seat) == NewtonDescent.Phase.FAILED;
  }

  /// The solution of a seat that is solved; to be asked for before the next [#evaluate].
  public MonthSolution solution(int seat) {
    return new MonthSolution(
        networks[seat], inputs[seat], responses, new MonthSolution.Seat(descent, seat));
  }

  /// Why a seat has failed: its worst markets, and what to try.
  public String failure(int seat) {
    String worst =
        IntStream.range(0, priced)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    m -> -Math.abs(descent.imbalance(m, seat)) / descent.balance().size(m, seat)))
            .limit(3)
            .map(m ->
                String.format(
                    Locale.ROOT,
                    "%s (imbalance %.3g t at price %.4g USD/t)",
                    (m < markets ? "" : "forward ") + networks[seat].markets().idAt(marketOf(m)),
                    descent.imbalance(m, seat),
                    descent.price(m, seat)))
            .collect(Collectors.joining(", "));
    return "prices not found in "
        + Tolerances.ITERATIONS
        + " iterations; worst: "
        + worst
        + "\nMaybe a market there has no source and no stock, or a number is many orders too large";
  }

  /// Solves H·x = right-hand side with the Hessian at the prices of a solved month, in seat 0.
  ///
  /// @param rightHandSide `[variable]`; overwritten with x
  void solveAt(MonthSolution solution, double[] rightHandSide) {
    int variables = priced + quotas;
    double[] prices = new double[variables * width];
    Arrays.fill(prices, 1);
    double[] side = new double[variables * width];
    for (int i = 0; i < variables; i++) {
      prices[i * width] = solution.prices[i];
      side[i * width] = rightHandSide[i];
    }
    responses.prepare(0, inputs[0].arrays);
    responses.evaluate(prices, new double[variables * width], new double[width]);
    descent.factorise();
    system.solve(side);
    for (int i = 0; i < variables; i++) {
      rightHandSide[i] = side[i * width];
    }
  }
}
