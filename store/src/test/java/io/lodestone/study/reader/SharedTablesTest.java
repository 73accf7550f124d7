// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.store.run.InputCopy;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study `small` takes tables from `other`, which lies beside it.
class SharedTablesTest {

  private static final String RECIPES = "network/recipes.csv";
  private static final String SHARES =
      "shares: {study: other, tables: [sources, processes, recipes]}";

  @TempDir Path temp;

  private Path other;
  private BrokenStudy small;

  @BeforeEach
  void takeTablesAway() {
    other = temp.resolve("other");
    StudyTemplate.write(other, "other");
    small =
        BrokenStudy.in(temp)
            .delete(RECIPES)
            .delete("network/processes.csv")
            .delete("sources.csv")
            .append("study.yaml", SHARES);
  }

  @Test
  void sharedTablesAreReadAsIfTheyWereTheStudysOwn() {
    Study study = small.read().getStudy();
    Study whole = StudyReader.read(other).getStudy();

    assertThat(study.network().processes().ids()).isEqualTo(whole.network().processes().ids());
    for (int p = 0; p < study.network().plants().size(); p++) {
      assertThat(study.network().baseRevenueUsdPerTonne(p))
          .isEqualTo(whole.network().baseRevenueUsdPerTonne(p));
    }
  }

  @Test
  void ownFileOfSharedTableAddsRows() {
    small.put("sources.csv", "key,citation,licence,note\nown,Own source,CC0-1.0,\n");

    assertThat(small.read().getStudy().sources()).containsKeys("own", "example");
  }

  @Test
  void ownRowMayNotReplaceSharedOne() {
    small.put("sources.csv", "key,citation,licence,note\nexample,Own source,CC0-1.0,\n");

    assertThat(codes(small.read().findings())).contains("duplicate-id sources.csv");
  }

  @Test
  void findingsNameTheFileOfTheOtherStudy() throws IOException {
    Path file = other.resolve(RECIPES);
    Files.writeString(file, Files.readString(file).replace("coefficient_t_per_t", "coefficient"));

    assertThat(codes(small.read().findings()))
        .contains("missing-column ../other/network/recipes.csv");
  }

  @Test
  void studyThatIsNotThereIsFound() {
    small.replace("study.yaml", "study: other", "study: another");

    assertThat(codes(small.read().findings()))
        .contains("missing-table ../another/network/recipes.csv");
  }

  @Test
  void pathsAndUnknownTablesAreFound() {
    small.replace("study.yaml", "study: other", "study: ../other");
    assertThat(codes(small.read().findings())).contains("wrong-type study.yaml");

    small.replace("study.yaml", "study: ../other", "study: other");
    small.replace("study.yaml", "recipes]", "reicpes]");
    assertThat(codes(small.read().findings())).contains("wrong-type study.yaml");
  }

  @Test
  void copyIsReadAloneAndCopiedAgain() throws IOException {
    Path copy = temp.resolve("run/inputs");
    SortedMap<String, String> hashes = InputCopy.copy(small.folder(), copy);
    assertThat(hashes).containsKey("shared/other/" + RECIPES).doesNotContainKey(RECIPES);
    delete(other);
    delete(small.folder());

    assertThat(StudyReader.read(copy).getStudy().network().processes().ids()).isNotEmpty();
    assertThat(InputCopy.copy(copy, temp.resolve("again/inputs"))).isEqualTo(hashes);
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code() + " " + finding.file()).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(SharedTablesTest::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
