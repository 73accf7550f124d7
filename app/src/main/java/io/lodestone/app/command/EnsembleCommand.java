// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.ensemble.EnsembleRequest;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Uncertainties.DesignKind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone ensemble`: what may happen, and how likely.
@Command(
    name = "ensemble",
    description =
        "Simulates a scenario under many draws of what the study holds uncertain, prints headlines with their"
            + " spread and standard error, and writes a folder with Parquet parts and a report.html. It can be"
            + " broken off at any moment and taken up with --resume.",
    mixinStandardHelpOptions = true)
public final class EnsembleCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Mixin private EnsembleOptions options = new EnsembleOptions();

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description =
          "How many, at most. Default: 1000; with --resume what the ensemble was begun with.")
  private @Nullable Integer trajectories;

  @Option(
      names = "--design",
      description = "monte-carlo, latin-hypercube or sobol. Default: the study's.")
  private @Nullable String design;

  @Option(
      names = "--until-error",
      paramLabel = "E",
      defaultValue = "0",
      description =
          "Stop once the standard error of the watched headline is at most this share of its mean.")
  private double untilError;

  @Option(
      names = "--headline",
      paramLabel = "ID",
      description = "Headline to watch. Default: the first.")
  private @Nullable String headline;

  @Option(
      names = "--keep",
      paramLabel = "SERIES",
      split = ",",
      description = "Monthly series to keep in full, such as price:japan/*; shortages always are.")
  private List<String> keep = List.of();

  @Option(
      names = "--only",
      paramLabel = "TRAJECTORY",
      description = "Simulate this trajectory alone; shows its draws and headlines.")
  private @Nullable Integer only;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Ensembles of studies of a place.
  public EnsembleCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (only != null) {
      new LoneTrajectoryPrinter(lab).print(request(), only, options.json, out);
      return 0;
    }
    print(lab.ensemble(request(), options.progress(spec.commandLine().getErr())), out);
    return 0;
  }

  private EnsembleRequest request() {
    return new EnsembleRequest(
        study,
        options.setup(),
        trajectories,
        design == null ? null : DesignKind.of(design),
        untilError,
        headline,
        keep);
  }

  private void print(StoredEnsemble ensemble, PrintWriter out) {
    if (options.json) {
      out.print(
          JsonText.of(
              Map.of(
                  "study", ensemble.recipe().study(),
                  "scenario", ensemble.recipe().scenario(),
                  "folder", ensemble.folder().toString(),
                  "trajectories", ensemble.trajectories(),
                  "failures", ensemble.failures(),
                  "headlines", ensemble.headlines())));
    } else {
      new EnsembleTable(ensemble).print(out);
    }
  }
}
