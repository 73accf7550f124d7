// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.discover;

import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.IdPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which futures are looked for: `months-short.dy > 6 and peak-price.dysprosium-oxide > 3 or …`,
/// where `and` binds more tightly. A headline that is undefined in a future, or never happens,
/// meets no condition.
public final class FutureFilter {

  private static final Pattern CONDITION =
      Pattern.compile(
          "([A-Za-z][\\w.-]*)\\s*(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

  private final List<List<Condition>> anyOf;

  private FutureFilter(List<List<Condition>> anyOf) {
    this.anyOf = anyOf;
  }

  private record Condition(String headline, String relation, double limit) {

    public boolean holds(double value) {
      return switch (relation) {
        case ">" -> value > limit;
        case ">=" -> value >= limit;
        case "<" -> value < limit;
        default -> value <= limit;
      };
    }
  }

  /// Reads a filter.
  ///
  /// @param ids of the headlines that there are, in their order
  /// @throws WrongInputException when it cannot be read, or names no headline
  public static FutureFilter parse(String text, Collection<String> ids) {
    List<List<Condition>> anyOf = new ArrayList<>();
    for (String alternative : text.strip().split("\\s+or\\s+")) {
      List<Condition> allOf = new ArrayList<>();
      for (String part : alternative.split("\\s+and\\s+")) {
        Matcher found = CONDITION.matcher(part.strip());
        if (!found.matches()) {
          throw new WrongInputException(
              String.format(
                  Locale.ROOT, "\"%s\" is no condition%nMaybe: months-short.dy > 6", part.strip()));
        }
        allOf.add(
            new Condition(
                headline(found.group(1), ids), found.group(2), Double.parseDouble(found.group(3))));
      }
      anyOf.add(allOf);
    }
    return new FutureFilter(anyOf);
  }

  /// The headline of a name: its id, with `_` for `-` if one likes, or the first of an indicator.
  private static String headline(String name, Collection<String> ids) {
    String id = name.replace('_', '-');
    if (ids.contains(id)) {
      return id;
    }
    return ids.stream()
        .filter(each -> each.startsWith(id + "."))
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                String.format(
                    Locale.ROOT,
                    "no headline \"%s\"%nMaybe one of: %s",
                    name,
                    IdPattern.closest(id, ids))));
  }

  /// The headlines that it asks about.
  public Set<String> headlines() {
    Set<String> names = new LinkedHashSet<>();
    anyOf.forEach(allOf -> allOf.forEach(c -> names.add(c.headline)));
    return names;
  }

  /// Whether a future meets it.
  ///
  /// @param values of headlines by id; a missing one counts as undefined
  public boolean holds(Map<String, Double> values) {
    return anyOf.stream()
        .anyMatch(allOf ->
            allOf.stream().allMatch(c -> c.holds(values.getOrDefault(c.headline, Double.NaN))));
  }

  @Override
  public String toString() {
    List<String> alternatives = new ArrayList<>();
    for (List<Condition> allOf : anyOf) {
      alternatives.add(
          String.join(
              " and ",
              allOf.stream()
                  .map(c ->
                      String.format(
                          Locale.ROOT, "%s %s %s", c.headline, c.relation, number(c.limit)))
                  .toList()));
    }
    return String.join(" or ", alternatives);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
