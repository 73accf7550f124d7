// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.sensitivity.SensitivityRequest;
import io.lodestone.lab.sensitivity.SensitivityResult;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone sensitivity`: which uncertain input matters.
@Command(
    name = "sensitivity",
    description =
        "Ranks what the study holds uncertain by its influence on headlines: Morris screening, or Sobol indices"
            + " of first order and total. Prints a table and writes a folder with a tornado chart in report.html.",
    mixinStandardHelpOptions = true)
public final class SensitivityCommand implements Callable<Integer> {

  /// Factors shown of each headline; the folder and --json hold all.
  private static final int SHOWN = 10;

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Mixin private EnsembleOptions options = new EnsembleOptions();

  @Option(
      names = "--method",
      defaultValue = "morris",
      description = "morris or sobol. Default: ${DEFAULT-VALUE}.")
  private String method = "";

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Morris: paths, default 20; takes N x (inputs + 1) trajectories. Sobol: base samples, a power of two,"
              + " default 256; takes N x (inputs + 2).")
  private int samples;

  @Option(
      names = "--headline",
      paramLabel = "ID",
      split = ",",
      description =
          "Headlines to explain, with * for any characters. Default: months-short.*, shortage-depth.*,"
              + " loss-cost.* and peak-price.*.")
  private List<String> headlines = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Analyses studies of a place.
  public SensitivityCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    SensitivityResult result =
        lab.sensitivity(
            new SensitivityRequest(study, options.setup(), plan(), samples, headlines),
            options.progress(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    if (options.json) {
      out.print(
          JsonText.of(
              Map.of(
                  "folder",
                  result.ensemble().folder().toString(),
                  "influences",
                  result.influences())));
    } else {
      print(result.ensemble(), result.influences(), out);
    }
    return 0;
  }

  private EnsembleRecipe.Plan plan() {
    return switch (method) {
      case "morris" -> EnsembleRecipe.Plan.MORRIS;
      case "sobol" -> EnsembleRecipe.Plan.SOBOL;
      default ->
          throw new WrongInputException(
              "no method \""
                  + method
                  + "\"\nMaybe morris (a screening) or sobol (shares of variance)");
    };
  }

  private void print(
      StoredEnsemble ensemble, Map<String, List<Influence>> influences, PrintWriter out) {
    boolean sobol = plan() == EnsembleRecipe.Plan.SOBOL;
    influences.forEach((id, list) -> {
      out.printf(
          Locale.ROOT,
          "%n%s%n  %-60s%12s%10s%14s%n",
          id,
          "",
          sobol ? "total" : "effect",
          "± s.e.",
          sobol ? "first order" : "its spread");
      list.stream()
          .limit(SHOWN)
          .forEach(i ->
              out.printf(
                  Locale.ROOT,
                  "  %-60s%12.4g%10.2g%14.4g%n",
                  i.factor().name(),
                  i.strength(),
                  i.strengthError(),
                  i.second()));
    });
    out.printf(
        Locale.ROOT,
        sobol
            ? "%nTotal: the share of the headline's variance that would stay if all but this were known; first order: the share that would go if only this were known.%n"
            : "%nEffect: the mean size of the headline's change as the input goes from its 5th to its 95th percentile; a spread as large as the effect tells of bends or of others' influence.%n");
    out.printf(
        Locale.ROOT,
        "%d trajectories; correlations are left aside here. Folder: %s%n",
        ensemble.trajectories(),
        ensemble.folder());
  }
}
