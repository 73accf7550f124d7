// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.optim.LinearModel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MpsFileTest {

  private static final String TRAPS =
      """
      NAME          TRAPS
      * a comment
      ROWS
       N  COST
       E  UP RANGE
       E  DN RANGE
       L  LESS
       G  MORE
       N  OTHER
      COLUMNS
          A B       COST               1.5   UP RANGE           2.
          A B       OTHER               9.   LESS              -1.
          C         DN RANGE            1.   MORE               3.
          D         COST               -1.   LESS               4.
      RHS
                    COST               10.   UP RANGE           5.
                    DN RANGE            6.   LESS               7.
                    MORE                8.
      RANGES
                    UP RANGE            2.   DN RANGE          -3.
                    LESS                4.   MORE               1.
      BOUNDS
       UP           A B                -2.
       LO           C                  -1.
       UP           C                 -0.5
       FR           D
      ENDATA
      """;

  @Test
  void trapsOfTheFormatAreReadAsMeant() throws IOException {
    LinearModel model = MpsFile.read(TRAPS);
    assertThat(model.offset()).isEqualTo(-10);
    assertThat(model.columns()).isEqualTo(3);
    assertThat(model.rowName(0)).isEqualTo("UP RANGE");
    assertThat(model.rowLowers()).containsExactly(5, 3, 3, 8);
    assertThat(model.rowUppers()).containsExactly(7, 6, 7, 9);
    assertThat(model.columnLowers()).containsExactly(NEGATIVE_INFINITY, -1, NEGATIVE_INFINITY);
    assertThat(model.columnUppers()).containsExactly(-2, -0.5, POSITIVE_INFINITY);
    assertThat(model.costs()).containsExactly(1.5, 0, -1);
    assertThat(model.rowIndices()).containsExactly(0, 2, 1, 3, 2);
    assertThat(model.coefficients()).containsExactly(2, -1, 1, 3, 4);
  }

  @Test
  void sectionsThatAreNotLinearAreRefused() {
    assertThatThrownBy(() -> MpsFile.read("NAME\nSOS\n S1 x\n")).isInstanceOf(IOException.class);
  }
}
