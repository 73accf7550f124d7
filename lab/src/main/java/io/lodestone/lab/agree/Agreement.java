// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSettings;
import io.lodestone.simulation.SolvedMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A month of ours beside its linear programmes: prices of the programmes, then ours as sharp as
/// they are, then with one more of what we add at a time.
///
/// @param month calendar month
/// @param solvers who solved the programmes
/// @param stages names of the columns: two programmes, then the variants of ours
/// @param markets one line each, without those where nothing happens and any price would do
public record Agreement(
    String month, List<String> solvers, List<String> stages, List<Line> markets) {

  public Agreement {
    solvers = List.copyOf(solvers);
    stages = List.copyOf(stages);
    markets = List.copyOf(markets);
  }

  /// Steps around the prices of interest, over the price, each time finer around what the last
  /// programme found.
  private static final double[] FINENESS = {0.01, 1e-3, 1e-4};

  /// Prices of two programmes that differ by less are the same (assumed: ten steps of demand).
  private static final double SAME_PRICE = 1e-3;

  /// Above so many markets the pure-Java solver takes too long, and the first solves both.
  private static final int SMALL = 30;

  /// How long a solver may try (assumed): a simplex of many equal steps can stall.
  private static final SolverSettings PATIENT = SolverSettings.DEFAULT.withTimeLimitSeconds(30);

  /// Index of the first stage that is ours.
  public static final int FIRST_OURS = 2;

  /// A market.
  ///
  /// @param id of the market
  /// @param throughput consumption, inputs and exports, t/month
  /// @param usdPerTonne price at each stage
  public record Line(String id, double throughput, List<Double> usdPerTonne) {

    public Line {
      usdPerTonne = List.copyOf(usdPerTonne);
    }

    /// Whether the two programmes agree. Where they do not, more than one price is right: nobody is
    /// at the margin, as where a mine stands still.
    public boolean isDetermined() {
      return Math.abs(usdPerTonne.get(1) / usdPerTonne.get(0) - 1) < SAME_PRICE;
    }

    /// The price at a stage over that at the stage before, less 1.
    public double step(int stage) {
      return usdPerTonne.get(stage) / usdPerTonne.get(stage - 1) - 1;
    }
  }

  /// Compares a month.
  ///
  /// @param solved the month as solved
  /// @param opening opening stock net of loss, t; `[market]`
  /// @param solvers the first solves the welfare programme, the last the dispatch
  /// @throws IllegalStateException when a programme has no optimum
  public static Agreement of(SolvedMonth solved, double[] opening, List<Solver> solvers) {
    Network network = solved.network();
    MonthInputs in = solved.clearing().inputs();
    VariantMonth variants = new VariantMonth(solved, opening);
    Peer.Setting setting = new Peer.Setting(network, in, solved.solution());
    List<String> stages = new ArrayList<>();
    List<double[]> prices = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Peer> peers = List.of(new Peer.Welfare(setting), new Peer.Dispatch(setting));
    for (Peer peer : peers) {
      boolean first = prices.isEmpty() || network.markets().size() > SMALL;
      Solver solver = first ? solvers.getFirst() : solvers.getLast();
      String name = solver.name();
      Optional<double[]> found = findPrices(network, in, variants, peer, solver);
      if (found.isEmpty()) {
        name = solvers.getFirst().name() + ", since " + name + " found no optimum in time";
        found = findPrices(network, in, variants, peer, solvers.getFirst());
      }
      stages.add(peer.title());
      names.add(peer.title() + ": " + name);
      prices.add(
          found.orElseThrow(
              () -> new IllegalStateException(peer.title() + " has no optimum in time")));
    }
    for (Variant variant : Variant.LADDER) {
      stages.add(variant.name());
      prices.add(prices(network, variants.clear(variant)));
    }
    List<Line> lines = new ArrayList<>();
    for (int m = 0; m < network.markets().size(); m++) {
      int market = m;
      if (!network.isDormant(m)) {
        lines.add(
            new Line(
                network.markets().idAt(m),
                in.throughput(m),
                prices.stream().map(p -> p[market]).toList()));
      }
    }
    return new Agreement(solved.month().toString(), names, stages, lines);
  }

  /// The prices of a programme, `[market]`; empty when the solver finds no optimum in time.
  private static Optional<double[]> findPrices(
      Network network, MonthInputs in, VariantMonth month, Peer peer, Solver solver) {
    double[] interest = new double[network.markets().size()];
    for (int m = 0; m < interest.length; m++) {
      interest[m] = in.basePrice(m);
    }
    for (double fine : FINENESS) {
      DemandSteps steps = new DemandSteps(network, in, interest, fine);
      Solution optimum = solver.solve(peer.model(month, steps), PATIENT);
      if (!optimum.isOptimal()) {
        return Optional.empty();
      }
      for (int m = 0; m < interest.length; m++) {
        interest[m] = peer.sign() * optimum.rowDual(m);
      }
    }
    return Optional.of(interest);
  }

  private static double[] prices(Network network, MonthSolution month) {
    double[] prices = new double[network.markets().size()];
    for (int m = 0; m < prices.length; m++) {
      prices[m] = month.price(m);
    }
    return prices;
  }

  /// The largest difference between two stages over markets whose price is determined, as a share
  /// of the first.
  public double worst(int first, int second) {
    return markets.stream()
        .filter(Line::isDetermined)
        .mapToDouble(l -> Math.abs(l.usdPerTonne().get(second) / l.usdPerTonne().get(first) - 1))
        .max()
        .orElse(0);
  }
}
