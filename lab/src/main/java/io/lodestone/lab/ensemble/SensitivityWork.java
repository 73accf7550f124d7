// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Experiment;
import io.lodestone.network.IdPattern;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.SensitivityPlan;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Study;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the commands that ask which input matters share.
public final class SensitivityWork {

  private SensitivityWork() {}

  /// The recipe of an analysis.
  ///
  /// @param central the scenario as the data say
  /// @param samples paths of Morris, base samples of Sobol
  /// @param patterns headlines to explain
  public static EnsembleRecipe recipe(
      Experiment central,
      EnsembleSetup request,
      EnsembleRecipe.Plan plan,
      int samples,
      List<String> patterns,
      String codeVersion) {
    Study read = central.study();
    Long given = request.seed();
    long seed = given == null ? read.uncertainties().seed() : given;
    SensitivityPlan points = new SensitivityPlan(plan, read.uncertainties(), samples, seed);
    List<String> chosen = chosen(patterns, central.headlines().stream().map(Headline::id).toList());
    return new EnsembleRecipe(
        read.id(),
        request.scenario(),
        EnsembleWork.horizon(read, request).end(),
        plan,
        read.uncertainties().design(),
        seed,
        points.trajectories(),
        request.newPartSize(),
        chosen.getFirst(),
        0,
        List.of(),
        codeVersion);
  }

  /// The headlines that patterns select.
  ///
  /// @throws WrongInputException when there is none
  public static List<String> chosen(List<String> patterns, List<String> ids) {
    List<String> chosen = ids.stream().filter(id -> IdPattern.anyMatches(patterns, id)).toList();
    if (chosen.isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "no headline matches %s\nMaybe one of: %s",
              patterns,
              IdPattern.closest(patterns.getFirst(), ids)));
    }
    return chosen;
  }

  /// The influences on the selected headlines, strongest first; headlines that do not move, or are
  /// undefined in some trajectory, have none.
  public static Map<String, List<Influence>> influences(
      StoredEnsemble ensemble, List<String> patterns) {
    if (!ensemble.failures().isEmpty()) {
      throw new IllegalStateException(
          "a plan needs every trajectory, but these failed: "
              + ensemble.failures()
              + "\nMaybe narrow the distributions that make them fail");
    }
    SensitivityPlan plan = ensemble.sensitivityPlan();
    Map<String, List<Influence>> all = new LinkedHashMap<>();
    List<String> ids = ensemble.headlines().stream().map(h -> h.id()).toList();
    for (String id : chosen(patterns, ids)) {
      double[] values = ensemble.values(id).stream().mapToDouble(v -> v).toArray();
      boolean moves = Arrays.stream(values).distinct().count() > 1;
      if (moves && Arrays.stream(values).allMatch(Double::isFinite)) {
        all.put(
            id,
            plan.influences(values).stream()
                .sorted(Comparator.comparingDouble((Influence i) -> -i.strength()))
                .toList());
      }
    }
    return all;
  }
}
