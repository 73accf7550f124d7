// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.run.InputCopy;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.leverage.LeverageReader;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Plays the game of a study and writes what it came to.
public final class LeverageWork {

  private final Studies studies;
  private final Clock clock;

  /// Plays games of studies of a place.
  public LeverageWork(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  /// Plays and writes.
  public PlayedGame run(LeverageRequest request) {
    Study study = studies.require(request.study());
    Reading reading = studies.read(request.study());
    Double weight = request.weight();
    LeverageGame game = game(study, weight);
    LeverageResult result =
        new LeverageAnalysis(reading.getFutures(), game, request.trajectories())
            .play(weight == null ? game.senderShare() : weight, request.threads());
    return new PlayedGame(study, game, result, write(study, request, result));
  }

  private static LeverageGame game(Study read, @Nullable Double weight) {
    if (weight != null && !(weight >= 0 && weight <= 1)) {
      throw new WrongInputException("--weight " + weight + "\nMaybe a share from 0 to 1");
    }
    List<Finding> findings = new ArrayList<>();
    LeverageGame game =
        LeverageReader.read(read, findings::add)
            .orElseThrow(() ->
                new WrongInputException(
                    findings.isEmpty()
                        ? String.format(
                            Locale.ROOT,
                            "study %s has no leverage.yaml%nMaybe write one: docs/how-to/measure-leverage.md",
                            read.id())
                        : FindingText.lines(findings)));
    if (!findings.isEmpty()) {
      throw new WrongInputException(FindingText.lines(findings));
    }
    return game;
  }

  private Path write(Study study, LeverageRequest request, LeverageResult result) {
    Path folder =
        studies
            .runsFolder(study, request.out())
            .resolve(study.id())
            .resolve("leverage")
            .resolve(RunFolders.nameOf(clock.instant()));
    try {
      Files.createDirectories(folder);
      SortedMap<String, String> inputs = InputCopy.copy(study.folder(), folder.resolve("inputs"));
      Files.writeString(folder.resolve("inputs.json"), JsonText.of(inputs));
      Files.writeString(
          folder.resolve("leverage.json"),
          JsonText.of(Map.of("codeVersion", studies.codeVersion().text(), "leverage", result)));
      Files.copy(study.folder().resolve("leverage.yaml"), folder.resolve("leverage.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the analysis was not written: %s\nMaybe the disk is full",
              e.getMessage()),
          e);
    }
    return folder;
  }
}
