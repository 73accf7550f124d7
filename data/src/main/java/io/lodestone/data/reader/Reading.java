// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.reader;

import io.lodestone.data.finding.Finding;
import io.lodestone.data.study.Study;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What reading a folder gave: all findings, and the study if none of them is an error.
///
/// @param findings errors first, then by file and row
/// @param study the study, or null if there are errors; prefer [#findStudy]
/// @param futures what may become of the study, or null if there are errors; prefer [#getFutures]
public record Reading(List<Finding> findings, @Nullable Study study, @Nullable Futures futures) {

  public Reading {
    findings = findings.stream().sorted().toList();
  }

  /// The study, if there is no error.
  public Optional<Study> findStudy() {
    return Optional.ofNullable(study);
  }

  /// The study.
  ///
  /// @throws IllegalStateException when there are errors
  public Study getStudy() {
    return findStudy()
        .orElseThrow(() ->
            new IllegalStateException(
                "the study has "
                    + findings.stream().filter(Finding::isError).count()
                    + " errors, the first: "
                    + findings.getFirst()
                    + "\nMaybe list all findings first"));
  }

  /// What may become of the study, under its uncertainties.
  ///
  /// @throws IllegalStateException when there are errors
  public Futures getFutures() {
    Futures found = futures;
    if (found == null) {
      getStudy();
      throw new IllegalStateException("a study without futures\nMaybe it was not read by a reader");
    }
    return found;
  }

  /// Whether the study cannot be run as meant.
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
