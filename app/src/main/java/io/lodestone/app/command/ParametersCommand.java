// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.parameters.ParametersRequest;
import io.lodestone.lab.parameters.ParametersRequest.Screening;
import io.lodestone.lab.parameters.ParametersResult;
import io.lodestone.page.parameters.ParameterDocument;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private final Lab lab;

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
          "Headlines whose sensitivity is told, with * for any characters. Default: months-short, loss-cost and"
              + " peak-price of the first headline element and commodity.")
  private List<String> headlines = List.of();

  @Option(names = "--all", description = "With meaning and reasoning, and nothing cut off.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Lists parameters of studies of a place.
  public ParametersCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    ParametersResult found =
        lab.parameters(
            new ParametersRequest(
                study, options.setup(), screen ? Screening.MADE : Screening.STORED, headlines),
            options.progress(spec.commandLine().getErr()));
    String name = found.study().id();
    PrintWriter out = spec.commandLine().getOut();
    if (options.json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("study", name);
      answer.put("parameters", found.parameters().stream().map(ParameterDocument::of).toList());
      answer.put("influences", found.influences());
      out.print(JsonText.of(answer));
    } else {
      new ParametersText(out, all).print(name, found.parameters(), found.influences());
    }
    return 0;
  }
}
