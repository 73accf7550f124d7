// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.discover;

import io.lodestone.discovery.Box;
import io.lodestone.discovery.BoxScore;
import io.lodestone.discovery.Cart;
import io.lodestone.discovery.Prim;
import io.lodestone.lab.discover.Discovery;
import io.lodestone.lab.discover.Search;
import io.lodestone.page.words.Numbers;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a search for rules has found, in the study's words and with the futures behind it.
///
/// @param ensemble id of the ensemble, `<study>/<scenario>/<run>`
/// @param where which futures were looked for
/// @param futures how many there are
/// @param wanted how many of them were looked for
/// @param boxes rules, the best first
/// @param trajectories how each box was peeled, `[box][step]`
/// @param tree the second opinion, the densest leaf first
/// @param inputs what rules restrict, with what each future has drawn
/// @param hits whether each future is looked for, `[future]`
public record DiscoveryDocument(
    String ensemble,
    String where,
    int futures,
    int wanted,
    List<Rule> boxes,
    List<List<Rule>> trajectories,
    List<Leaf> tree,
    List<Axis> inputs,
    List<Boolean> hits) {

  /// A rule: all its restrictions hold at once.
  ///
  /// @param cases futures in it
  /// @param coverage share of those looked for that lie in it
  /// @param density share of what lies in it that is looked for
  public record Rule(List<Restriction> restrictions, int cases, double coverage, double density) {}

  /// A range of one input.
  ///
  /// @param low least value, minus infinity if there is none
  /// @param high greatest value, infinity if there is none
  /// @param quasiP chance of as many hits without this restriction; NaN in a tree
  public record Restriction(
      String input, String name, String words, double low, double high, double quasiP) {}

  /// A leaf of the tree.
  ///
  /// @param wanted whether the tree says that its futures are those looked for
  public record Leaf(boolean wanted, Rule rule) {}

  /// An input with the values drawn, `[future]`.
  record Axis(String id, String name, List<Double> values) {}

  /// What a search has found.
  public static DiscoveryDocument of(Discovery discovery) {
    return of(discovery.ensemble(), discovery.search(), discovery.boxes(), discovery.tree());
  }

  static DiscoveryDocument of(
      StoredEnsemble ensemble, Search search, List<Prim.Found> found, List<Cart.Leaf> leaves) {
    Map<String, String> names = new LinkedHashMap<>();
    ensemble.study().uncertainties().inputs().forEach(i -> names.put(i.id(), i.name()));
    Words words = new Words(search.inputs(), names);
    List<Rule> boxes = found.stream().map(f -> words.rule(f.score())).toList();
    List<Leaf> tree =
        leaves.stream().map(l -> new Leaf(l.wanted(), words.rule(l.score()))).toList();
    List<Boolean> hits = new ArrayList<>();
    for (boolean hit : search.hits()) {
      hits.add(hit);
    }
    return new DiscoveryDocument(
        search.ensemble(),
        search.where(),
        hits.size(),
        (int) hits.stream().filter(h -> h).count(),
        boxes,
        found.stream().map(f -> f.trajectory().stream().map(words::rule).toList()).toList(),
        tree,
        axes(search, restricted(boxes, tree, search.inputs()), names),
        hits);
  }

  /// Inputs that rules restrict, those of boxes first; two at least where there are two.
  private static Set<String> restricted(List<Rule> boxes, List<Leaf> tree, List<String> inputs) {
    Set<String> ids = new LinkedHashSet<>();
    boxes.stream()
        .map(Rule::restrictions)
        .flatMap(Collection::stream)
        .forEach(r -> ids.add(r.input()));
    tree.stream()
        .map(l -> l.rule().restrictions())
        .flatMap(Collection::stream)
        .forEach(r -> ids.add(r.input()));
    inputs.stream().limit(Math.max(0, 2 - ids.size())).forEach(ids::add);
    return ids;
  }

  private static List<Axis> axes(Search search, Set<String> ids, Map<String, String> names) {
    List<Axis> axes = new ArrayList<>();
    for (String id : ids) {
      List<Double> values = new ArrayList<>();
      for (double value : search.values()[search.inputs().indexOf(id)]) {
        values.add(value);
      }
      axes.add(new Axis(id, names.getOrDefault(id, id), values));
    }
    return axes;
  }

  /// Rules in the study's words.
  private record Words(List<String> ids, Map<String, String> names) {

    Rule rule(BoxScore score) {
      List<Restriction> restrictions = new ArrayList<>();
      List<Integer> restricted = score.box().restricted();
      for (int k = 0; k < restricted.size(); k++) {
        String id = ids.get(restricted.get(k));
        Box.Range range = score.box().ranges().get(restricted.get(k));
        restrictions.add(
            new Restriction(
                id,
                names.getOrDefault(id, id),
                words(range),
                range.low(),
                range.high(),
                score.quasiP().get(k)));
      }
      return new Rule(restrictions, score.cases(), score.coverage(), score.density());
    }

    private static String words(Box.Range range) {
      if (Double.isInfinite(range.low())) {
        return "at most " + Numbers.threeDigits(range.high());
      }
      return Double.isInfinite(range.high())
          ? "at least " + Numbers.threeDigits(range.low())
          : Numbers.threeDigits(range.low()) + " to " + Numbers.threeDigits(range.high());
    }
  }
}
