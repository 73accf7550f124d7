// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.MinedGrades;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.NumberPath;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.study.UncertainLift;
import io.lodestone.study.table.Row;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads which plants live on the study's deposit.
final class LiftReader {

  private final Consumer<Finding> findings;
  private final StudyRows study;
  private final DepositStudy deposit;
  private final Map<String, String> liftByPlant = new HashMap<>();

  LiftReader(Consumer<Finding> findings, StudyRows study, Path folder) {
    this.findings = findings;
    this.study = study;
    this.deposit = DepositStudy.of(folder, study.byTable().getOrDefault("deposit", List.of()));
  }

  /// A lift; empty when it has errors.
  ///
  /// @param inputs that may draw what the lift replaces
  Optional<UncertainLift> read(Row row, List<UncertainInput> inputs) {
    List<String> schemes = deposit.schemes();
    if (!schemes.contains(row.text("scheme"))) {
      findings.accept(
          Finding.error(
              "unknown-reference",
              row.placeOf("scheme"),
              String.format(Locale.ROOT, "the deposit has no scheme \"%s\"", row.text("scheme")),
              schemes.isEmpty()
                  ? "Maybe deposit/numbers.csv is missing"
                  : "Maybe one of: " + IdPattern.closest(row.text("scheme"), schemes)));
      return Optional.empty();
    }
    if (!deposit.canSupply()) { // no error: the command that makes the grades reads the study
      findings.accept(
          Finding.warning(
              "missing-grades",
              row.placeOf("scheme"),
              "ensembles need deposit/typhoon_tracks.csv and " + MinedGrades.FILE,
              "Maybe copy mined_grades.csv from a run of lodestone deposit"));
    }
    return MarkReader.findMark(row)
        .map(mark ->
            new UncertainLift(
                row.text("id"),
                row.text("name"),
                row.text("plant"),
                row.text("scheme"),
                deposit.findGrades().map(MinedGrades::synthetic).orElse(false),
                row.text("subsidy").equals("follows-cost"),
                mark))
        .filter(lift -> fits(row, lift, inputs));
  }

  private boolean fits(Row row, UncertainLift lift, List<UncertainInput> inputs) {
    String other = liftByPlant.putIfAbsent(lift.plant(), lift.id());
    if (other != null) {
      findings.accept(
          Finding.error(
              "moved-twice",
              row.placeOf("plant"),
              String.format(Locale.ROOT, "\"%s\" also lives on %s", lift.plant(), other),
              "Maybe keep one"));
      return false;
    }
    try {
      String concentrate = ConcentrateMix.of(study, lift).commodity();
      inputs.forEach(input -> warnOf(input, lift, concentrate, row));
    } catch (IllegalArgumentException e) {
      String[] words = String.valueOf(e.getMessage()).split("\\R", 2);
      findings.accept(
          Finding.error(
              "bad-lift", row.placeOf("plant"), words[0], words.length > 1 ? words[1] : ""));
      return false;
    }
    if (study.row("plants", lift.plant()).text("start").equals("base")) {
      findings.accept(
          Finding.error(
              "bad-lift",
              row.placeOf("plant"),
              String.format(Locale.ROOT, "\"%s\" ran in the base year", lift.plant()),
              "Maybe its start should be option or a month"));
      return false;
    }
    return true;
  }

  /// A draw of what the lift replaces has no effect, or counts twice.
  private void warnOf(UncertainInput input, UncertainLift lift, String concentrate, Row row) {
    for (NumberPath path : input.targets()) {
      boolean ofPlant =
          path.table().equals("plants")
              && path.row().equals(lift.plant())
              && List.of("capacity_t_per_year", "operating_cost_usd_per_t").contains(path.column());
      boolean ofContents =
          path.table().equals("contents") && path.row().startsWith(concentrate + "/");
      if (ofPlant || ofContents) {
        findings.accept(
            Finding.error(
                "moved-twice",
                row.placeOf("plant").at("plant", path.text()),
                String.format(
                    Locale.ROOT,
                    "%s is drawn by %s, but the lift sets it",
                    path.text(),
                    input.id()),
                "Maybe drop one; numbers of the deposit can be drawn instead"));
      }
    }
  }
}
