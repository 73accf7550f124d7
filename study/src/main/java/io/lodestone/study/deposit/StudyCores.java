// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// The cores that a study brings: `deposit/cores.csv`, or `deposit/cores.geoeas` in the format of
/// GSLIB and GeoEAS.
final class StudyCores {

  static final String CSV = "deposit/cores.csv";
  static final String GEOEAS = "deposit/cores.geoeas";

  private StudyCores() {}

  /// Whether the study brings cores.
  static boolean isThere(Path folder) {
    return Files.isRegularFile(folder.resolve(CSV)) || Files.isRegularFile(folder.resolve(GEOEAS));
  }

  /// The reading of the file that is there; empty when there is none.
  static Optional<CoreReading> find(Path folder) {
    if (Files.isRegularFile(folder.resolve(CSV))) {
      return Optional.of(CoreTable.readCsv(folder.resolve(CSV), CSV, CoreColumns.standard()));
    }
    return Files.isRegularFile(folder.resolve(GEOEAS))
        ? Optional.of(CoreTable.readGeoEas(folder.resolve(GEOEAS), GEOEAS, CoreColumns.standard()))
        : Optional.empty();
  }

  /// What is wrong with the cores, as rows and as a part of the deposit.
  ///
  /// @param elements of the study's pattern
  static List<Finding> check(Path folder, List<String> elements, Grid grid) {
    List<Finding> findings = new ArrayList<>();
    boolean csv = Files.isRegularFile(folder.resolve(CSV));
    if (csv && Files.isRegularFile(folder.resolve(GEOEAS))) {
      findings.add(
          Finding.error(
              "two-core-tables",
              Place.ofFile(GEOEAS),
              CSV + " is there, too",
              "Maybe keep one of them"));
    }
    find(folder)
        .ifPresent(reading -> {
          findings.addAll(reading.findings());
          String file = csv ? CSV : GEOEAS;
          reading.findSamples().ifPresent(s -> check(s, elements, grid, file, findings));
        });
    return findings;
  }

  private static void check(
      Samples samples, List<String> elements, Grid grid, String file, List<Finding> findings) {
    TreeSet<String> here = new TreeSet<>(samples.elements());
    TreeSet<String> wanted = new TreeSet<>(elements);
    if (!here.equals(wanted)) {
      findings.add(
          Finding.error(
              "other-elements",
              Place.ofFile(file),
              String.format(Locale.ROOT, "grades of %s, a pattern of %s", here, wanted),
              "Maybe give each element of pattern.* its column, such as dy_ppm: the total is their sum"));
    }
    if (samples.cores().size() < 2) {
      findings.add(
          Finding.error(
              "one-core",
              Place.ofFile(file),
              samples.cores().size() + " cores",
              "Maybe at least two: nothing can be said between cores otherwise"));
    }
    new CoreChecks(samples, grid, file, findings::add).run();
  }
}
