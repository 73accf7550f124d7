// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.indicator.Headline;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The headlines that a study gave when somebody last looked: `scenario,headline,value`, an empty
/// value for "never".
final class Expected {

  private static final String HEADER = "scenario,headline,value";

  /// Relative; floored at this many units, so that a rounding of 0 is no difference.
  private static final double TOLERANCE = 1e-3;

  private static final double FLOOR = 1e-6;
  private static final int PRICED_COMMODITIES = 2;

  private final Study study;
  private final Path file;

  Expected(Study study, Path file) {
    this.study = study;
    this.file = file;
  }

  /// Compares the selected headlines of all scenarios, or writes them down if asked to.
  void compare(Map<String, List<Headline>> headlinesByScenario) {
    Map<String, String> now = new TreeMap<>();
    headlinesByScenario.forEach((scenario, headlines) ->
        selected().forEach(id -> now.put(scenario + "," + id, text(id, headlines))));
    if (Project.REWRITE) {
      write(now);
    }
    Map<String, String> before = read();
    List<String> differences = new ArrayList<>();
    Stream.concat(before.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .filter(key -> differs(before.get(key), now.get(key)))
        .forEach(key -> differences.add(key + ": was " + before.get(key) + ", is " + now.get(key)));
    assertThat(differences)
        .as(
            "headlines moved against %s. Explain each under Numbers in CHANGELOG.md first. "
                + Project.howToRewrite(StudiesTest.class),
            Project.nameOf(file))
        .isEmpty();
  }

  /// A few of each kind: shortage of every element; for the first element how long, at what cost
  /// and through whom; two prices.
  private List<String> selected() {
    String first = study.headlineElements().getFirst();
    List<String> ids = new ArrayList<>();
    study.headlineElements().forEach(element -> ids.add("use-lost." + element));
    study.headlineCommodities().stream()
        .limit(PRICED_COMMODITIES)
        .forEach(commodity -> ids.add("peak-price." + commodity));
    ids.add("months-short." + first);
    ids.add("loss-cost." + first);
    ids.add("dependence-any." + first + ".last");
    return ids;
  }

  private static String text(String id, List<Headline> headlines) {
    Optional<Headline> found = headlines.stream().filter(h -> h.id().equals(id)).findFirst();
    double value = found.map(Headline::value).orElse(Double.NaN);
    return Double.isNaN(value) ? "" : "%.6g".formatted(value);
  }

  private static boolean differs(String before, String now) {
    if (before == null || now == null || before.isEmpty() || now.isEmpty()) {
      return !String.valueOf(before).equals(String.valueOf(now));
    }
    double a = Double.parseDouble(before);
    double b = Double.parseDouble(now);
    return Math.abs(a - b) > TOLERANCE * Math.max(Math.abs(a), Math.abs(b)) + FLOOR;
  }

  private Map<String, String> read() {
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      Project.text(file)
          .lines()
          .skip(1)
          .forEach(line -> {
            int comma = line.lastIndexOf(',');
            values.put(line.substring(0, comma), line.substring(comma + 1));
          });
    }
    return values;
  }

  private void write(Map<String, String> values) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    values.forEach((key, value) -> text.append(key).append(',').append(value).append('\n'));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
