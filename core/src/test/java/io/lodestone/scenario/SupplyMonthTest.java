// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.units.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From which month times are counted: that of the event that takes supply away.
class SupplyMonthTest {

  private static Trade to(String region) {
    return new Trade(List.of("cn"), List.of(region), List.of("*"));
  }

  private static Period from(int month) {
    return new Period(month, 12);
  }

  private static int month(Event... events) {
    return new Scenario("s", "", "", List.of(events), List.of()).supplyMonth("jp");
  }

  @Test
  void aBanComesBeforeTheLicencesThatTheStoryTellsFirst() {
    Event licences = new Event.LicenceRegime(to("*"), Series.constant(0.5), from(3));
    assertThat(month(licences, new Event.ExportBan(to("jp"), from(40)))).isEqualTo(40);
    assertThat(month(licences)).isEqualTo(3);
  }

  @Test
  void aBanOnOthersIsNotOurs() {
    Event others = new Event.ExportBan(to("us"), from(5));
    Event outage = new Event.Outage(List.of("mine-*"), 0.5, from(9));
    assertThat(month(others, outage)).isEqualTo(9);
    assertThat(month(others, outage, new Event.ExportBan(to("*"), from(20)))).isEqualTo(20);
    assertThat(month(others)).isEqualTo(5);
  }

  @Test
  void theFirstOfSeveralBansCounts() {
    assertThat(
            month(new Event.ExportBan(to("jp"), from(30)), new Event.ExportBan(to("jp"), from(18))))
        .isEqualTo(18);
    assertThat(month()).isZero();
  }
}
