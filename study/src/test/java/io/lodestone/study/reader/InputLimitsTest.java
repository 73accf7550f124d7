// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Inputs past a limit, and what spreadsheets and other systems leave behind.
class InputLimitsTest {

  @TempDir Path temp;

  private BrokenStudy study() {
    return BrokenStudy.in(temp);
  }

  private static List<String> codes(BrokenStudy study) {
    return study.read().findings().stream().map(f -> f.code() + " " + f.file()).toList();
  }

  @Test
  void nestingOfThousandsIsAFinding() {
    BrokenStudy study =
        study().put("scenarios/deep.yaml", "events: " + "[".repeat(3000) + "]".repeat(3000));
    assertThat(codes(study)).contains("too-deep scenarios/deep.yaml");
  }

  @Test
  void aScalarOfMegabytesIsAFinding() {
    BrokenStudy study = study().put("scenarios/long.yaml", "title: " + "x".repeat(20 << 20));
    assertThat(codes(study)).contains("too-large scenarios/long.yaml");
  }

  @Test
  void aLineOfAHundredMegabytesIsAFinding() throws IOException {
    BrokenStudy study = study();
    Path file = study.folder().resolve("network/plants.csv");
    Files.writeString(file, "id,".repeat(35_000_000));
    assertThat(codes(study)).contains("too-large network/plants.csv");
  }

  @Test
  void rowsWithoutEndAreAFinding() {
    String rows = String.join("\n", Collections.nCopies(60_000, "a,b"));
    assertThat(codes(study().append("network/regions.csv", rows)))
        .contains("too-many-rows network/regions.csv");
  }

  @Test
  void figuresAndYearsBeyondReasonAreFindings() {
    BrokenStudy study =
        study()
            .replace("network/plants.csv", "20000,7000", "1e308,7000")
            .replace("network/plants.csv", "2026-07", "9999-07");
    assertThat(codes(study))
        .contains("out-of-bounds network/plants.csv", "wrong-type network/plants.csv");
  }

  @Test
  void rowsOfCommasAndHiddenFilesArePassedOver() {
    BrokenStudy study =
        study()
            .append("network/recipes.csv", ",,,,,\n,,,,,")
            .put("scenarios/._ban.yaml", "\0\0binary")
            .put("network/._plants.csv", "\0");
    assertThat(study.read().findings()).extracting(Finding::code).doesNotContain("broken-yaml");
    assertThat(study.read().hasErrors()).isFalse();
  }

  @Test
  void semicolonsAndDecimalCommasAreReadAndTold() throws IOException {
    BrokenStudy study = study();
    Path file = study.folder().resolve("network/regions.csv");
    String before = Files.readString(file);
    String changed = before.replace(",6,", ",6.5,");
    assertThat(changed).isNotEqualTo(before);
    Files.writeString(file, changed.replace(',', ';').replace("6.5", "6,5"));
    assertThat(codes(study)).contains("other-dialect network/regions.csv");
    assertThat(study.read().hasErrors()).as(FindingText.lines(study.read().findings())).isFalse();
  }

  @Test
  void aLinkOutOfTheStudyIsRefused() throws IOException {
    BrokenStudy study = study();
    Path outside = Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(study.folder().resolve("note.csv"), outside);
    assertThat(codes(study)).contains("leads-outside note.csv");
  }

  @Test
  void textsThatSpreadsheetsRunAreTold() {
    BrokenStudy study = study().replace("scenarios/ban.yaml", "title: ", "title: \"=1+1\" #");
    assertThat(codes(study)).contains("begins-like-a-formula scenarios/ban.yaml");
  }

  @Test
  void equalFindingsAreOneBlock() {
    Finding one = study().append("network/regions.csv", "X Y,,,,").read().findings().getFirst();
    String text = FindingText.lines(Collections.nCopies(93, one));
    assertThat(text).contains("The same in 93 rows in 1 file");
    assertThat(text.lines().count()).isLessThan(5);
    assertThatCode(() -> FindingText.lines(List.of())).doesNotThrowAnyException();
  }
}
