// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTemplateTest {

  @TempDir Path temp;

  @Test
  void templateIsReadWithoutErrorsOrWarnings() {
    StudyTemplate.write(temp.resolve("mine"), "mine");

    Reading reading = StudyReader.read(temp.resolve("mine"));

    assertThat(reading.findings()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
    assertThat(reading.getStudy().id()).isEqualTo("mine");
    assertThat(reading.getStudy().scenarios()).containsOnlyKeys("ban", "ban-with-separator");
  }

  @Test
  void templateCarriesTheName() throws IOException {
    StudyTemplate.write(temp.resolve("mine"), "mine");

    assertThat(Files.readString(temp.resolve("mine/README.md")))
        .contains("lodestone check mine")
        .doesNotContain("@NAME@");
  }

  @Test
  void folderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.writeString(temp.resolve("precious.txt"), "precious");

    assertThatThrownBy(() -> StudyTemplate.write(temp, "mine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an empty folder");
    assertThat(temp.resolve("study.yaml")).doesNotExist();
  }

  @Test
  void nameThatIsNoIdIsRefused() {
    assertThatThrownBy(() -> StudyTemplate.write(temp.resolve("x"), "My Study"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my-study");
  }
}
