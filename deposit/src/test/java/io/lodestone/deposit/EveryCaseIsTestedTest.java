// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EveryCaseIsTestedTest {

  @Test
  void everyPublishedCaseHasATest() {
    Set<String> ids = new TreeSet<>();
    GeostatisticsCase.listAll().forEach(c -> ids.add(c.id()));
    assertThat(ids)
        .as("test a new case in the package of its method, then add its id")
        .containsExactly(
            "COS-01",
            "COS-02",
            "LOGN-01",
            "MEUSE-FIT",
            "MEUSE-LOO",
            "MEUSE-P1",
            "MEUSE-P2",
            "MEUSE-P3",
            "MEUSE-P4",
            "MEUSE-P5",
            "MEUSE-P6",
            "MEUSE-VGM",
            "OK-IS7",
            "OK-KITANIDIS",
            "RES-01",
            "SIM-01",
            "SIM-02",
            "SK-IS7",
            "UK-IS7",
            "VGM-MODEL");
  }
}
