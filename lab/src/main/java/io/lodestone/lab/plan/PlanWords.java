// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.network.Network;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.change.Arms;
import io.lodestone.study.change.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Portfolios as people read them.
final class PlanWords {

  private final PlanWorld world;

  PlanWords(PlanWorld world) {
    this.world = world;
  }

  /// A size with its unit.
  static String size(double size, String unit) {
    return number(size) + " " + unit;
  }

  static String number(double value) {
    return number(value, 4);
  }

  /// What was estimated from a sample: three digits.
  static String estimate(double value) {
    return number(value, 3);
  }

  /// The same with its standard error, to two digits of the error.
  static String estimate(double value, double error) {
    if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
      return number(value) + " ± " + number(error);
    }
    int decimals = Math.max(0, 1 - (int) Math.floor(StrictMath.log10(error)));
    String form = "%,." + decimals + "f";
    return String.format(Locale.ENGLISH, form + " ± " + form, value, error);
  }

  private static String number(double value, int digits) {
    String text = String.format(Locale.ENGLISH, "%,." + digits + "g", value);
    double rounded = Double.parseDouble(String.format(Locale.ENGLISH, "%." + digits + "g", value));
    return rounded == Math.rint(rounded) // exact: a whole number
        ? String.format(Locale.ENGLISH, "%,d", Math.round(rounded))
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /// What a portfolio takes of each candidate.
  List<FrontDocument.Choice> choices(Portfolio portfolio) {
    List<FrontDocument.Choice> choices = new ArrayList<>();
    Plan plan = world.plan();
    for (int c = 0; c < plan.candidates().size(); c++) {
      Candidate candidate = plan.candidates().get(c);
      Candidate.Chosen chosen = portfolio.chosen().get(c);
      if (chosen.step() > 0) {
        choices.add(
            new FrontDocument.Choice(
                candidate.id(),
                candidate.name(),
                candidate.size(chosen.step()),
                candidate.unit(),
                plan.horizon().monthAt(candidate.starts().get(chosen.start())).toString(),
                sentences(c, chosen)));
      }
    }
    return choices;
  }

  /// What each measure of a candidate does.
  private List<String> sentences(int candidate, Candidate.Chosen chosen) {
    List<Candidate.Chosen> only = new ArrayList<>(Portfolio.nothing(world.plan()).chosen());
    only.set(candidate, chosen);
    List<Measure> measures = world.measures(new Portfolio(only), List.of());
    Network network = Scenario.NONE.withMeasures(measures).extend(world.study().network());
    Words words = new Words(network, world.study().horizon());
    return measures.stream().map(m -> Arms.tell(m, words)).toList();
  }

  /// A portfolio in one sentence.
  static String sentence(List<FrontDocument.Choice> choices) {
    if (choices.isEmpty()) {
      return "Choose nothing.";
    }
    List<String> parts =
        choices.stream()
            .map(c ->
                String.format(
                    Locale.ROOT,
                    "%s (%s from %s)",
                    c.name(),
                    size(c.size(), c.sizeUnit()),
                    c.start()))
            .toList();
    String text = joined(parts);
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1) + ".";
  }

  /// A portfolio in a few words: ids of candidates with their sizes.
  static String name(List<FrontDocument.Choice> choices) {
    return choices.isEmpty()
        ? "Nothing"
        : String.join(
            ", ", choices.stream().map(c -> c.candidate() + " " + number(c.size())).toList());
  }

  static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// A value of an objective with its unit.
  static String amount(PlanObjective objective, double value) {
    return estimate(value / objective.scale()) + " " + objective.unit();
  }

  /// The same with its standard error.
  static String amount(PlanObjective objective, double value, double error) {
    return estimate(value / objective.scale(), error / objective.scale()) + " " + objective.unit();
  }
}
