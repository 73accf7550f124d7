// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Differences are told by row.
class StudyDifferenceTest {

  @TempDir Path folder;

  private StudyDifference of(String file, String before, String after) throws IOException {
    Path a = Files.writeString(folder.resolve("a"), before);
    Path b = Files.writeString(folder.resolve("b"), after);
    return StudyDifference.of(Map.of(file, a), Map.of(file, b));
  }

  @Test
  void aChangedCellIsNamedByTheKeyOfItsRow() throws IOException {
    StudyDifference found =
        of(
            "network/plants.csv",
            "id,region,capacity_t_per_year\nmine-a,home,20\nmine-b,home,30\n",
            "id,region,capacity_t_per_year\nmine-b,home,30\nmine-a,home,25\n");

    assertThat(found.words())
        .isEqualTo("1 row (network/plants.csv mine-a: capacity_t_per_year 20 → 25)");
  }

  @Test
  void orderSpacesCommentsAndSpellingOfNumbersAreNoDifference() throws IOException {
    assertThat(of("x.csv", "id,v\na,1\nb,2\n", "v,id\n2.0, b\n1.00,a\n").isEmpty()).isTrue();
    assertThat(of("x.yaml", "a: 1\nb: {c: 2}\n", "# said\nb:\n  c: 2.0\na: 1\n").isEmpty())
        .isTrue();
  }

  @Test
  void rowsThatOnlyOneHasAreNewOrGone() throws IOException {
    assertThat(of("x.csv", "id,v\na,1\n", "id,v\nb,1\n").rows())
        .extracting(RowDifference::words)
        .containsExactly("x.csv a is gone", "x.csv b is new");
  }

  @Test
  void eventsOfAScenarioAreRows() throws IOException {
    StudyDifference found =
        of(
            "scenarios/ban.yaml",
            "title: x\nevents:\n- {kind: ban, share: 0.5}\n- {kind: war}\n",
            "title: x\nevents:\n- {kind: ban, share: 0.7}\n- {kind: war}\n");

    assertThat(found.words()).isEqualTo("1 row (scenarios/ban.yaml events/1: share 0.5 → 0.7)");
  }

  @Test
  void seriesAreNamedByIdAndMonth() throws IOException {
    StudyDifference found =
        of(
            "any.csv",
            "id,month,value\na,2026-01,1\na,2026-02,1\n",
            "id,month,value\na,2026-01,1\na,2026-02,3\n");

    assertThat(found.rows()).singleElement().extracting(RowDifference::row).isEqualTo("a/2026-02");
  }

  @Test
  void filesThatOnlyOneHasAreToldAndNotesAreNoInputs() throws IOException {
    Path a = Files.writeString(folder.resolve("a"), "x");
    Map<String, Path> before = new TreeMap<>(Map.of("README.md", a));
    Map<String, Path> after = new TreeMap<>(Map.of("series/new.csv", a));
    StudyDifference found = StudyDifference.of(before, after);

    assertThat(found.rows())
        .extracting(RowDifference::words)
        .containsExactly("README.md is gone", "series/new.csv is new");
    assertThat(found.ofInputs().rows()).hasSize(1);
  }

  @Test
  void whatCannotBeReadAsATableStillDiffers() throws IOException {
    assertThat(of("x.yaml", "a: [1", "a: 2").words()).isEqualTo("1 row (x.yaml differs)");
    assertThat(of("x.tif", "1", "2").words()).isEqualTo("1 row (x.tif differs)");
  }
}
