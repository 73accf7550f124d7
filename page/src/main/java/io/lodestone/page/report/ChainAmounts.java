// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Stage;
import io.lodestone.tracing.StageChain.Link;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A run's chain beside the baseline's, t of the element a year.
///
/// @param names words of the chain
/// @param now the run's links
/// @param then the baseline's; the same list for the baseline itself
/// @param intake how much of what home makes at a stage home's plants could take on, in the run
record ChainAmounts(Names names, List<Link> now, List<Link> then, Map<Stage, Double> intake) {

  /// Changes below this share of home's demand are noise (assumed).
  private static final double NOTICED = 0.005;

  /// Plants that make this share of their capacity are full: the response of a plant approaches
  /// capacity but never reaches it.
  static final double FULL = 0.95;

  /// The words of an element's chain.
  ///
  /// @param element symbol
  /// @param good what the study calls what a stage makes
  record Names(String element, String home, String rival, Function<Stage, String> good) {}

  ChainAmounts {
    now = List.copyOf(now);
    then = List.copyOf(then);
    intake = Map.copyOf(intake);
  }

  /// What a stage makes, as in "short of metal".
  String good(Stage stage) {
    return names.good().apply(stage);
  }

  double now(Stage stage, ToDoubleFunction<Link> amount) {
    return sum(now, stage, amount);
  }

  double change(Stage stage, ToDoubleFunction<Link> amount) {
    return now(stage, amount) - sum(then, stage, amount);
  }

  private static double sum(List<Link> links, Stage stage, ToDoubleFunction<Link> amount) {
    return links.stream().filter(l -> l.stage() == stage).mapToDouble(amount).sum();
  }

  /// What home makes more than in the baseline.
  double gain(Stage stage) {
    return change(stage, Link::made);
  }

  double supply(Stage stage) {
    return now(stage, Link::made) + now(stage, Link::imported);
  }

  /// What users use in the baseline.
  double demand() {
    return now.stream().mapToDouble(l -> l.used() + l.unmet()).sum();
  }

  double unmet() {
    return now.stream().mapToDouble(Link::unmet).sum();
  }

  boolean isNoticed(double tonnes) {
    return tonnes > NOTICED * demand();
  }

  boolean isFull(Stage stage) {
    double capacity = now(stage, Link::capacity);
    return isNoticed(capacity) && now(stage, Link::made) >= FULL * capacity;
  }

  /// Tonnes as in the tables.
  static String t(double tonnes) {
    return ChainSection.text(tonnes) + " t";
  }

  /// A change as in the tables, with its sign.
  static String signed(double tonnes) {
    String size = ChainSection.text(Math.abs(tonnes));
    return size.equals("0") ? "0 t" : (tonnes < 0 ? "−" : "+") + size + " t";
  }
}
