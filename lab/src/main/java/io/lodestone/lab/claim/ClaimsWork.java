// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.study.claim.Claim;
import io.lodestone.study.claim.ClaimReader;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Judges the claims of a study: makes what they ask and what is not there yet, asks its tables,
/// and writes a ledger.
public final class ClaimsWork {

  private final Studies studies;
  private final EvidenceWork evidence;
  private final Clock clock;
  private final ReportTexts<JudgedClaims> reports;
  private final Map<String, UseCase> useCases;

  /// Judges claims of studies of a place.
  ///
  /// @param useCases what claims may ask besides ensembles, by the name that they call it
  public ClaimsWork(
      Studies studies,
      Workshop workshop,
      EnsembleWork ensembles,
      Clock clock,
      ReportTexts<JudgedClaims> reports,
      Map<String, UseCase> useCases) {
    this.studies = studies;
    this.evidence = new EvidenceWork(workshop, ensembles);
    this.clock = clock;
    this.reports = reports;
    this.useCases = Map.copyOf(useCases);
  }

  /// Judges and writes.
  ///
  /// @param listener hears what has to be made
  /// @throws CancellationException when the calling thread is interrupted; ensembles that were
  ///   begun go on at the next request
  public JudgedClaims run(ClaimsRequest request, ClaimsListener listener) {
    Study study = studies.require(request.study());
    List<Claim> claims = chosen(study, request.only());
    Path runs = studies.runsFolder(study, request.out());
    Integer given = request.threads();
    int threads = given == null ? Runtime.getRuntime().availableProcessors() : given;
    EvidenceWork.Place place = new EvidenceWork.Place(runs, threads, listener::ensembleBegan);
    ClaimEvidence found = new ClaimEvidence(study, evidence, place, request.trajectories());
    claims.forEach(found::add);
    found.make();
    makeOthers(study, request.study(), claims, runs, listener);
    ClaimJudge judge = new ClaimJudge(study.folder());
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Claim claim : claims) {
      ClaimJudge.Evidence one = found.of(claim);
      entries.add(judge.judge(claim, one, names(runs, one)));
    }
    Ledger ledger = new Ledger(study.id(), studies.codeVersion().text(), entries);
    Path folder =
        runs.resolve(study.id()).resolve("claims").resolve(RunFolders.nameOf(clock.instant()));
    JudgedClaims judged = new JudgedClaims(study, ledger, folder);
    write(judged);
    return judged;
  }

  /// Does the other use cases whose tables claims ask and of which there is no run yet.
  private void makeOthers(
      Study study, String name, List<Claim> claims, Path runs, ClaimsListener listener) {
    claims.stream()
        .flatMap(claim -> claim.needs().stream())
        .map(Claim.Need::folder)
        .filter(asked -> !asked.isEmpty() && evidence.findLatest(study, asked, runs).isEmpty())
        .distinct()
        .forEach(asked -> {
          listener.useCaseBegan(asked, name);
          make(asked, name, runs, listener);
        });
  }

  private void make(String asked, String name, Path runs, ClaimsListener listener) {
    UseCase useCase = useCases.get(asked);
    if (useCase == null) {
      listener.useCaseFailed(
          asked,
          String.format(
              Locale.ROOT,
              "nothing is called \"%s\"%nMaybe one of: %s",
              asked,
              IdPattern.closest(asked, useCases.keySet())));
      return;
    }
    try {
      useCase.run(name, runs);
    } catch (CancellationException e) {
      throw e;
    } catch (WrongInputException
        | IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException e) {
      listener.useCaseFailed(asked, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> names(Path runs, ClaimJudge.Evidence evidence) {
    return evidence.folders().values().stream()
        .map(folder -> runs.relativize(folder).toString().replace('\\', '/'))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Claim> chosen(Study read, List<String> only) {
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

  private void write(JudgedClaims judged) {
    Study study = judged.study();
    Ledger ledger = judged.ledger();
    Path folder = judged.folder();
    Map<String, String> texts = new LinkedHashMap<>(reports.of(judged));
    texts.put("ledger.json", JsonText.of(ledger));
    try {
      Files.createDirectories(folder.resolve("claims"));
      for (Ledger.Entry entry : ledger.entries()) {
        String file = entry.claim().id() + ".yaml";
        Files.copy(
            study.folder().resolve("claims").resolve(file), folder.resolve("claims").resolve(file));
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
  }
}
