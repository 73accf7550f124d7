// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// A mine that usually brings 60 t of a nameplate of 100 t with a slack of 0.2, and a smelter.
class UsualActivityTest {

  private final UsualActivity activities =
      new UsualActivity(new double[] {60, 60}, new double[] {0.2, 1}, 1.0 / 36);

  @Test
  void mineBringsAFifthOfWhatItsNameplateWouldAllow() {
    assertThat(activities.capacity(0, 100)).isCloseTo(68, within(1e-12));
    assertThat(activities.capacity(1, 100)).isEqualTo(100);
  }

  @Test
  void usualActivityFollowsByAThirtySixth() {
    activities.move(0, 68, 100);
    assertThat(activities.at(0)).isCloseTo(60 + 8.0 / 36, within(1e-12));
  }

  @Test
  void itStaysBetweenBaseActivityAndNameplate() {
    for (int t = 0; t < 500; t++) {
      activities.move(0, 0, 100);
    }
    assertThat(activities.at(0)).isEqualTo(60);
    for (int t = 0; t < 5000; t++) {
      activities.move(0, activities.capacity(0, 100), 100);
    }
    assertThat(activities.at(0)).isBetween(99.999, 100.0);
  }
}
