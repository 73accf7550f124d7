// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.study.UncertainLift;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// What the concentrate of a plant holds, and what those who part it get out. Immutable.
///
/// Contents become those of a mix; the yields of the processes that take the concentrate move with
/// the elements that their products carry, so that each recovery stays as the study says. Elements
/// that leave in one product, such as neodymium and praseodymium, move together: their sum is what
/// the mix says, their ratio is the product's.
final class ConcentrateMix {

  private static final String CONTENTS = "contents";
  private static final String SHARE = "content_share";
  private static final String RECIPES = "recipes";
  private static final String COEFFICIENT = "coefficient_t_per_t";

  private final String commodity;
  private final String output;
  private final Map<String, List<String>> membersByElement;
  private final List<Group> groups;

  /// Elements that leave together.
  ///
  /// @param elements of the concentrate
  /// @param recipes keys of the rows of the products that carry them
  private record Group(Set<String> elements, Set<String> recipes) {}

  private ConcentrateMix(
      String commodity,
      String output,
      Map<String, List<String>> membersByElement,
      List<Group> groups) {
    this.commodity = commodity;
    this.output = output;
    this.membersByElement = membersByElement;
    this.groups = groups;
  }

  /// The concentrate of a plant.
  ///
  /// @throws IllegalArgumentException when the plant does not have one output with contents, or
  ///   takes inputs
  static ConcentrateMix of(StudyRows rows, UncertainLift lift) {
    String process = rows.row("plants", lift.plant()).text("process");
    List<Row> recipe = recipe(rows, process);
    if (recipe.size() != 1 || !(recipe.getFirst().number(COEFFICIENT) > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "plant \"%s\" has %d inputs and outputs%nMaybe a process with the concentrate as its only output",
              lift.plant(),
              recipe.size()));
    }
    String commodity = recipe.getFirst().text("commodity");
    Set<String> elements = elements(rows, commodity);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "\"%s\" has no contents%nMaybe rows of network/contents.csv are missing",
              commodity));
    }
    return new ConcentrateMix(
        commodity,
        recipe.getFirst().key(),
        members(rows, elements),
        groups(elements, productsOf(rows, commodity)));
  }

  /// A product of the concentrate.
  ///
  /// @param recipe key of its row
  /// @param elements that it carries
  private record Product(String recipe, Set<String> elements) {}

  /// The products of all that take the concentrate and nothing else with contents.
  private static List<Product> productsOf(StudyRows rows, String commodity) {
    List<Product> products = new ArrayList<>();
    for (Row taken : rows.byTable().getOrDefault(RECIPES, List.of())) {
      if (!taken.text("commodity").equals(commodity) || taken.number(COEFFICIENT) >= 0) {
        continue;
      }
      List<Row> recipe = recipe(rows, taken.text("process"));
      boolean alone =
          recipe.stream()
              .filter(row -> row.number(COEFFICIENT) < 0 && row != taken)
              .allMatch(row -> elements(rows, row.text("commodity")).isEmpty());
      if (alone) {
        recipe.stream()
            .filter(row -> row.number(COEFFICIENT) > 0)
            .map(row -> new Product(row.key(), elements(rows, row.text("commodity"))))
            .forEach(products::add);
      }
    }
    return products;
  }

  private static List<Group> groups(Set<String> elements, List<Product> products) {
    List<Group> groups = new ArrayList<>();
    elements.forEach(e -> groups.add(new Group(Set.of(e), Set.of())));
    for (Product product : products) {
      List<Group> joined =
          groups.stream()
              .filter(g -> g.elements.stream().anyMatch(product.elements()::contains))
              .toList();
      Set<String> all = new HashSet<>();
      Set<String> recipes = new HashSet<>();
      joined.forEach(group -> {
        all.addAll(group.elements);
        recipes.addAll(group.recipes);
      });
      if (!joined.isEmpty()) {
        recipes.add(product.recipe());
        groups.removeAll(joined);
        groups.add(new Group(Set.copyOf(all), Set.copyOf(recipes)));
      }
    }
    return List.copyOf(groups);
  }

  private static List<Row> recipe(StudyRows rows, String process) {
    return rows.byTable().getOrDefault(RECIPES, List.of()).stream()
        .filter(row -> row.text("process").equals(process))
        .toList();
  }

  private static Set<String> elements(StudyRows rows, String commodity) {
    Set<String> elements = new HashSet<>();
    for (Row row : rows.byTable().getOrDefault(CONTENTS, List.of())) {
      if (row.text("commodity").equals(commodity)) {
        elements.add(row.text("element"));
      }
    }
    return elements;
  }

  /// Elements of an assay by the element of the network that they belong to: that of the same id,
  /// and those that the study lists as its members.
  private static Map<String, List<String>> members(StudyRows rows, Set<String> elements) {
    Map<String, List<String>> members = new HashMap<>();
    for (String element : elements) {
      members.put(
          element,
          Stream.concat(Stream.of(element), rows.row("elements", element).list("members").stream())
              .toList());
    }
    return Map.copyOf(members);
  }

  /// The concentrate.
  String commodity() {
    return commodity;
  }

  /// t of concentrate from a tonne of the plant's activity.
  double perActivity(StudyRows world) {
    return world.row(RECIPES, output).number(COEFFICIENT);
  }

  /// Puts a mix in place.
  ///
  /// @param world rows as drawn so far
  /// @param mix t of compound by element of the assay in a t of concentrate; one that belongs to no
  ///   element of the network is not followed
  /// @param changed rows by table and key, that win over those of the world; added to
  void change(StudyRows world, Map<String, Double> mix, Map<String, Map<String, Row>> changed) {
    Map<String, Row> contents = changed.computeIfAbsent(CONTENTS, key -> new HashMap<>());
    Map<String, Row> recipes = changed.computeIfAbsent(RECIPES, key -> new HashMap<>());
    for (Group group : groups) {
      double before = 0;
      double after = 0;
      for (String element : group.elements.stream().sorted().toList()) {
        before += now(world, contents, CONTENTS, contentKey(element)).number(SHARE);
        after += share(element, mix);
      }
      double factor = before > 0 ? after / before : 0;
      for (String element : group.elements) {
        scale(world, contents, CONTENTS, contentKey(element), SHARE, factor);
      }
      for (String recipe : group.recipes) {
        scale(world, recipes, RECIPES, recipe, COEFFICIENT, factor);
      }
    }
  }

  /// The content of an element where a mix was put in place; empty for one that is not in it.
  OptionalDouble findContent(String element, Map<String, Map<String, Row>> changed) {
    Row row = changed.getOrDefault(CONTENTS, Map.of()).get(contentKey(element));
    return row == null ? OptionalDouble.empty() : row.findNumber(SHARE);
  }

  private String contentKey(String element) {
    return commodity + "/" + element;
  }

  private static Row now(StudyRows world, Map<String, Row> changed, String table, String key) {
    Row row = changed.get(key);
    return row == null ? world.row(table, key) : row;
  }

  private static void scale(
      StudyRows world,
      Map<String, Row> changed,
      String table,
      String key,
      String column,
      double factor) {
    Row row = now(world, changed, table, key);
    changed.put(key, row.with(column, row.number(column) * factor));
  }

  /// Share of an element of the network in a mix.
  private double share(String element, Map<String, Double> mix) {
    double share = 0;
    for (String assayed : membersByElement.getOrDefault(element, List.of())) {
      share += mix.getOrDefault(assayed, 0.0);
    }
    return share;
  }
}
