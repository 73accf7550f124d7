// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static LinearModelBuilder small() {
    LinearModelBuilder model = LinearModelBuilder.maximise().addOffset(-2.5);
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, 3);
    int y = model.addIntegerColumn("mine/myanmar dy", -1, 4, 0);
    int z = model.addColumn("z", NEGATIVE_INFINITY, POSITIVE_INFINITY, -1);
    int balance = model.addRow("balance", 2, 2);
    int range = model.addRow("range", -1, 5);
    int cap = model.addRow("cap", NEGATIVE_INFINITY, 1e7);
    model.addEntry(cap, z, 1).addEntry(range, x, 2).addEntry(balance, x, 1);
    model.addEntry(balance, z, -1).addEntry(range, y, 0.25).addEntry(range, x, -0.5);
    return model.addEntry(cap, y, 1).addEntry(cap, y, -1);
  }

  @Test
  void entriesAreSortedByColumnAndRowJoinedAndWithoutZeros() {
    LinearModel model = small().build();
    assertThat(model.columnStarts()).containsExactly(0, 2, 3, 5);
    assertThat(model.rowIndices()).containsExactly(0, 1, 1, 0, 2);
    assertThat(model.coefficients()).containsExactly(1, 1.5, 0.25, -1, 1);
  }

  @Test
  void textIsTheLpFormat() {
    assertThat(small().build().toText())
        .isEqualTo(
            """
            Maximize
             obj: + 3 x - 1 z - 2.5
            Subject To
             balance: + 1 x - 1 z = 2
             range: -1 <= + 1.5 x + 0.25 c1_mine/myanmar_dy <= 5
             cap: + 1 z <= 1.0E7
            Bounds
             0 <= x
             -1 <= c1_mine/myanmar_dy <= 4
             z free
            General
             c1_mine/myanmar_dy
            End
            """);
  }

  @Test
  void activitiesObjectiveAndReducedCostsFollowTheDefinition() {
    LinearModel model = small().build();
    double[] x = {1, 2, 4};
    assertThat(model.activitiesAt(x)).containsExactly(-3, 2, 4);
    assertThat(model.objectiveAt(x)).isEqualTo(-3.5);
    assertThat(model.reducedCostsAt(new double[] {1, 2, 3})).containsExactly(-1, -0.5, -3);
    assertThatThrownBy(() -> model.objectiveAt(new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length 2 instead of 3");
  }

  @Test
  void modelDoesNotChangeWithItsBuilderItsArraysOrItsChanges() {
    LinearModelBuilder builder = small();
    LinearModel model = builder.build();
    builder.addColumn("late", 0, 1, 9);
    model.costs()[0] = 99;
    ModelChanges changes = new ModelChanges(model);
    changes.changeCost(0, 7);
    changes.changeColumnBounds(1, 0, 0);
    changes.changeRowBounds(1, -2, 6);
    LinearModel changed = changes.toModel();
    changes.changeCost(0, 8);
    assertThat(model.columns()).isEqualTo(3);
    assertThat(model.cost(0)).isEqualTo(3);
    assertThat(model.columnLower(1)).isEqualTo(-1);
    assertThat(model.rowUpper(1)).isEqualTo(5);
    assertThat(changed.cost(0)).isEqualTo(7);
    assertThat(changed.columnUpper(1)).isZero();
    assertThat(changed.rowLower(1)).isEqualTo(-2);
    assertThat(changed.isInteger(1)).isTrue();
    assertThat(changes.toModel()).isSameAs(changes.toModel());
  }

  @Test
  void wrongNumbersAreRefusedByName() {
    LinearModelBuilder model = small();
    assertRefused(() -> model.addColumn("bad", 2, 1, 0), "column bad");
    assertRefused(() -> model.addColumn("bad", Double.NaN, 1, 0), "NaN");
    assertRefused(() -> model.addColumn("bad", POSITIVE_INFINITY, POSITIVE_INFINITY, 0), "bad");
    assertRefused(() -> model.addColumn("bad", 0, 1e30, 0), "1.0E30");
    assertRefused(() -> model.addColumn("bad", 0, 1, POSITIVE_INFINITY), "cost of column bad");
    assertRefused(() -> model.addColumn("x", 0, 1, 1), "exists already");
    assertRefused(() -> model.addRow("cap", 0, 1), "exists already");
    assertRefused(() -> model.addEntry(3, 0, 1), "row 3");
    assertRefused(() -> model.addEntry(0, -1, 1), "column -1");
    assertRefused(() -> model.addEntry(0, 0, Double.NaN), "NaN");
    assertRefused(() -> new SolverSettings(0, 0, SolverMethod.CHOOSE), "timeLimitSeconds");
    assertRefused(() -> new SolverSettings(1, 5, SolverMethod.CHOOSE), "relativeGapShare");
  }

  private static void assertRefused(Runnable call, String words) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("\nMaybe ");
  }
}
