// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lodestone.deposit.lift.Position;
import io.lodestone.deposit.lift.StormTracks;
import io.lodestone.deposit.lift.TrackPoint;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Reads tracks of storms: `storm`, `time_utc` (2020-08-31 06:00:00), `latitude_deg`,
/// `longitude_deg`, `wind_kt`; or a file of IBTrACS as it comes, by the names of its columns.
///
/// Of IBTrACS main tracks are read, with the wind of the World Meteorological Organization's agency
/// (ten minutes) where it has one, else that of the United States (one minute); its second line,
/// which holds units, is passed over, and so are points without any wind, which it has between
/// reports.
final class TrackTable {

  /// Names of the columns, ours and those of IBTrACS.
  private enum Layout {
    OWN("storm", "time_utc", "latitude_deg", "longitude_deg", "wind_kt", "wind_kt"),
    IBTRACS("SID", "ISO_TIME", "LAT", "LON", "WMO_WIND", "USA_WIND");

    private final String storm;
    private final String time;
    private final String latitude;
    private final String longitude;
    private final String wind;
    private final String otherWind;

    Layout(
        String storm,
        String time,
        String latitude,
        String longitude,
        String wind,
        String otherWind) {
      this.storm = storm;
      this.time = time;
      this.latitude = latitude;
      this.longitude = longitude;
      this.wind = wind;
      this.otherWind = otherWind;
    }

    private List<String> needed() {
      return List.of(storm, time, latitude, longitude, wind);
    }
  }

  private final String file;
  private final Consumer<Finding> findings;
  private boolean broken;

  private TrackTable(String file, Consumer<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /// The tracks, unless a row cannot be read.
  ///
  /// @param name its path inside the study, for findings
  /// @param findings takes what is wrong
  static Optional<StormTracks> read(Path path, String name, Consumer<Finding> findings) {
    return new TrackTable(name, findings).tracks(path);
  }

  private Optional<StormTracks> tracks(Path path) {
    List<TrackPoint> points = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text(path))) {
      Layout layout = null;
      for (NamedCsvRecord row : rows) {
        if (layout == null) {
          layout = row.getHeader().contains(Layout.IBTRACS.storm) ? Layout.IBTRACS : Layout.OWN;
          if (!isComplete(row.getHeader(), layout)) {
            return Optional.empty();
          }
        }
        if (isPoint(row, layout)) {
          point(row, layout).ifPresent(points::add);
        }
      }
    } catch (CsvParseException e) {
      add(
          "broken-csv",
          Place.ofFile(file),
          String.valueOf(e.getMessage()),
          "Maybe a quotation mark is not closed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!broken && points.isEmpty()) {
      add(
          "empty-table",
          Place.ofFile(file),
          "the file has no track",
          "Maybe only its header was copied");
    }
    return broken ? Optional.empty() : Optional.of(StormTracks.of(points));
  }

  private String text(Path path) throws IOException {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      add(
          "not-utf-8",
          Place.ofFile(file),
          "the file is not UTF-8 text",
          "Maybe save it again as UTF-8");
      return "";
    }
  }

  private boolean isComplete(List<String> header, Layout layout) {
    for (String column : layout.needed()) {
      if (!header.contains(column)) {
        add(
            "missing-column",
            new Place(file, 1, column, ""),
            "the column is missing",
            "Maybe the header should be: " + String.join(",", Layout.OWN.needed()));
      }
    }
    return !broken;
  }

  /// Blank rows say nothing; IBTrACS has units in its second line, and side tracks.
  private static boolean isPoint(NamedCsvRecord row, Layout layout) {
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return false;
    }
    return layout == Layout.OWN
        || !field(row, layout.storm).isEmpty()
            && !field(row, "TRACK_TYPE").toLowerCase(Locale.ROOT).contains("spur")
            && !(field(row, layout.wind).isEmpty() && field(row, layout.otherWind).isEmpty());
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private Optional<TrackPoint> point(NamedCsvRecord row, Layout layout) {
    int line = (int) row.getStartingLineNumber();
    Optional<LocalDateTime> time = time(row, layout, line);
    OptionalDouble latitude = number(row, layout.latitude, line, -90, 90);
    OptionalDouble longitude = number(row, layout.longitude, line, -360, 360);
    String wind = field(row, layout.wind).isEmpty() ? layout.otherWind : layout.wind;
    OptionalDouble knots = number(row, wind, line, 0, 250);
    return time.isPresent() && latitude.isPresent() && longitude.isPresent() && knots.isPresent()
        ? Optional.of(
            new TrackPoint(
                field(row, layout.storm),
                time.get(),
                new Position(latitude.getAsDouble(), turned(longitude.getAsDouble())),
                knots.getAsDouble()))
        : Optional.empty();
  }

  /// A longitude from −180 to 180.
  private static double turned(double longitude) {
    return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
  }

  private Optional<LocalDateTime> time(NamedCsvRecord row, Layout layout, int line) {
    String text = field(row, layout.time);
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeParseException e) {
      add(
          "wrong-type",
          new Place(file, line, layout.time, text),
          "the value must be a time such as 2020-08-31 06:00:00",
          "Maybe a spreadsheet has turned the time into its own form");
      return Optional.empty();
    }
  }

  private OptionalDouble number(
      NamedCsvRecord row, String column, int line, double least, double most) {
    String text = field(row, column);
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return OptionalDouble.of(value);
      }
      add(
          "out-of-bounds",
          new Place(file, line, column, text),
          String.format(Locale.ROOT, "the value must be from %.0f to %.0f", least, most),
          "Maybe another unit, or a code for a missing value");
    } catch (NumberFormatException e) {
      add(
          text.isEmpty() ? "missing-value" : "wrong-type",
          new Place(file, line, column, text),
          text.isEmpty() ? "the value is missing" : "the value must be a number",
          "Maybe leave out the row");
    }
    return OptionalDouble.empty();
  }

  private void add(String code, Place place, String message, String advice) {
    broken = true;
    findings.accept(Finding.error(code, place, message, advice));
  }
}
