// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.template.StudyTemplate;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample program for those who use the laboratory from Java, as a reader would compile and
/// start it: with this module and what it needs, and nothing above it.
class FromJavaTest {

  private static final Path ROOT =
      Path.of(System.getProperty("lodestone.root", "..")).toAbsolutePath().normalize();

  private static final Path SAMPLE = ROOT.resolve("docs/samples/FromJava.java");

  /// What must not be needed, by the beginning of a class's name.
  private static final List<String> ABOVE =
      List.of("picocli.CommandLine", "io.javalin.Javalin", "io.lodestone.page.LabReports");

  @TempDir private Path folder;

  @Test
  void readmeShowsTheSampleAsItIs() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```java\n");
    int end = readme.indexOf("```\n", start + 3);
    assertThat(start).as("a Java program in README.md").isPositive();
    assertThat(readme.substring(start + "```java\n".length(), end))
        .as("README.md, From Java%nMaybe copy docs/samples/FromJava.java into it")
        .isEqualTo(Files.readString(SAMPLE));
  }

  @Test
  void sampleNeedsTheLaboratoryAlone() {
    for (String name : ABOVE) {
      assertThat(getClass().getResource("/" + name.replace('.', '/') + ".class"))
          .as(name + " on the class path of lab")
          .isNull();
    }
  }

  @Test
  void sampleCompilesAndRuns() throws Exception {
    StudyTemplate.write(folder.resolve("studies/small"), "small");
    String classPath = System.getProperty("java.class.path");
    Path classes = folder.resolve("classes");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                "-proc:none",
                SAMPLE.toString());
    assertThat(compiled).as("javac of " + SAMPLE).isZero();

    List<String> words =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    words.addAll(List.of("-cp", classes + File.pathSeparator + classPath, "FromJava"));
    words.addAll(List.of(folder.toString(), "small", "ban", "12"));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int code = process.waitFor();

    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(code).as(text).isZero();
    assertThat(text).contains("months-short.magnet on average: ");
    try (Stream<Path> runs = Files.list(folder.resolve("runs/small/ban"))) {
      assertThat(runs).as("a run and an ensemble").hasSize(2);
    }
  }
}
