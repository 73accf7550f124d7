// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.store.run.InputCopy;
import io.lodestone.study.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with plants that live on a deposit.
class LiftFindingsTest {

  private static final Path STUDY =
      Path.of(System.getProperty("lodestone.root")).resolve("studies/japan-seabed");
  private static final String UNCERTAIN = "uncertainties.yaml";
  private static final String GRADES = "deposit/mined_grades.csv";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    InputCopy.copy(STUDY, folder);
  }

  private void replace(String file, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(file), text.replace(old, changed));
  }

  private List<Finding> findings(String file) {
    return StudyReader.read(folder).findings().stream().filter(f -> f.file().equals(file)).toList();
  }

  @Test
  void anUnknownPlantIsNamed() throws IOException {
    replace(UNCERTAIN, "plant: minamitorishima-mud-350\n", "plant: minamitorishima-mud-35\n");
    assertThat(findings(UNCERTAIN)).anyMatch(f -> f.code().equals("unknown-reference"));
  }

  @Test
  void anUnknownSchemeIsNamed() throws IOException {
    replace(UNCERTAIN, "scheme: trial", "scheme: tryal");
    assertThat(findings(UNCERTAIN))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.code()).isEqualTo("unknown-reference");
          assertThat(f.advice()).contains("trial");
        });
  }

  @Test
  void aPlantLivesOnOneScheme() throws IOException {
    replace(UNCERTAIN, "plant: minamitorishima-mud-350\n", "plant: minamitorishima-mud-3500\n");
    assertThat(findings(UNCERTAIN))
        .singleElement()
        .matches(f -> f.code().equals("moved-twice") && f.isError());
  }

  @Test
  void aPlantThatMakesNoConcentrateIsRefused() throws IOException {
    replace(UNCERTAIN, "plant: minamitorishima-mud-350\n", "plant: separate-seabed-china\n");
    assertThat(findings(UNCERTAIN))
        .singleElement()
        .matches(f -> f.code().equals("bad-lift") && f.isError());
  }

  @Test
  void anInputThatTheLiftReplacesCountsTwice() throws IOException {
    replace(
        UNCERTAIN,
        "paths: [deposit.money.recovery.value]",
        "paths: [deposit.money.recovery.value, \"plants.minamitorishima-mud-3500.capacity_t_per_year\"]");
    assertThat(findings(UNCERTAIN))
        .singleElement()
        .matches(f -> f.code().equals("moved-twice") && f.isError());
  }

  @Test
  void withoutGradesOnlyEnsemblesCannotBeDone() throws IOException {
    Files.delete(folder.resolve(GRADES));
    assertThat(findings(UNCERTAIN)).extracting(Finding::code).containsOnly("missing-grades");
    assertThat(StudyReader.read(folder).getFutures().rows("deposit")).isNotEmpty();
  }

  @Test
  void brokenGradesAreFoundWithTheirLine() throws IOException {
    String text = Files.readString(folder.resolve(GRADES));
    Files.writeString(
        folder.resolve(GRADES), text.replaceFirst("\n2,synthetic,[0-9.]+,", "\n2,synthetic,much,"));
    assertThat(findings(GRADES))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.isError()).isTrue();
          assertThat(f.message()).contains("line 4", "la", "much");
        });
  }

  @Test
  void aCellTooManyIsFound() throws IOException {
    replace(GRADES, "\n2,synthetic,", "\n2,synthetic,7,");
    assertThat(findings(GRADES)).singleElement().matches(Finding::isError);
  }

  @Test
  void gradesOfOtherCoresAreStale() throws IOException {
    replace(GRADES, ",synthetic,", ",study,");
    assertThat(findings(GRADES))
        .singleElement()
        .matches(f -> f.code().equals("stale-grades") && !f.isError());
  }
}
