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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command prints and writes the same bytes on an English machine, on a German one in a bare
/// container (`LC_ALL=C`) and on an Egyptian one in Tokyo. Each machine is a JVM of its own, so
/// that what a JVM decides when it starts, such as the order of `Map.of`, differs as well.
class SameBytesTest {

  private static final List<String> TEXTS =
      List.of(".txt", ".csv", ".json", ".html", ".md", ".yaml", ".asc", ".prj");

  @TempDir static Path temp;

  private static final Map<String, Future<SortedMap<String, String>>> ANSWERS = new TreeMap<>();

  @BeforeAll
  static void askThreeMachines() {
    ExecutorService machines = Executors.newFixedThreadPool(3);
    ask(machines, "English", "en-US", Map.of());
    ask(machines, "German, in a bare container", "de-DE", Map.of("LC_ALL", "C"));
    ask(machines, "Egyptian, in Tokyo", "ar-EG", Map.of("TZ", "Asia/Tokyo"));
    machines.shutdown();
  }

  private static void ask(
      ExecutorService machines, String name, String tag, Map<String, String> environment) {
    String[] words = tag.split("-");
    List<String> options = List.of("-Duser.language=" + words[0], "-Duser.country=" + words[1]);
    ANSWERS.put(name, machines.submit(() -> answers(tag, options, environment)));
  }

  @Test
  void everyCommandIsUsedAndAnswers() throws Exception {
    assertThat(EveryCommand.unused(temp)).as("Maybe add a small call to EveryCommand").isEmpty();
    assertThat(ANSWERS.get("English").get())
        .allSatisfy((file, text) -> {
          if (file.startsWith("printed/")) {
            assertThat(text).as(file).startsWith("exit code 0\n");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"German, in a bare container", "Egyptian, in Tokyo"})
  void anotherMachineSaysTheSame(String machine) throws Exception {
    assertSame(ANSWERS.get("English").get(), ANSWERS.get(machine).get());
  }

  private static void assertSame(
      SortedMap<String, String> english, SortedMap<String, String> found) {
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
