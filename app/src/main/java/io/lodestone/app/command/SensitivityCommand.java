// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.ensemble.SensitivityWork;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Experiment;
import io.lodestone.page.report.Sensitivity;
import io.lodestone.page.report.SensitivityReport;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.ArrayList;
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

  /// Indicators whose headlines are explained unless told otherwise.
  private static final List<String> DEFAULT =
      List.of("months-short", "shortage-depth", "value-lost", "peak-price");

  /// Paths or base samples unless told otherwise (assumed: enough to rank, not to measure).
  private static final Map<EnsembleRecipe.Plan, Integer> SAMPLES =
      Map.of(EnsembleRecipe.Plan.MORRIS, 20, EnsembleRecipe.Plan.SOBOL, 256);

  private final Studies studies;
  private final EnsembleWork work;

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
              + " value-lost.* and peak-price.*.")
  private List<String> headlines = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Analyses studies of a place.
  public SensitivityCommand(Studies studies, EnsembleWork work) {
    this.studies = studies;
    this.work = work;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Studies.scenario(read, options.scenario);
    StoredEnsemble ensemble =
        work.complete(
            read,
            options.request(),
            plan().name().toLowerCase(Locale.ROOT),
            this::recipe,
            options.progress(spec.commandLine().getErr()));
    Map<String, List<Influence>> influences = SensitivityWork.influences(ensemble, patterns());
    Sensitivity report = report(ensemble, influences);
    EnsembleWork.write(ensemble, SensitivityReport.texts(report));
    PrintWriter out = spec.commandLine().getOut();
    if (options.json) {
      out.print(
          JsonText.of(Map.of("folder", ensemble.folder().toString(), "influences", influences)));
    } else {
      print(ensemble, influences, out);
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

  private EnsembleRecipe recipe(Experiment central) {
    int size = samples == 0 ? SAMPLES.getOrDefault(plan(), 1) : samples;
    return SensitivityWork.recipe(
        central, options.request(), plan(), size, patterns(), work.codeVersion());
  }

  /// The headlines to explain.
  private List<String> patterns() {
    return headlines.isEmpty() ? DEFAULT.stream().map(i -> i + ".*").toList() : headlines;
  }

  private Sensitivity report(StoredEnsemble ensemble, Map<String, List<Influence>> influences) {
    List<Sensitivity.Panel> panels = new ArrayList<>();
    for (HeadlineSummary headline : ensemble.headlines()) {
      List<Influence> list = influences.get(headline.id());
      if (list != null) {
        List<Sensitivity.Bar> bars = list.stream().map(SensitivityCommand::bar).toList();
        panels.add(new Sensitivity.Panel(headline.id(), headline.name(), headline.unit(), bars));
      }
    }
    if (panels.isEmpty()) {
      throw new IllegalStateException(
          "none of the headlines has a value in every trajectory and moves\nMaybe choose others: --headline");
    }
    EnsembleRecipe recipe = ensemble.recipe();
    Sensitivity.Method how =
        plan() == EnsembleRecipe.Plan.SOBOL ? Sensitivity.Method.SOBOL : Sensitivity.Method.MORRIS;
    return new Sensitivity(
        ensemble.study().getScenario(recipe.scenario()).title(),
        how,
        List.of(
            String.format(
                Locale.ROOT,
                "%d trajectories, seed %d, %s to %s.",
                ensemble.trajectories(),
                recipe.seed(),
                ensemble.horizon().start(),
                ensemble.horizon().end()),
            "Numbers of one input that draw each for itself move together here; correlations are left aside.",
            "Version " + recipe.codeVersion() + "."),
        panels);
  }

  private static Sensitivity.Bar bar(Influence i) {
    return new Sensitivity.Bar(
        i.factor().id(),
        i.factor().name(),
        i.strength(),
        i.strengthError(),
        i.second(),
        i.secondError());
  }

  /// Factors shown of each headline; the folder and --json hold all.
  private static final int SHOWN = 10;

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
