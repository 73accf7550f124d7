// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import io.lodestone.discovery.Box.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Splits futures by their inputs into a small tree, as a second opinion beside [Prim]:
/// classification trees with Gini's impurity (Breiman, Friedman, Olshen and Stone 1984, chapters 2
/// to 4). A split must lower the impurity of the whole by a least share, which keeps the tree small
/// without cross-validation.
public final class Cart {

  private Cart() {}

  /// When to stop splitting.
  ///
  /// @param depth splits one above the other at most
  /// @param leastShare least share of all cases in a leaf
  /// @param leastGain least fall of impurity, as a share of that of all cases together
  public record Settings(int depth, double leastShare, double leastGain) {

    /// Three questions (assumed: what a reader follows), leaves of 5 %, and a split must explain 1
    /// %.
    public static final Settings DEFAULT = new Settings(3, 0.05, 0.01);
  }

  /// A leaf with the rule that leads to it; leaves do not overlap and hold all cases.
  ///
  /// @param score of the rule over all cases
  /// @param wanted whether more than half of its cases are looked for
  public record Leaf(BoxScore score, boolean wanted) {}

  /// Leaves of the tree, purest first.
  public static List<Leaf> grow(Cases cases, Settings settings) {
    List<Leaf> leaves = new ArrayList<>();
    int[] all = IntStream.range(0, cases.size()).toArray();
    split(cases, settings, new Node(all, Box.all(cases.inputs()), 0), leaves);
    return leaves.stream()
        .sorted((a, b) -> Double.compare(b.score.density(), a.score.density()))
        .toList();
  }

  private record Node(int[] numbers, Box box, int depth) {}

  private record Split(int input, double border, double gain) {}

  private static void split(Cases cases, Settings settings, Node node, List<Leaf> leaves) {
    Optional<Split> best =
        node.depth < settings.depth ? best(cases, settings, node) : Optional.empty();
    if (best.isEmpty()) {
      BoxScore score = BoxScore.of(cases, node.box);
      leaves.add(new Leaf(score, score.density() > 0.5));
      return;
    }
    int input = best.get().input;
    double border = best.get().border;
    Range range = node.box.ranges().get(input);
    int[] below =
        Arrays.stream(node.numbers).filter(n -> cases.value(input, n) <= border).toArray();
    int[] above = Arrays.stream(node.numbers).filter(n -> cases.value(input, n) > border).toArray();
    int depth = node.depth + 1;
    split(
        cases,
        settings,
        new Node(below, node.box.with(input, new Range(range.low(), border)), depth),
        leaves);
    split(
        cases,
        settings,
        new Node(above, node.box.with(input, new Range(Math.nextUp(border), range.high())), depth),
        leaves);
  }

  private static Optional<Split> best(Cases cases, Settings settings, Node node) {
    double whole = impurity(cases.hits(), cases.size());
    int least = Math.max(1, (int) Math.ceil(settings.leastShare * cases.size()));
    Optional<Split> best = Optional.empty();
    for (int input = 0; input < cases.inputs(); input++) {
      Optional<Split> found = bestOf(cases, node.numbers, input, least);
      if (found.isPresent() && best.map(b -> found.get().gain > b.gain).orElse(true)) {
        best = found;
      }
    }
    return best.filter(b -> b.gain > settings.leastGain * whole);
  }

  /// The best border of one input, tried between every two neighbouring values.
  private static Optional<Split> bestOf(Cases cases, int[] numbers, int input, int least) {
    int[] order =
        Arrays.stream(numbers)
            .boxed()
            .sorted((a, b) -> Double.compare(cases.value(input, a), cases.value(input, b)))
            .mapToInt(n -> n)
            .toArray();
    int n = order.length;
    int hits = (int) Arrays.stream(order).filter(cases::isWanted).count();
    double before = impurity(hits, n);
    Optional<Split> best = Optional.empty();
    int seen = 0;
    for (int k = 1; k < n; k++) {
      seen += cases.isWanted(order[k - 1]) ? 1 : 0;
      double below = cases.value(input, order[k - 1]);
      double above = cases.value(input, order[k]);
      if (below < above && k >= least && n - k >= least) {
        double after = impurity(seen, k) + impurity(hits - seen, n - k);
        double gain = before - after;
        if (best.map(b -> gain > b.gain).orElse(true)) {
          best = Optional.of(new Split(input, below + 0.5 * (above - below), gain));
        }
      }
    }
    return best;
  }

  /// Gini's impurity times the number of cases.
  private static double impurity(int hits, int cases) {
    double share = hits / (double) cases;
    return 2 * cases * share * (1 - share);
  }
}
