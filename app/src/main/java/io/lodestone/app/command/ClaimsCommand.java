// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.claim.ClaimEvidence;
import io.lodestone.lab.claim.ClaimJudge;
import io.lodestone.lab.claim.EvidenceWork;
import io.lodestone.lab.claim.Ledger;
import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.page.report.LedgerReport;
import io.lodestone.study.claim.Claim;
import io.lodestone.study.claim.ClaimReader;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

  private final Studies studies;
  private final EnsembleWork ensembles;
  private final EvidenceWork work;
  private final Clock clock;
  private final Supplier<CommandLine> commands;

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
  ///
  /// @param commands the command line, for runs of other commands that claims ask
  public ClaimsCommand(
      Studies studies,
      Workshop workshop,
      EnsembleWork ensembles,
      Clock clock,
      Supplier<CommandLine> commands) {
    this.commands = commands;
    this.studies = studies;
    this.ensembles = ensembles;
    this.work = new EvidenceWork(studies, workshop, ensembles);
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    List<Claim> claims = chosen(read);
    Path runs = work.runsFolder(out);
    int parts = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    EvidenceWork.Place place = new EvidenceWork.Place(runs, parts, this::tell);
    ClaimEvidence evidence = new ClaimEvidence(read, work, place, trajectories);
    claims.forEach(evidence::add);
    evidence.make();
    runOthers(read, claims, runs);
    ClaimJudge judge = new ClaimJudge(read.folder());
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Claim claim : claims) {
      ClaimJudge.Evidence found = evidence.of(claim);
      entries.add(judge.judge(claim, found, names(runs, found)));
    }
    Ledger ledger = new Ledger(read.id(), ensembles.codeVersion(), entries);
    Path folder = write(read, runs, ledger);
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(JsonText.of(Map.of("folder", folder.toString(), "ledger", ledger)));
    } else {
      new LedgerTable(ledger).print(printer);
      printer.printf(Locale.ROOT, "%nReport: %s%n", folder.resolve("report.html"));
    }
    return 0;
  }

  private void tell(EvidenceWork.Begun begun) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(Locale.ROOT, "%s, %d trajectories ...%n", begun.scenario(), begun.trajectories());
    err.flush();
  }

  /// Runs the other commands whose tables claims ask and of which there is no run yet. One that
  /// fails has told why; its claims say what they miss.
  private void runOthers(Study read, List<Claim> claims, Path runs) {
    PrintWriter err = spec.commandLine().getErr();
    claims.stream()
        .flatMap(claim -> claim.needs().stream())
        .map(Claim.Need::folder)
        .filter(command -> !command.isEmpty() && work.findLatest(read, command, runs).isEmpty())
        .distinct()
        .forEach(command -> {
          err.printf(Locale.ROOT, "lodestone %s %s ...%n", command, study);
          commands.get().setOut(err).setErr(err).execute(command, study, "--out", runs.toString());
        });
  }

  private static List<String> names(Path runs, ClaimJudge.Evidence evidence) {
    return evidence.folders().values().stream()
        .map(folder -> runs.relativize(folder).toString().replace('\\', '/'))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Claim> chosen(Study read) {
    List<Finding> findings = new ArrayList<>();
    List<Claim> all = ClaimReader.read(read, findings::add);
    if (!findings.isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "claims of study \"%s\" have %d findings:%n%s%nMaybe compare with docs/how-to/judge-claims.md",
              read.id(),
              findings.size(),
              FindingText.lines(findings)));
    }
    if (all.isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study %s has no claims%nMaybe write claims/C01.yaml: docs/how-to/judge-claims.md",
              read.id()));
    }
    List<String> ids = all.stream().map(Claim::id).toList();
    for (String id : only) {
      if (!ids.contains(id)) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT, "no claim \"%s\"%nMaybe one of: %s", id, IdPattern.closest(id, ids)));
      }
    }
    return all.stream().filter(c -> only.isEmpty() || only.contains(c.id())).toList();
  }

  private Path write(Study read, Path runs, Ledger ledger) {
    Path folder =
        runs.resolve(read.id()).resolve("claims").resolve(RunFolders.nameOf(clock.instant()));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ledger", String.valueOf(folder.getFileName()));
    facts.put("Version", ledger.codeVersion());
    Map<String, String> texts =
        new LinkedHashMap<>(LedgerReport.texts(read.title(), ledger, facts));
    texts.put("ledger.json", JsonText.of(ledger));
    try {
      Files.createDirectories(folder.resolve("claims"));
      for (Ledger.Entry entry : ledger.entries()) {
        String file = entry.claim().id() + ".yaml";
        Files.copy(
            read.folder().resolve("claims").resolve(file), folder.resolve("claims").resolve(file));
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.writeString(folder.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the ledger was not written: %s\nMaybe the disk is full",
              e.getMessage()),
          e);
    }
    return folder;
  }
}
