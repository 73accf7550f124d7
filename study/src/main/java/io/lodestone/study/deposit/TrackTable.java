// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lodestone.deposit.lift.Position;
import io.lodestone.deposit.lift.StormTracks;
import io.lodestone.deposit.lift.TrackPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Reads tracks of storms: `storm`, `time_utc` (2020-08-31 06:00:00), `latitude_deg`,
/// `longitude_deg`, `wind_kt`.
final class TrackTable {

  private TrackTable() {}

  /// @throws IllegalArgumentException when a cell is not what it should be
  static StormTracks read(Path path) {
    List<TrackPoint> points = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        points.add(
            new TrackPoint(
                row.getField("storm"),
                LocalDateTime.parse(row.getField("time_utc").replace(' ', 'T')),
                new Position(
                    Double.parseDouble(row.getField("latitude_deg")),
                    Double.parseDouble(row.getField("longitude_deg"))),
                Double.parseDouble(row.getField("wind_kt"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StormTracks.of(points);
  }
}
