// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.deposit.DepositPages;
import io.lodestone.lab.deposit.DepositRequest;
import io.lodestone.lab.deposit.DepositResult;
import io.lodestone.lab.deposit.DepositStep;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone deposit`: what the seabed holds, yields, costs and suffers.
@Command(
    name = "deposit",
    description =
        "Works out a study's deposit: resource, lifting, money and plumes, with what nobody knows left visible; writes"
            + " tables, a block model, a map for GIS and a self-contained report.html.",
    mixinStandardHelpOptions = true)
public final class DepositCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--realisations",
      paramLabel = "N",
      defaultValue = "200",
      description = "Deposits that could be. Default: ${DEFAULT-VALUE}.")
  private int realisations;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      defaultValue = "200",
      description = "Courses of weather, failures and costs. Default: ${DEFAULT-VALUE}.")
  private int trajectories;

  @Option(
      names = "--particles",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Particles of each plume. Default: ${DEFAULT-VALUE}.")
  private int particles;

  @Option(
      names = "--prices",
      paramLabel = "RUN",
      description =
          "Ensemble or run whose own prices the venture meets, as a folder or study/scenario; an ensemble must have kept"
              + " them: --keep 'price:<home>/*'. May be given several times.")
  private List<String> prices = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/deposit/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the run folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Works out deposits of a place.
  public DepositCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    DepositResult found =
        lab.deposit(
            new DepositRequest(study, realisations, trajectories, particles, prices, out),
            this::tell);
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(JsonText.of(Map.of("folder", found.folder().toString())));
      return 0;
    }
    DepositPages pages = found.pages();
    printer.printf(Locale.ROOT, "%n%s: the deposit%n%n", pages.title());
    pages.caveats().forEach(text -> printer.println("! " + text));
    printer.println();
    pages.answers().forEach(text -> printer.println("- " + text));
    printer.printf(Locale.ROOT, "%nReport: %s%n", found.folder().resolve("report.html"));
    return 0;
  }

  private void tell(DepositStep step) {
    if (json) {
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        switch (step) {
          case RESOURCE -> String.format(Locale.ROOT, "resource: %d realisations", realisations);
          case LIFT ->
              String.format(Locale.ROOT, "lift: %d trajectories of each scheme", trajectories);
          case MONEY -> "money";
          case PLUMES -> String.format(Locale.ROOT, "plumes: %d particles each", particles);
        });
    err.flush();
  }
}
