// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sensitivity;

import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.ensemble.SameWish;
import io.lodestone.lab.ensemble.SensitivityWork;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.SameOption;
import io.lodestone.lab.place.Studies;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.SensitivityPlan;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Ranks what a study holds uncertain by its influence on headlines.
public final class SensitivityAnalysis {

  /// Indicators whose headlines are explained unless told otherwise.
  private static final List<String> DEFAULT =
      List.of("months-short", "shortage-depth", "loss-cost", "peak-price");

  /// Paths or base samples unless told otherwise (assumed: enough to rank, not to measure).
  private static final Map<EnsembleRecipe.Plan, Integer> SAMPLES =
      Map.of(EnsembleRecipe.Plan.MORRIS, 20, EnsembleRecipe.Plan.SOBOL, 256);

  private final Studies studies;
  private final EnsembleWork work;
  private final ReportTexts<SensitivityResult> reports;

  /// Analyses studies of a place.
  public SensitivityAnalysis(
      Studies studies, EnsembleWork work, ReportTexts<SensitivityResult> reports) {
    this.studies = studies;
    this.work = work;
    this.reports = reports;
  }

  /// Simulates what the method needs, ranks, and writes the folder.
  ///
  /// @param listener is told of each part
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
  ///   parts that are done remain, and a request to resume goes on with them
  public SensitivityResult run(SensitivityRequest request, EnsembleListener listener) {
    Study study = studies.require(request.study());
    Studies.scenario(study, request.setup().scenario());
    EnsembleRecipe.Plan method = request.method();
    List<String> patterns = patterns(request);
    int given = request.samples();
    int samples = given == 0 ? SAMPLES.getOrDefault(method, 1) : given;
    StoredEnsemble ensemble =
        work.complete(
            study,
            request.setup(),
            method.name().toLowerCase(Locale.ROOT),
            central ->
                SensitivityWork.recipe(
                    central, request.setup(), method, samples, patterns, work.codeVersion()),
            begun -> requireSame(request, study, begun),
            listener);
    SensitivityResult result =
        new SensitivityResult(ensemble, method, SensitivityWork.influences(ensemble, patterns));
    EnsembleWork.write(ensemble, reports.of(result));
    return result;
  }

  /// What is asked for when an analysis goes on must be what it was begun with.
  private static void requireSame(SensitivityRequest request, Study study, EnsembleRecipe begun) {
    SameWish.require(request.setup(), begun);
    SameOption.require("method", request.method(), begun.plan());
    if (request.samples() > 0) {
      SensitivityPlan wanted =
          new SensitivityPlan(begun.plan(), study.uncertainties(), request.samples(), begun.seed());
      if (wanted.trajectories() != begun.trajectories()) {
        SameOption.require(
            "samples",
            request.samples() + " (" + wanted.trajectories() + " trajectories)",
            begun.trajectories() + " trajectories");
      }
    }
  }

  /// The headlines to explain.
  private static List<String> patterns(SensitivityRequest request) {
    return request.headlines().isEmpty()
        ? DEFAULT.stream().map(i -> i + ".*").toList()
        : request.headlines();
  }
}
