// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.claim.ClaimsListener;
import io.lodestone.lab.claim.ClaimsRequest;
import io.lodestone.lab.claim.EvidenceWork;
import io.lodestone.lab.claim.JudgedClaims;
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

/// `lodestone claims`: which statements hold.
@Command(
    name = "claims",
    description =
        "Judges the statements in the study's claims/: makes the ensembles that they need and are not there yet,"
            + " asks their tables, and writes a ledger with verdict, calibrated words, number and interval.",
    mixinStandardHelpOptions = true)
public final class ClaimsCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--only",
      paramLabel = "ID",
      split = ",",
      description = "Claims to judge, such as C08. Default: all.")
  private List<String> only = List.of();

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      defaultValue = "0",
      description = "Futures of every ensemble, for a quick look. Default: what each claim says.")
  private int trajectories;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Parts at a time. Default: one for each core.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/<scenario>/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the ledger as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Judges claims of studies of a place.
  public ClaimsCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    JudgedClaims judged =
        lab.claims(
            new ClaimsRequest(study, only, trajectories, threads, out), new ClaimsProgress());
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(Map.of("folder", judged.folder().toString(), "ledger", judged.ledger())));
    } else {
      new LedgerTable(judged.ledger()).print(printer);
      printer.printf(Locale.ROOT, "%nReport: %s%n", judged.folder().resolve("report.html"));
    }
    return 0;
  }

  /// A line for everything that has to be made.
  private final class ClaimsProgress implements ClaimsListener {

    @Override
    public void ensembleBegan(EvidenceWork.Begun ensemble) {
      tell("%s, %d trajectories ...%n", ensemble.scenario(), ensemble.trajectories());
    }

    @Override
    public void useCaseBegan(String useCase, String name) {
      tell("lodestone %s %s ...%n", useCase, name);
    }

    @Override
    public void useCaseFailed(String useCase, String message) {
      tell("%s%n", message);
    }

    private void tell(String format, Object... values) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(Locale.ROOT, format, values);
      err.flush();
    }
  }
}
