// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/sources.md` lists what comments in the code rest on.
class SourcesPageTest {

  private static final Pattern KEY = Pattern.compile("[Ss]ource(?:s)? `([a-z0-9-]+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void keysInCommentsAreListed() {
    Set<String> named = new TreeSet<>();
    Project.listMainSources().stream()
        .flatMap(file -> KEY.matcher(Project.text(file)).results())
        .map(found -> found.group(1))
        .forEach(named::add);
    assertThat(named).as("a comment that names a source `key`").contains("ramp-up-survey");
    assertThat(
            ROW.matcher(Project.text(Project.ROOT.resolve("docs/reference/sources.md")))
                .results()
                .map((MatchResult row) -> row.group(1)))
        .as("docs/reference/sources.md has a row | `key` | for each source that comments name")
        .containsAll(named);
  }
}
