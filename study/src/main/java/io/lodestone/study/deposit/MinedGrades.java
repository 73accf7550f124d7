// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lodestone.deposit.processing.Grades;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the mud that would be mined holds, in each of many deposits that could be: the file
/// `deposit/mined_grades.csv` with the columns `realisation`, `cores` (`synthetic` or `study`) and
/// one for each element, ppm of dry mud. Immutable.
///
/// @param synthetic whether nobody has taken the cores behind it
/// @param realisations at least one
public record MinedGrades(boolean synthetic, List<Grades> realisations) {

  /// Where it stands in a study.
  public static final String FILE = "deposit/mined_grades.csv";

  private static final String SYNTHETIC = "synthetic";
  private static final String OWN = "study";
  private static final Set<String> OTHER_COLUMNS = Set.of("realisation", "cores");

  public MinedGrades {
    realisations = List.copyOf(realisations);
    if (realisations.isEmpty()) {
      throw new IllegalArgumentException(
          FILE + " has no rows\nMaybe make it with lodestone deposit");
    }
  }

  /// Reads a file.
  ///
  /// @throws IllegalArgumentException when a cell is not what it should be
  static MinedGrades read(Path path) {
    List<Grades> realisations = new ArrayList<>();
    boolean synthetic = false;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        synthetic |= isSynthetic(row);
        realisations.add(grades(row));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "\nMaybe a cell too many; lodestone deposit writes the file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MinedGrades(synthetic, realisations);
  }

  private static boolean isSynthetic(NamedCsvRecord row) {
    String cores = row.findField("cores").orElse("");
    if (!cores.equals(SYNTHETIC) && !cores.equals(OWN)) {
      throw wrong(row, "cores", cores, SYNTHETIC + " or " + OWN);
    }
    return cores.equals(SYNTHETIC);
  }

  private static Grades grades(NamedCsvRecord row) {
    Map<String, Double> ppm = new LinkedHashMap<>();
    for (String column : row.getHeader()) {
      if (!OTHER_COLUMNS.contains(column)) {
        ppm.put(column, number(row, column));
      }
    }
    Grades grades = new Grades(ppm);
    if (!(grades.totalPpm() > 0 && Double.isFinite(grades.totalPpm()))) {
      throw wrong(row, String.join(", ", ppm.keySet()), "", "grades above 0");
    }
    return grades;
  }

  private static double number(NamedCsvRecord row, String column) {
    String text = row.findField(column).orElse("");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(row, column, text, "a number of ppm");
    }
  }

  private static IllegalArgumentException wrong(
      NamedCsvRecord row, String column, String text, String wanted) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "line %d, column %s: \"%s\"%nMaybe %s; lodestone deposit writes the file",
            row.getStartingLineNumber(),
            column,
            text,
            wanted));
  }

  /// Elements that it tells of, in the order of its columns.
  public List<String> elements() {
    return List.copyOf(realisations.getFirst().ppmByElement().keySet());
  }

  /// The file for grades.
  public String text() {
    StringBuilder text = new StringBuilder("realisation,cores");
    elements().forEach(element -> text.append(',').append(element));
    for (int r = 0; r < realisations.size(); r++) {
      text.append('\n').append(r).append(',').append(synthetic ? SYNTHETIC : OWN);
      for (String element : elements()) {
        text.append(String.format(Locale.ROOT, ",%.2f", realisations.get(r).ppm(element)));
      }
    }
    return text.append('\n').toString();
  }
}
