// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.conditions.Payer;
import io.lodestone.lab.run.Workshop;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.change.Catalogue;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every example of the catalogue and every recipe of the cookbook is read without a remark, runs,
/// keeps its mass and changes something; the catalogue's page is what the catalogue says.
class RecipesTest {

  private static final Path PAGE = Project.ROOT.resolve("docs/reference/measures.md");
  private static final Path COOKBOOK = Project.ROOT.resolve("docs/how-to/measures-cookbook.md");
  private static final Path STUDY = Project.ROOT.resolve("studies/japan-seabed");
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
  private static final Pattern KIND = Pattern.compile("kind: ([a-z-]+)");

  /// Long enough for every recipe to begin and act.
  private static final int MONTHS = 84;

  @TempDir Path temp;

  private static List<String> recipes() {
    return YAML.matcher(Project.text(COOKBOOK)).results().map(m -> m.group(1)).toList();
  }

  /// All examples and recipes as scenario files, by id.
  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (ChangeKind kind : ChangeKinds.listAll()) {
      files.put(
          "example-" + kind.id(),
          "title: t\n"
              + kind.part().key()
              + ":\n  - "
              + kind.example().replace("\n", "\n    ")
              + "source: assumed\n    trust: assumed\n    note: n\n");
    }
    List<String> recipes = recipes();
    for (int i = 0; i < recipes.size(); i++) {
      files.put("recipe-" + (i + 1), recipes.get(i));
    }
    return files;
  }

  private Path copyOfStudy() throws IOException {
    Path copy = temp.resolve("japan-seabed");
    try (Stream<Path> all = Files.walk(STUDY)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(STUDY.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    files().forEach((id, text) -> write(copy.resolve("scenarios/" + id + ".yaml"), text));
    return copy;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void pageIsWhatTheCatalogueSays() throws IOException {
    if (Project.REWRITE) {
      Files.writeString(PAGE, Catalogue.page());
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/reference/measures.md differs. " + Project.howToRewrite(getClass()))
        .isEqualTo(Catalogue.page());
  }

  @Test
  void cookbookHasARecipeForEveryKind() {
    List<String> cooked = new ArrayList<>();
    recipes().forEach(r -> KIND.matcher(r).results().map(m -> m.group(1)).forEach(cooked::add));
    assertThat(cooked).containsAll(ChangeKinds.listAll().stream().map(ChangeKind::id).toList());
  }

  @Test
  void examplesAndRecipesRunAndDoSomething() throws IOException {
    Reading reading = StudyReader.read(copyOfStudy());
    assertThat(reading.findings().stream().filter(f -> f.severity() != Severity.INFO)).isEmpty();
    Study study = reading.getStudy();
    Workshop workshop = new Workshop();
    BaseYear baseYear = workshop.baseYear(study);
    Horizon horizon = Horizon.of(study.horizon().start(), study.horizon().monthAt(MONTHS - 1));
    Trajectory nothing =
        workshop.simulation(study, baseYear, Scenario.NONE, horizon).run(notice -> {});
    List<String> idle = new ArrayList<>();
    for (String id : files().keySet()) {
      Scenario scenario = study.getScenario(id);
      Trajectory run = workshop.simulation(study, baseYear, scenario, horizon).run(notice -> {});
      MassBalance.Worst worst = new MassBalance(run).worst();
      assertThat(worst.share()).as("%s: %s", id, worst.place()).isLessThan(1e-9);
      if (!isOther(run, nothing)) {
        idle.add(id);
      }
    }
    assertThat(idle).as("examples and recipes that change nothing").isEmpty();
  }

  private static boolean isOther(Trajectory run, Trajectory nothing) {
    for (int t = 0; t < MONTHS; t++) {
      for (Payer payer : Payer.values()) {
        if (run.costUsd(t, payer) != 0) { // exact: nobody paid
          return true;
        }
      }
      for (int m = 0; m < run.network().markets().size(); m++) {
        if (run.price(t, m) != nothing.price(t, m)) { // exact: the same bits
          return true;
        }
      }
    }
    return false;
  }
}
