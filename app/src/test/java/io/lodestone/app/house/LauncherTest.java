// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher in environments that are poorer than a user's own shell.
class LauncherTest {

  private static final String JDK = System.getProperty("java.home");

  @TempDir Path temp;

  private Path root;

  /// What the launcher printed, both streams, and how it ended.
  private record Said(int code, String text) {}

  /// A program in a folder with a Japanese name; its one jar lists the classes of this test.
  @BeforeEach
  void install() throws IOException {
    root = temp.resolve("鉱物");
    Path target = Files.createDirectories(root.resolve("app/target"));
    Files.createDirectories(root.resolve("app/src/main"));
    Files.createDirectories(root.resolve("studies"));
    Files.copy(Project.ROOT.resolve("lodestone"), root.resolve("lodestone"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    try (OutputStream jar = Files.newOutputStream(target.resolve("lodestone-app.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
    Files.writeString(target.resolve("built"), "");
    Files.setLastModifiedTime(
        target.resolve("built"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
  }

  private Said launch(Map<String, String> environment, String... words) {
    List<String> command =
        new java.util.ArrayList<>(List.of("/bin/sh", root.resolve("lodestone").toString()));
    command.addAll(List.of(words));
    return start(environment, command);
  }

  private Said start(Map<String, String> environment, List<String> command) {
    ProcessBuilder process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
    process.environment().clear();
    process.environment().put("PATH", "/usr/bin:/bin");
    process.environment().putAll(environment);
    try {
      Process running = process.start();
      running.getOutputStream().close();
      String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(running.waitFor(), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// `LC_ALL=C`, as scripts set it; nothing at all, as cron and containers leave it.
  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=C", "TZ=Asia/Tokyo"})
  void readsAndWritesJapaneseFoldersWithoutAUtf8Locale(String variable) throws IOException {
    String[] pair = variable.split("=");
    Map<String, String> poor = Map.of("LODESTONE_JAVA_HOME", JDK, pair[0], pair[1]);
    assertThat(launch(poor, "new", "magnets").code()).isZero();
    Files.move(temp.resolve("magnets"), temp.resolve("磁石"));

    Said said = launch(poor, "package", "磁石", "--out", "小包");

    assertThat(said.text()).contains("小包").doesNotContain("?");
    assertThat(said.code()).isZero();
    assertThat(temp.resolve("小包/datapackage.json")).exists();
  }

  @Test
  void aUtf8LocaleOfTheUserStays() throws IOException {
    Path jdk = fakeJdk("echo 'openjdk version \"25\"'; echo \"LC_ALL=${LC_ALL:-} $LANG\"");

    Said said =
        launch(Map.of("LODESTONE_JAVA_HOME", jdk.toString(), "LANG", "C.UTF-8"), "measures");

    assertThat(said.text()).contains("LC_ALL= C.UTF-8");
  }

  @Test
  void findsAJdkWithoutAHome() throws IOException {
    Path jdk = fakeJdk("echo 'openjdk version \"17\"'");

    Said said = launch(Map.of("LODESTONE_JAVA_HOME", jdk.toString(), "JAVA_HOME", JDK), "measures");

    assertThat(said.text()).contains("export-ban").doesNotContain("HOME");
    assertThat(said.code()).isZero();
  }

  @Test
  void saysWithoutAHomeThatThereIsNoJdk() throws IOException {
    Path jdk = fakeJdk("echo 'openjdk version \"17\"'");
    // With no other folders of JDKs than those that the launcher is told of.
    Path launcher = root.resolve("lodestone");
    Files.writeString(
        launcher,
        Files.readString(launcher).replaceAll("/(usr/lib/jvm|opt/java|opt/jdk)", "/none"));
    Said said =
        launch(
            Map.of("LODESTONE_JAVA_HOME", jdk.toString(), "PATH", pathWithoutJava()), "measures");

    assertThat(said.text()).contains("needs a JDK 25 and found none").doesNotContain("parameter");
    assertThat(said.code()).isEqualTo(1);
  }

  /// The words of a JVM under `ulimit -v`, and a JVM that the system killed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'Error occurred during initialization of VM'; echo 'Could not reserve enough space for 32768KB object heap'; exit 1",
        "echo 'Could not allocate compressed class space: 1073741824 bytes'; exit 1",
        "kill -9 $$"
      })
  void wantOfMemoryIsToldAsSuch(String jvm) throws IOException {
    Path jdk = fakeJdk(jvm);

    Said said = launch(Map.of("LODESTONE_JAVA_HOME", jdk.toString()), "measures");

    assertThat(said.text())
        .contains("Java could not start for want of memory", "Maybe end other programs")
        .doesNotContain("JDK 25");
    assertThat(said.code()).isEqualTo(1);
  }

  private Path fakeJdk(String script) throws IOException {
    Path java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return temp.resolve("jdk");
  }

  /// The tools that the launcher calls, in a folder of their own.
  private String pathWithoutJava() throws IOException {
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool : List.of("dirname", "sed", "head", "cat", "tr", "find", "locale", "tail")) {
      Path there = Path.of("/usr/bin", tool);
      if (Files.exists(there)) {
        Path call =
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
        Files.setPosixFilePermissions(call, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return tools.toString();
  }
}
