// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tracks of storms in our layout and in that of IBTrACS, and what may be wrong with them.
class TrackTableTest {

  private static final String HEAD = "storm,time_utc,latitude_deg,longitude_deg,wind_kt\n";

  @TempDir Path temp;

  private final List<Finding> findings = new ArrayList<>();

  private boolean isRead(String text) throws IOException {
    findings.clear();
    Path file = Files.writeString(temp.resolve("tracks.csv"), text);
    return TrackTable.read(file, "tracks.csv", findings::add).isPresent();
  }

  private List<String> places() {
    return findings.stream().map(f -> f.code() + ":" + f.row() + " " + f.column()).toList();
  }

  @Test
  void ourLayoutIsReadWithAByteOrderMarkAndBlankRows() throws IOException {
    assertThat(isRead("\uFEFF" + HEAD + "1,1970-07-20 06:00:00,26,162,30\n,,,,\n")).isTrue();
    assertThat(findings).isEmpty();
  }

  @Test
  void everyWrongCellIsNamed() throws IOException {
    assertThat(
            isRead(
                HEAD
                    + "1,1970-07-20 06:00:00,26,162,\n"
                    + "1,20/7/1970 18:00,26,162,30\n"
                    + "1,1970-07-20 06:00:00,126,162,30\n"))
        .isFalse();
    assertThat(places())
        .containsExactly(
            "missing-value:2 wind_kt", "wrong-type:3 time_utc", "out-of-bounds:4 latitude_deg");
  }

  @Test
  void aMissingColumnAndAnEmptyTableAreNamed() throws IOException {
    assertThat(isRead("storm,time_utc\n1,1970-07-20 06:00:00\n")).isFalse();
    assertThat(places()).contains("missing-column:1 wind_kt");
    assertThat(isRead(HEAD)).isFalse();
    assertThat(places()).containsExactly("empty-table:0 ");
  }

  @Test
  void ibtracsIsReadByTheNamesOfItsColumns() throws IOException {
    String text =
        "SID,SEASON,ISO_TIME,LAT,LON,WMO_WIND,TRACK_TYPE,USA_WIND\n"
            + " ,Year, ,degrees_north,degrees_east,kts, ,kts\n"
            + "2020A,2020,2020-08-31 06:00:00,20.1,190.5, ,main,45\n"
            + "2020A,2020,2020-08-31 09:00:00,20.3,190.1, ,main, \n"
            + "2020A,2020,2020-08-31 12:00:00,20.5,189.9,40,main,50\n"
            + "2020B,2020,2020-08-31 12:00:00,20.5,189.9,40,spur,50\n";
    assertThat(isRead(text)).as(findings.toString()).isTrue();
  }
}
