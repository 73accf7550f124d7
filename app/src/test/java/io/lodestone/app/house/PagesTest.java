// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages hold together: links lead somewhere, every command is told about, tutorials run.
class PagesTest {

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
  private static final Pattern SH_BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern README_ROW = Pattern.compile("(?m)^\\| `lodestone ([a-z]+)");
  private static final Pattern INDEX_ROW =
      Pattern.compile("(?m)^\\| `lodestone ([a-z]+)` \\| \\[[^\\]]*]\\(([^)]+)\\)");
  private static final String LAUNCHER = "./lodestone ";

  @TempDir Path temp;

  private static Set<String> commands() {
    Set<String> names =
        new TreeSet<>(
            new Wiring(Project.ROOT, Path.of("")).commandLine().getSubcommands().keySet());
    names.remove("help"); // picocli's own
    return names;
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String page(String name) {
    return Project.text(Project.ROOT.resolve(name));
  }

  @Test
  void relativeLinksLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path file : Project.listFiles("", ".md")) {
      String prose = CODE.matcher(Project.text(file)).replaceAll("");
      for (String link : groups(LINK, prose)) {
        if (!link.matches("[a-z]+:.*") && !leadsSomewhere(file, link)) {
          broken.add(Project.nameOf(file) + " -> " + link);
        }
      }
    }
    assertThat(broken).as("broken links%nMaybe the page moved, or a heading changed").isEmpty();
  }

  private static boolean leadsSomewhere(Path file, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? file : file.getParent().resolve(path).normalize();
    return Files.exists(target)
        && target.startsWith(Project.ROOT)
        && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /// Anchors of headings, as forges make them.
  private static Set<String> anchors(Path file) {
    return groups(HEADING, Project.text(file)).stream()
        .map(h -> h.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(h -> h.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void readmeListsTheCommandsThereAre() {
    assertThat(groups(README_ROW, page("README.md")))
        .as("README.md has one row for each command")
        .containsExactlyInAnyOrderElementsOf(commands());
  }

  @Test
  void everyCommandHasAHowTo() {
    String index = page("docs/how-to/README.md");
    assertThat(groups(INDEX_ROW, index))
        .as("docs/how-to/README.md has a row `lodestone X` with its page for each command")
        .containsExactlyInAnyOrderElementsOf(commands());
    for (MatchResult row : INDEX_ROW.matcher(index).results().toList()) {
      String recipe = row.group(2).replaceFirst("#.*", "");
      assertThat(page("docs/how-to/" + recipe))
          .as(recipe + " shows a call and what it prints")
          .contains("\n" + LAUNCHER + row.group(1) + " ", "```text\n");
    }
  }

  @Test
  void everyPageIsOnItsIndex() {
    for (String folder : List.of("decisions", "explanation", "how-to", "reference", "tutorials")) {
      String index =
          Files.exists(Project.ROOT.resolve("docs/" + folder + "/README.md"))
              ? page("docs/" + folder + "/README.md")
              : page("docs/README.md");
      for (Path file : Project.listFiles("docs/" + folder, ".md")) {
        String name = file.getFileName().toString();
        if (!name.equals("README.md")) {
          assertThat(index).as("an index names docs/%s/%s", folder, name).contains(name + ")");
        }
      }
    }
  }

  @Test
  void tutorialsRun() {
    List<Path> tutorials =
        Project.listFiles("docs/tutorials", ".md").stream()
            .filter(file -> !file.endsWith("README.md"))
            .toList();
    assertThat(tutorials).isNotEmpty();
    for (Path tutorial : tutorials) {
      List<String> calls =
          groups(SH_BLOCK, Project.text(tutorial)).stream()
              .flatMap(String::lines)
              .filter(line -> line.startsWith(LAUNCHER))
              .toList();
      assertThat(calls).as("%s has blocks ```sh with calls", tutorial).isNotEmpty();
      for (String call : calls) {
        CliCall done = CliCall.of(temp, call.substring(LAUNCHER.length()).split(" +"));
        assertThat(done.code())
            .as("%s: %s%n%s", Project.nameOf(tutorial), call, done.err())
            .isZero();
      }
    }
  }

  @Test
  void architectureFitsOnAFewScreens() {
    assertThat(page("ARCHITECTURE.md").lines().count()).isLessThanOrEqualTo(200);
  }
}
