// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// The dual Newton method against a library's quadratic programme, and against the conditions of an
/// optimum, on random years.
class ReconciliationOracleTest {

  static IntStream seeds() {
    return IntStream.range(0, 24);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithAQuadraticProgramme(int seed) {
    RandomYears.Case random = RandomYears.of(seed, 2 + seed % 3, 1);
    Network network = random.network();
    ReconciledYear year = Reconciliation.solve(network, random.figures());
    List<Column> columns = FigureColumns.of(network, random.figures());
    double[] expected = quadraticProgramme(network, columns, leaks(network, year));
    double[] actual = values(columns, year);
    double worst = 0;
    for (int i = 0; i < actual.length; i++) {
      double size = Math.max(columns.get(i).target(), columns.get(i).spread());
      worst = Math.max(worst, Math.abs(actual[i] - expected[i]) / size);
    }
    assertThat(worst).isLessThan(1e-6);
    double best = objective(columns, expected);
    assertThat(objective(columns, actual)).isCloseTo(best, within(1e-6 * (1 + best)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void balancesToRoundingAtEveryScale(int seed) {
    RandomYears.Case random = RandomYears.of(1000 + seed, 12, 6);
    Network network = random.network();
    ReconciledYear year = Reconciliation.solve(network, random.figures());
    List<Column> columns = FigureColumns.of(network, random.figures());
    double[] value = values(columns, year);
    double[] rest = leaks(network, year);
    double[] gross = new double[rest.length];
    int held = 0;
    for (int i = 0; i < value.length; i++) {
      Terms terms = columns.get(i).balance();
      for (int k = 0; k < terms.size(); k++) {
        rest[terms.index(k)] += terms.coefficient(k) * value[i];
        gross[terms.index(k)] += Math.abs(terms.coefficient(k) * value[i]) / 2;
      }
      assertThat(value[i]).isBetween(columns.get(i).lower(), columns.get(i).upper());
      held += columns.get(i).isAtBound(value[i]) ? 1 : 0;
    }
    assertThat(held).as("columns at a bound").isPositive();
    for (int m = 0; m < rest.length; m++) {
      assertThat(rest[m]).isCloseTo(0, within(1e-12 * gross[m]));
    }
  }

  /// What new lanes bring to each market, t/month.
  private static double[] leaks(Network network, ReconciledYear year) {
    double[] gain = new double[network.markets().size()];
    for (int l = 0; l < network.lanes().size(); l++) {
      if (!network.lanes().at(l).lifetime().isBase()) {
        int from = network.laneFrom(l);
        gain[from] -= FigureColumns.outflow(network.markets().at(from)) * year.flow(l);
        gain[network.laneTo(l)] += year.flow(l);
      }
    }
    return gain;
  }

  private static double[] values(List<Column> columns, ReconciledYear year) {
    return columns.stream()
        .mapToDouble(c ->
            switch (c.figure().kind()) {
              case ACTIVITY -> year.activity(c.entity());
              case FLOW -> year.flow(c.entity());
              case USE -> year.use(c.entity());
              case PRICE -> throw new IllegalStateException("a price is not an unknown");
            })
        .toArray();
  }

  private static double objective(List<Column> columns, double[] value) {
    double sum = 0;
    for (int i = 0; i < value.length; i++) {
      Column column = columns.get(i);
      sum += Math.pow((value[i] - column.target()) / column.spread(), 2);
    }
    return sum;
  }

  /// In pulls z = (x − x̂)/s, so that the library sees numbers of one size.
  private static double[] quadraticProgramme(
      Network network, List<Column> columns, double[] constant) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Expression objective = model.newExpression("pulls").weight(1.0);
    int markets = network.markets().size();
    Expression[] balance = new Expression[markets];
    double[] level = new double[markets];
    double[] size = new double[markets];
    for (int m = 0; m < markets; m++) {
      balance[m] = model.newExpression(network.markets().idAt(m));
      level[m] = -constant[m];
    }
    for (Column column : columns) {
      for (int k = 0; k < column.balance().size(); k++) {
        int m = column.balance().index(k);
        level[m] -= column.balance().coefficient(k) * column.target();
        size[m] = Math.max(size[m], Math.abs(column.balance().coefficient(k)) * column.spread());
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Variable pull = model.newVariable("z" + i);
      pull.lower((column.lower() - column.target()) / column.spread());
      if (Double.isFinite(column.upper())) {
        pull.upper((column.upper() - column.target()) / column.spread());
      }
      objective.set(pull, pull, 1.0);
      for (int k = 0; k < column.balance().size(); k++) {
        int m = column.balance().index(k);
        balance[m].set(pull, column.balance().coefficient(k) * column.spread() / size[m]);
      }
    }
    for (int m = 0; m < markets; m++) {
      balance[m].level(level[m] / size[m]);
    }
    Optimisation.Result result = model.minimise();
    assertThat(result.getState().isOptimal()).as(result.toString()).isTrue();
    double[] value = new double[columns.size()];
    for (int i = 0; i < value.length; i++) {
      Column column = columns.get(i);
      value[i] = column.target() + column.spread() * result.doubleValue(i);
    }
    return value;
  }
}
