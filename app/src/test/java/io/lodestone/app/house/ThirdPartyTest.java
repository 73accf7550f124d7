// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files of others are as they were published, and new enough.
class ThirdPartyTest {

  private static final Path ECHARTS = Project.ROOT.resolve("third-party/echarts");

  @Test
  void filesAreAsPublished() throws IOException, NoSuchAlgorithmException {
    Map<String, String> wanted = new TreeMap<>();
    for (String line : Files.readAllLines(ECHARTS.resolve("SHA256SUMS"))) {
      wanted.put(line.substring(66), line.substring(0, 64));
    }
    Map<String, String> here = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ECHARTS)) {
      List<Path> all =
          files.filter(Files::isRegularFile).filter(f -> !f.endsWith("SHA256SUMS")).toList();
      for (Path file : all) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        here.put(
            ECHARTS.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(hash));
      }
    }
    assertThat(here).isEqualTo(wanted);
  }

  /// Before 6.1.0 tooltips take markup from data: a published advisory.
  @Test
  void chartsAreNewEnough() throws IOException {
    String script = Files.readString(ECHARTS.resolve("dist/echarts.min.js"));
    assertThat(script).containsPattern("version=\"6\\.[1-9]\\d*\\.\\d+\"");
  }
}
