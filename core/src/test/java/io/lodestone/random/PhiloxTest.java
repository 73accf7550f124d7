// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The known answers that the authors of Philox publish with Random123 (`kat_vectors`), and draws
/// that an independent implementation of the key gave.
class PhiloxTest {

  @Test
  void zeroCounterGivesTheKnownAnswer() {
    assertThat(Philox.block(0, new Philox.Block(0, 0)))
        .isEqualTo(new Philox.Block(0xe169c58d_6627e8d5L, 0x9b00dbd8_bc57ac4cL));
  }

  @Test
  void digitsOfPiGiveTheKnownAnswer() {
    Philox.Block counter = new Philox.Block(0x85a308d3_243f6a88L, 0x03707344_13198a2eL);
    assertThat(Philox.block(0x299f31d0_a4093822L, counter))
        .isEqualTo(new Philox.Block(0x94fdcceb_d16cfe09L, 0x24126ea1_5001e420L));
  }

  @Test
  void drawsAreThoseOfAnIndependentImplementation() {
    assertThat(Key.of(42, "demand.growth").uniform(0)).isEqualTo(0x1.313f652438acap-2);
    assertThat(Key.of(42, "demand.growth").uniform(4711)).isEqualTo(0x1.a834d59d3c6bbp-1);
    assertThat(Key.of(-7, "plants.mine-a.cost").uniform(1_000_000)).isEqualTo(0x1.13513cb98a61bp-1);
    assertThat(Key.of(1, "ev").uniform(3, 0)).isEqualTo(0x1.81d58e2da6b62p-2);
  }

  @Test
  void extremeBitsStayInsideTheUnitInterval() {
    assertThat(Key.centre(0)).isEqualTo(0x1p-53);
    assertThat(Key.centre(-1)).isEqualTo(1 - 0x1p-53);
  }
}
