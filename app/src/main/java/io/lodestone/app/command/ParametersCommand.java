// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.ensemble.SensitivityWork;
import io.lodestone.lab.parameters.Influences;
import io.lodestone.lab.parameters.Influences.Effect;
import io.lodestone.lab.parameters.Parameter;
import io.lodestone.lab.parameters.Pedigree;
import io.lodestone.lab.place.EnsembleFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.page.parameters.ParameterDocument;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone parameters`: the behavioural parameters and their pedigree.
@Command(
    name = "parameters",
    description =
        "Lists every behavioural parameter: value, range in ensembles, source or 'assumed', and what it does to headlines, from"
            + " the scenario's latest `lodestone sensitivity` (Morris) or a small one made here.",
    mixinStandardHelpOptions = true)
public final class ParametersCommand implements Callable<Integer> {

  /// Paths of a small screening (assumed: enough to tell large from small).
  private static final int SMALL = 4;

  private final Studies studies;
  private final EnsembleWork work;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Mixin private EnsembleOptions options = new EnsembleOptions();

  @Option(
      names = "--sensitivity",
      description = "Make a small screening: 4 Morris paths, 4 x (inputs + 1) trajectories.")
  private boolean screen;

  @Option(
      names = "--headline",
      paramLabel = "ID",
      split = ",",
      description =
          "Headlines whose sensitivity is told, with * for any characters. Default: months-short, value-lost and"
              + " peak-price of the first headline element and commodity.")
  private List<String> headlines = List.of();

  @Option(names = "--all", description = "With meaning and reasoning, and nothing cut off.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Lists parameters of studies of a place.
  public ParametersCommand(Studies studies, EnsembleWork work) {
    this.studies = studies;
    this.work = work;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Studies.scenario(read, options.scenario);
    List<Parameter> parameters = Pedigree.of(studies.read(study).getFutures());
    Influences influences =
        (screen ? Optional.of(screening(read)) : stored(read))
            .map(ensemble -> influences(read, ensemble))
            .orElse(Influences.NONE);
    if (options.json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("study", read.id());
      answer.put("parameters", parameters.stream().map(ParameterDocument::of).toList());
      answer.put("influences", influences);
      spec.commandLine().getOut().print(JsonText.of(answer));
    } else {
      new ParametersText(spec.commandLine().getOut(), all).print(read.id(), parameters, influences);
    }
    return 0;
  }

  private StoredEnsemble screening(Study read) {
    return work.complete(
        read,
        options.request(),
        "morris",
        central ->
            SensitivityWork.recipe(
                central,
                options.request(),
                EnsembleRecipe.Plan.MORRIS,
                SMALL,
                patterns(read),
                work.codeVersion()),
        options.progress(spec.commandLine().getErr()));
  }

  private Optional<StoredEnsemble> stored(Study read) {
    Path folder = work.folderOf(read, options.request());
    return options.runId == null
        ? EnsembleFolders.findLatestComplete(folder, EnsembleRecipe.Plan.MORRIS)
        : Optional.of(StoredEnsemble.read(folder.resolve(options.runId)));
  }

  /// Of the first headline element and of the first headline commodity, what the study has.
  private List<String> patterns(Study read) {
    return headlines.isEmpty()
        ? Stream.concat(
                read.headlineElements().stream()
                    .limit(1)
                    .flatMap(e -> Stream.of("months-short." + e, "value-lost." + e)),
                read.headlineCommodities().stream().limit(1).map(c -> "peak-price." + c))
            .toList()
        : headlines;
  }

  private Influences influences(Study read, StoredEnsemble ensemble) {
    Map<String, List<Influence>> found = SensitivityWork.influences(ensemble, patterns(read));
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
