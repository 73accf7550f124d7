// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.random.RankCorrelation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a study holds uncertain: `uncertainties.yaml`.
///
/// @param design how trajectories are spread over the inputs
/// @param seed of every draw
/// @param inputs numbers of the study with a distribution
/// @param correlations rank correlations of inputs
/// @param projects delays, failures and ramp-ups of plants that open during the run
/// @param events what happens at random
/// @param lifts plants that live on the study's deposit
/// @param keep series kept in full for each trajectory, as `table:id` patterns
public record Uncertainties(
    DesignKind design,
    long seed,
    List<UncertainInput> inputs,
    List<RankCorrelation> correlations,
    List<UncertainProject> projects,
    List<UncertainEvents> events,
    List<UncertainLift> lifts,
    List<String> keep) {

  /// A study that states nothing uncertain.
  public static final Uncertainties NONE =
      new Uncertainties(
          DesignKind.LATIN_HYPERCUBE,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Uncertainties {
    inputs = List.copyOf(inputs);
    correlations = List.copyOf(correlations);
    projects = List.copyOf(projects);
    events = List.copyOf(events);
    lifts = List.copyOf(lifts);
    keep = List.copyOf(keep);
  }

  /// How trajectories are spread.
  public enum DesignKind {
    MONTE_CARLO,
    LATIN_HYPERCUBE,
    SOBOL;

    /// The word in files and on the command line.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The kind of a word.
    ///
    /// @throws IllegalArgumentException when there is none
    public static DesignKind of(String word) {
      return Stream.of(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  String.format(
                      Locale.ROOT,
                      "no design \"%s\"\nMaybe one of: %s",
                      word,
                      String.join(", ", words()))));
    }

    /// All words.
    public static List<String> words() {
      return Stream.of(values()).map(DesignKind::word).toList();
    }
  }

  /// Whether nothing is uncertain.
  public boolean isEmpty() {
    return inputs.isEmpty() && projects.isEmpty() && events.isEmpty() && lifts.isEmpty();
  }

  /// What an analysis of sensitivity can vary, one by one: inputs, the parts of projects, events,
  /// and what the lifts share.
  public List<Factor> listFactors() {
    return Stream.of(
            inputs.stream().map(i -> new Factor(i.id(), i.name())),
            projects.stream().flatMap(p -> p.listFactors().stream()),
            events.stream().map(e -> new Factor(e.events().id(), e.name())),
            lifts.stream().limit(1).flatMap(lift -> OF_LIFTS.stream()))
        .flatMap(s -> s)
        .toList();
  }

  private static final List<Factor> OF_LIFTS =
      List.of(
          new Factor(UncertainLift.DEPOSIT, "Which deposit lies there"),
          new Factor(UncertainLift.WEATHER, "Waves, storms and failures of the lift"));

  /// One thing that varies.
  ///
  /// @param id name that its draws hang on
  /// @param name for people
  public record Factor(String id, String name) {}
}
