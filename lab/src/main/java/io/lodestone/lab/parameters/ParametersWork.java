// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.ensemble.SensitivityWork;
import io.lodestone.lab.parameters.Influences.Effect;
import io.lodestone.lab.place.BegunStudy;
import io.lodestone.lab.place.EnsembleFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the behavioural parameters of studies of a place.
public final class ParametersWork {

  /// Paths of a small screening (assumed: enough to tell large from small).
  private static final int SMALL = 4;

  private final Studies studies;
  private final EnsembleWork work;

  public ParametersWork(Studies studies, EnsembleWork work) {
    this.studies = studies;
    this.work = work;
  }

  /// Lists them, with their effects.
  ///
  /// @param listener is told of the parts of a screening that is made
  public ParametersResult run(ParametersRequest request, EnsembleListener listener) {
    Study read = studies.require(request.study());
    Studies.scenario(read, request.setup().scenario());
    List<Parameter> parameters = Pedigree.of(studies.read(request.study()).getFutures());
    Optional<StoredEnsemble> ensemble =
        switch (request.screening()) {
          case MADE -> Optional.of(screening(read, request, listener));
          case STORED -> stored(read, request);
        };
    return new ParametersResult(
        read, parameters, ensemble.map(e -> influences(read, request, e)).orElse(Influences.NONE));
  }

  private StoredEnsemble screening(
      Study read, ParametersRequest request, EnsembleListener listener) {
    return work.complete(
        read,
        request.setup(),
        "morris",
        central ->
            SensitivityWork.recipe(
                central,
                request.setup(),
                EnsembleRecipe.Plan.MORRIS,
                SMALL,
                patterns(read, request),
                work.codeVersion()),
        listener);
  }

  private Optional<StoredEnsemble> stored(Study read, ParametersRequest request) {
    Path folder = work.folderOf(read, request.setup());
    String runId = request.setup().runId();
    return runId == null
        ? EnsembleFolders.findLatestComplete(
            folder,
            EnsembleRecipe.Plan.MORRIS,
            made -> BegunStudy.isAbout(read, made, request.setup().scenario()))
        : Optional.of(StoredEnsemble.read(folder.resolve(runId)));
  }

  /// Of the first headline element and of the first headline commodity, what the study has.
  private static List<String> patterns(Study read, ParametersRequest request) {
    return request.headlines().isEmpty()
        ? Stream.concat(
                read.headlineElements().stream()
                    .limit(1)
                    .flatMap(e -> Stream.of("months-short." + e, "loss-cost." + e)),
                read.headlineCommodities().stream().limit(1).map(c -> "peak-price." + c))
            .toList()
        : request.headlines();
  }

  private static Influences influences(
      Study read, ParametersRequest request, StoredEnsemble ensemble) {
    Map<String, List<Influence>> found =
        SensitivityWork.influences(ensemble, patterns(read, request));
    Map<String, Double> means =
        ensemble.headlines().stream()
            .collect(Collectors.toMap(HeadlineSummary::id, HeadlineSummary::mean, (a, b) -> a));
    Map<String, Map<String, Effect>> effects = new HashMap<>();
    found.forEach((headline, list) ->
        list.forEach(i ->
            effects
                .computeIfAbsent(i.factor().id(), id -> new LinkedHashMap<>())
                .put(
                    headline,
                    new Effect(
                        i.strength(),
                        i.strengthError(),
                        means.getOrDefault(headline, Double.NaN)))));
    return new Influences(
        String.format(
            Locale.ROOT,
            "%s, %d trajectories, %s",
            ensemble.recipe().scenario(),
            ensemble.trajectories(),
            ensemble.folder().getFileName()),
        List.copyOf(found.keySet()),
        effects);
  }
}
