// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighsFileTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64",
    "Linux,aarch64",
    "Mac OS X,x86_64",
    "Mac OS X,aarch64",
    "Windows 11,amd64"
  })
  void libraryOfEachPlatformIsInTheModule(String os, String architecture) throws Exception {
    try (InputStream in =
        HighsFile.class.getResourceAsStream(HighsFile.resource(os, architecture))) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes().length).isGreaterThan(3_000_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"Windows 11,aarch64", "Linux,riscv64", "FreeBSD,amd64"})
  void otherPlatformsAreNamedInTheReason(String os, String architecture) {
    assertThatThrownBy(() -> HighsFile.resource(os, architecture))
        .isInstanceOf(HighsUnavailableException.class)
        .hasMessageContaining(os + " on " + architecture)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void fileIsPlacedOnceAndADamagedOneIsReplaced(@TempDir Path directory)
      throws HighsUnavailableException, IOException {
    RequiredSolvers.highs();
    Path file = HighsFile.unpack(directory);
    assertThat(file).startsWith(directory);
    long size = Files.size(file);
    Files.writeString(file, "damaged");
    assertThat(HighsFile.unpack(directory)).isEqualTo(file);
    assertThat(Files.size(file)).isEqualTo(size);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void cacheThatCannotBeWrittenToIsReplacedByATemporaryDirectory(@TempDir Path directory)
      throws HighsUnavailableException, IOException {
    RequiredSolvers.highs();
    Path notADirectory = Files.writeString(directory.resolve("file"), "text");
    Path file = HighsFile.unpack(notADirectory);
    assertThat(file).isRegularFile();
    assertThat(file.startsWith(directory)).isFalse();
  }

  @Test
  void fileThatTheSystemDoesNotLoadIsRefusedWithAReason(@TempDir Path directory) {
    Path file = directory.resolve("libhighs.so.1");
    assertThatThrownBy(() -> HighsLibrary.load(file))
        .isInstanceOf(HighsUnavailableException.class)
        .hasMessageContaining("does not load")
        .hasMessageContaining("\nMaybe ");
  }
}
