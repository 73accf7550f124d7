// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lodestone.lab.claim.ClaimsListener;
import io.lodestone.lab.claim.ClaimsRequest;
import io.lodestone.lab.claim.JudgedClaims;
import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleNotice;
import io.lodestone.lab.ensemble.EnsembleRequest;
import io.lodestone.lab.ensemble.EnsembleSetup;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.RunRequest;
import io.lodestone.lab.run.RunResult;
import io.lodestone.simulation.RunNotice;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front door of the laboratory, on the study that `new` writes.
class LabTest {

  @TempDir private Path folder;

  private Lab lab = Lab.open(Path.of(""));

  @BeforeEach
  void open() {
    StudyTemplate.write(folder.resolve("studies/small"), "small");
    lab = Lab.open(folder);
  }

  @AfterEach
  void nobodyElseIsInterrupted() {
    Thread.interrupted();
  }

  @Test
  void runGivesHeadlinesAndAFolderWithoutPages() {
    RunResult run = lab.run("small", "ban");

    assertThat(run.headlines()).isNotEmpty();
    assertThat(run.folder()).startsWith(folder.resolve("runs/small/ban"));
    assertThat(run.folder().resolve("run.json")).exists();
    assertThat(run.folder().resolve("report.html")).doesNotExist();
  }

  @Test
  void unknownScenarioSaysWhatThereIs() {
    assertThatExceptionOfType(WrongInputException.class)
        .isThrownBy(() -> lab.run("small", "bann"))
        .withMessageContaining("Maybe one of: ban");
  }

  @Test
  void interruptedRunEndsWithinAMonthAndWritesNothing() {
    List<Integer> months = new ArrayList<>();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() ->
            lab.run(
                RunRequest.of("small", "ban"),
                notice -> {
                  if (notice instanceof RunNotice.MonthSolved solved) {
                    months.add(solved.month());
                    Thread.currentThread().interrupt();
                  }
                }));

    assertThat(months).hasSize(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.resolve("runs/small/ban")).doesNotExist();
  }

  @Test
  void interruptedEnsembleKeepsItsPartsAndGoesOnToTheSameBytes() throws IOException {
    StoredEnsemble whole = lab.ensemble(request("whole", false), EnsembleListener.NONE);
    List<Integer> parts = new ArrayList<>();
    EnsembleListener stopping =
        new EnsembleListener() {
          @Override
          public void moved(EnsembleNotice notice) {
            parts.add(notice.part());
            Thread.currentThread().interrupt();
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> lab.ensemble(request("broken", false), stopping));
    assertThat(parts).hasSize(1);
    assertThat(Thread.interrupted()).isTrue();

    List<Boolean> wasThere = new ArrayList<>();
    EnsembleListener hearing =
        new EnsembleListener() {
          @Override
          public void moved(EnsembleNotice notice) {
            wasThere.add(notice.wasThere());
          }
        };
    StoredEnsemble resumed = lab.ensemble(request("broken", true), hearing);

    assertThat(wasThere).hasSize(4).startsWith(true).endsWith(false);
    assertThat(resumed.headlines()).isEqualTo(whole.headlines());
    assertThat(
            Files.mismatch(
                resumed.folder().resolve("manifest.json"), whole.folder().resolve("manifest.json")))
        .isEqualTo(-1);
  }

  private static EnsembleRequest request(String runId, boolean isResumed) {
    return EnsembleRequest.of("small", "ban", 16)
        .withSetup(new EnsembleSetup("ban", null, null, 4, 1, null, null, runId, isResumed));
  }

  @Test
  void claimsMakeTheEnsemblesThatTheyAsk() {
    List<String> made = new ArrayList<>();
    ClaimsListener listener =
        new ClaimsListener() {
          @Override
          public void ensembleBegan(io.lodestone.lab.claim.EvidenceWork.Begun ensemble) {
            made.add(ensemble.scenario());
          }
        };

    JudgedClaims judged = lab.claims(new ClaimsRequest("small", List.of(), 20, 1, null), listener);

    assertThat(made).isNotEmpty();
    assertThat(judged.ledger().entries()).isNotEmpty();
    assertThat(judged.folder().resolve("ledger.json")).exists();
  }

  @Test
  void claimsDoOtherUseCasesByNameAndTellWhichFail() throws IOException {
    Path claim = folder.resolve("studies/small/claims/ban-hurts.yaml");
    String text = Files.readString(claim);
    Files.writeString(
        claim,
        text.replace("  - {id: ban,", "  - {id: mud, folder: deposit}\n  - {id: ban,")
            .replace("FROM ban.series", "FROM mud.series"));
    List<String> failed = new ArrayList<>();
    ClaimsListener listener =
        new ClaimsListener() {
          @Override
          public void useCaseFailed(String useCase, String message) {
            failed.add(useCase + ": " + message);
          }
        };

    JudgedClaims judged = lab.claims(new ClaimsRequest("small", List.of(), 20, 1, null), listener);

    assertThat(failed)
        .singleElement()
        .asString()
        .startsWith("deposit: study small is about no deposit");
    assertThat(judged.ledger().entries().getFirst().missing())
        .anyMatch(missing -> missing.contains("lodestone deposit small"));
  }
}
