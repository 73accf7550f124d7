// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command prints and writes the same bytes on an English, a German and an Egyptian machine,
/// in a bare container and in Tokyo. Each machine is a JVM of its own, so that what a JVM decides
/// when it starts, such as the order of `Map.of`, differs as well.
class SameBytesTest {

  private static final List<String> TEXTS =
      List.of(".txt", ".csv", ".json", ".html", ".md", ".yaml", ".asc", ".prj");

  @TempDir static Path temp;

  private static SortedMap<String, String> english = new TreeMap<>();

  @BeforeAll
  static void askAnEnglishMachine() throws Exception {
    english = answers("english", List.of("-Duser.language=en", "-Duser.country=US"), Map.of());
  }

  @Test
  void everyCommandIsUsed() {
    assertThat(EveryCommand.unused(temp)).as("Maybe add a small call to EveryCommand").isEmpty();
    assertThat(
            english.entrySet().stream()
                .filter(e -> e.getKey().startsWith("printed/"))
                .filter(e -> e.getValue().startsWith("exit code 0"))
                .count())
        .as("calls that answer")
        .isGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG"})
  void anotherLanguageChangesNothing(String tag) throws Exception {
    String[] words = tag.split("-");
    assertSame(
        answers(
            tag, List.of("-Duser.language=" + words[0], "-Duser.country=" + words[1]), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "TZ=Asia/Tokyo"})
  void anotherEnvironmentChangesNothing(String variable) throws Exception {
    String[] words = variable.split("=");
    assertSame(answers(words[0], List.of(), Map.of(words[0], words[1])));
  }

  private static void assertSame(SortedMap<String, String> found) {
    assertThat(found.keySet()).isEqualTo(english.keySet());
    List<String> differing = new ArrayList<>();
    found.forEach((file, text) -> {
      String first = english.get(file);
      if (!text.equals(first)) {
        differing.add(file + ": " + firstDifference(String.valueOf(first), text));
      }
    });
    assertThat(differing).isEmpty();
  }

  private static String firstDifference(String english, String here) {
    int k = 0;
    while (k < Math.min(english.length(), here.length()) && english.charAt(k) == here.charAt(k)) {
      k++;
    }
    return "\n  " + around(english, k) + "\n  " + around(here, k);
  }

  private static String around(String text, int k) {
    return text.substring(Math.max(0, k - 60), Math.min(text.length(), k + 40))
        .replace("\n", "\\n");
  }

  /// What all commands print and write, by file.
  private static SortedMap<String, String> answers(
      String name, List<String> options, Map<String, String> environment) throws Exception {
    Path folder = Files.createDirectories(temp.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-Dlodestone.root=" + Project.ROOT));
    command.addAll(options);
    String classes = System.getProperty("java.class.path", "");
    command.addAll(List.of("-cp", classes, EveryCommand.class.getName(), folder.toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(environment);
    process.redirectOutput(new File(folder + ".log"));
    int code = process.start().waitFor();
    assertThat(code).as(Files.readString(Path.of(folder + ".log"))).isZero();
    return read(folder);
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(SameBytesTest::isText).toList()) {
        texts.put(
            withoutTime(folder.relativize(file).toString(), folder),
            withoutTime(Files.readString(file), folder));
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    return TEXTS.stream().anyMatch(file.toString()::endsWith);
  }

  /// What may differ: when it was run, how long it took, where, and hashes of files with these.
  private static String withoutTime(String text, Path folder) {
    return text.replace(folder.toString(), "HERE")
        .replaceAll("[0-9]{8}-[0-9]{6}-[0-9]{3}", "TIME")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
        .replaceAll("[0-9.]+ (ms|s|seconds|min)\\b", "LONG")
        .replaceAll("(\"[a-zA-Z]*(econds|illis)\" ?: ?)[0-9.E-]+", "$1LONG")
        .replaceAll("\\b[0-9a-f]{64}\\b", "HASH");
  }
}
