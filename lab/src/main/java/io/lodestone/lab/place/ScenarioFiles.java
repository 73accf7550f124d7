// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which scenarios of a study a run reads: its own, the baseline beside it, and what these extend.
public final class ScenarioFiles {

  private static final Pattern FILE = Pattern.compile("scenarios/([^/]+)\\.yaml");
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");
  private static final Table TABLE = Dictionary.getTable("scenario");

  private ScenarioFiles() {}

  /// The scenarios that a run reads, by id.
  ///
  /// @param study a study's folder or its copy in a run
  public static Set<String> readBy(Path study, String scenario) {
    Set<String> used = new LinkedHashSet<>();
    follow(study, Study.BASELINE, used);
    follow(study, scenario, used);
    return used;
  }

  private static void follow(Path study, String scenario, Set<String> used) {
    Path file = study.resolve("scenarios").resolve(scenario + ".yaml");
    if (!used.add(scenario) || !Files.isRegularFile(file)) {
      return;
    }
    Optional<YamlMapping> mapping = YamlFile.read(file, scenario, finding -> {});
    Matcher parents = WORD.matcher(mapping.map(m -> m.rowOf(TABLE).text("extends")).orElse(""));
    while (parents.find()) {
      follow(study, parents.group(), used);
    }
  }

  /// All files of a study but scenarios that are not among some.
  public static Predicate<String> allBut(Set<String> used) {
    return file -> {
      Matcher scenario = FILE.matcher(file);
      return !scenario.matches() || used.contains(scenario.group(1));
    };
  }
}
