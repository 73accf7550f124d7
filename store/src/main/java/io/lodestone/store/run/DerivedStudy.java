// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.scenario.Scenario;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A copy of a study in which a scenario joins several, or settings differ; so that runs of it are
/// as repeatable as any.
///
/// @param folder of the copy
/// @param scenario id of the scenario to run
/// @param fingerprint SHA-256 over all that a run reads
public record DerivedStudy(Path folder, String scenario, String fingerprint) {

  /// What joins the ids of scenarios to that of a joined one.
  private static final String JOINT = "--";

  /// Parts of a study that no simulation reads.
  private static final List<String> NOT_READ =
      List.of("facts", "claims", "leverage.yaml", "expected.csv", "README.md");

  /// Stands for a baseline that is not written.
  private static final String NOTHING_HAPPENS =
      String.format(
          Locale.ROOT,
          """
          title: "%s"
          story: "%s"
          events: []
          measures: []
          """,
          Scenario.NONE.title(),
          Scenario.NONE.story());

  /// What is to differ.
  ///
  /// @param scenarios whose events and measures add up; one or more
  /// @param settings keys of `study.yaml` and what stands there instead
  public record Changes(List<String> scenarios, Map<String, String> settings) {

    public Changes {
      scenarios = List.copyOf(scenarios);
      settings = Map.copyOf(settings);
      if (scenarios.isEmpty()) {
        throw new IllegalArgumentException("no scenario\nMaybe the baseline");
      }
    }

    /// Id of the scenario: that of the only one, or all joined.
    public String scenario() {
      return String.join(JOINT, scenarios);
    }
  }

  /// Writes the copy into an empty folder. A scenario that the study does not have is one in which
  /// nothing happens: every study has a baseline, written or not.
  ///
  /// @throws UncheckedIOException when it cannot be written
  public static DerivedStudy write(Study study, Changes changes, Path to) {
    try {
      InputCopy.copy(study.folder(), to);
      for (String part : NOT_READ) {
        delete(to.resolve(part));
      }
      Path settings = to.resolve("study.yaml");
      Files.writeString(settings, changed(Files.readString(settings), changes.settings()));
      Files.createDirectories(to.resolve("scenarios"));
      for (String id : changes.scenarios()) {
        if (!study.scenarios().containsKey(id)) {
          Files.writeString(to.resolve("scenarios/" + id + ".yaml"), NOTHING_HAPPENS);
        }
      }
      if (changes.scenarios().size() > 1) {
        Files.writeString(
            to.resolve("scenarios/" + changes.scenario() + ".yaml"), joined(study, changes));
      }
      return new DerivedStudy(to, changes.scenario(), fingerprint(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.toList().reversed()) {
          Files.delete(path);
        }
      }
    }
  }

  /// The settings with other values; a key's value may go on over indented lines and list items.
  private static String changed(String yaml, Map<String, String> settings) {
    String text = yaml;
    for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
      Pattern old =
          Pattern.compile("(?m)^" + setting.getKey() + ":.*(?:\\R(?:[ \\t-].*|(?=\\R)))*");
      String line = setting.getKey() + ": " + setting.getValue();
      Matcher found = old.matcher(text);
      text =
          found.find()
              ? text.substring(0, found.start()) + line + text.substring(found.end())
              : text + "\n" + line + "\n";
    }
    return text;
  }

  private static String joined(Study study, Changes changes) {
    List<String> titles =
        changes.scenarios().stream()
            .map(id -> study.scenarios().getOrDefault(id, Scenario.NONE).title())
            .toList();
    return String.format(
        Locale.ROOT,
        """
        title: "%s"
        story: "Events and measures of %s."
        extends: [%s]
        events: []
        measures: []
        """,
        String.join("; ", titles).replace("\"", "'"),
        String.join(" and ", changes.scenarios()),
        String.join(", ", changes.scenarios()));
  }

  private static String fingerprint(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(path));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    }
  }
}
