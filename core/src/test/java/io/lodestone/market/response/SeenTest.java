// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a seat is told of the numbers that a month changes.
class SeenTest {

  private final Seen seen = new Seen(4, 2);

  @Test
  void onlyChangedNumbersAreNamedAndOnlyOnce() {
    double[] month = {0, 5, 0, 7};
    assertThat(seen.next(1, month, 0)).isEqualTo(1);
    assertThat(seen.next(1, month, 2)).isEqualTo(3);
    assertThat(seen.next(1, month, 4)).isEqualTo(4);
    assertThat(seen.next(1, month, 0)).isEqualTo(4);
  }

  @Test
  void seatsDoNotSeeEachOthersNumbers() {
    double[] month = {0, 0, 0, 7};
    assertThat(seen.next(0, month, 0)).isEqualTo(3);
    assertThat(seen.next(1, month, 0)).isEqualTo(3);
  }
}
