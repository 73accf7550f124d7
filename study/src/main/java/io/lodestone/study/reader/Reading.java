// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Study;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What reading a folder gave: all findings, and the study if none of them is an error.
///
/// @param findings errors first, then by file and row
/// @param study the study, or null if there are errors; prefer [#findStudy]
/// @param futures what may become of the study, or null if there are errors; prefer [#getFutures]
/// @param episodes of the past, by id; empty if there are errors
public record Reading(
    List<Finding> findings,
    @Nullable Study study,
    @Nullable Futures futures,
    SortedMap<String, Episode> episodes) {

  public Reading {
    findings = findings.stream().sorted().toList();
    episodes = Collections.unmodifiableSortedMap(new TreeMap<>(episodes));
  }

  /// The episode of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public Episode getEpisode(String id) {
    Episode found = episodes.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          episodes.isEmpty()
              ? "the study has no back-tests\nMaybe write one: docs/how-to/back-test.md"
              : String.format(
                  Locale.ROOT,
                  "no episode \"%s\"\nMaybe one of: %s",
                  id,
                  IdPattern.closest(id, episodes.keySet())));
    }
    return found;
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
