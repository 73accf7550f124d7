// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.ShockSpreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a table of prices says of ordinary shocks.
class VolatilityTest {

  @TempDir Path folder;

  @Test
  void aRandomWalkOfKnownStepsGivesItsSpreads() throws IOException {
    Random random = new Random(7);
    StringBuilder table = new StringBuilder("id,month,value\n");
    double log = 0;
    for (int t = 0; t < 12 * 400; t++) {
      log += 0.05 * random.nextGaussian();
      table.append(
          String.format(Locale.ROOT, "a,%04d-%02d,%s%n", 1000 + t / 12, t % 12 + 1, Math.exp(log)));
    }

    Volatility found = VolatilityWork.of(write(table.toString()));

    assertThat(found.series()).hasSize(1);
    assertThat(found.series().getFirst().monthlySpread()).isCloseTo(0.05, within(0.002));
    assertThat(found.yearlySpread()).isCloseTo(0.05 * Math.sqrt(12), within(0.02));
    assertThat(found.shocks().commodityNews() / ShockSpreads.DEFAULT.commodityNews())
        .isCloseTo(found.factor(), within(1e-12));
    assertThat(found.factor()).isCloseTo(found.yearlySpread() / 0.225, within(1e-12));
  }

  @Test
  void aShortTableIsRefusedWithWhatItNeeds() throws IOException {
    Path file = write("id,month,value\na,2020-01,5\na,2020-02,6\n");

    assertThatThrownBy(() -> VolatilityWork.of(file))
        .isInstanceOf(WrongInputException.class)
        .hasMessageContaining("three years of monthly prices");
  }

  @Test
  void aWrongCellIsNamedWithItsLine() throws IOException {
    Path file = write("id,month,value\na,2020-01,5\na,2020-13,6\n");

    assertThatThrownBy(() -> VolatilityWork.of(file)).hasMessageContaining(":3 \"2020-13\"");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("prices.csv"), text);
  }
}
