// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names run folders, and finds them by path or by `study/scenario`, which is in every command the
/// one that was begun last, of those that are complete and of a kind that the command takes.
public final class RunFolders {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern TIME = Pattern.compile("\\d{8}-\\d{6}(-\\d{3})?");

  private final Studies studies;

  public RunFolders(Studies studies) {
    this.studies = studies;
  }

  /// What a run begun at a time is called, unless the user says otherwise: names sort by time.
  public static String nameOf(Instant begun) {
    return NAME.format(begun);
  }

  /// The folder of a run, an ensemble or a plan.
  ///
  /// @param name a folder, or `study/scenario` for the latest complete one
  /// @throws WrongInputException when there is none, naming where it was looked for
  public Path find(String name) {
    return find(name, "run, ensemble or plan", EnumSet.allOf(Kind.class));
  }

  /// The folder of a single run.
  ///
  /// @param name a folder, or `study/scenario` for the latest one; ensembles are passed over
  /// @throws WrongInputException when there is none, naming where it was looked for
  public Path findRun(String name) {
    return find(name, "run", EnumSet.of(Kind.RUN));
  }

  /// The folder of an ensemble.
  ///
  /// @param name a folder, or `study/scenario` for the latest complete one; single runs and plans
  ///   are passed over
  /// @throws WrongInputException when there is none, naming where it was looked for
  public Path findEnsemble(String name) {
    return find(name, "ensemble", EnumSet.of(Kind.ENSEMBLE));
  }

  /// What a folder holds.
  private enum Kind {
    RUN("run.json", "run.json"),
    ENSEMBLE("recipe.json", "manifest.json"),
    PLAN("plan.json", "manifest.json");

    private final String card;
    private final String last;

    /// @param card the file that makes a folder one
    /// @param last the file that makes it complete
    Kind(String card, String last) {
      this.card = card;
      this.last = last;
    }

    boolean isIn(Path folder) {
      return Files.isRegularFile(folder.resolve(card));
    }

    boolean isCompleteIn(Path folder) {
      return isIn(folder) && Files.isRegularFile(folder.resolve(last));
    }
  }

  private Path find(String name, String wanted, Set<Kind> kinds) {
    List<Path> places = List.of(studies.resolve(Path.of(name)), studies.runsFolder().resolve(name));
    for (Path place : places) {
      if (kinds.stream().anyMatch(kind -> kind.isIn(place))) {
        return place;
      }
      Optional<Path> latest = latestIn(place, kinds);
      if (latest.isPresent()) {
        return latest.get();
      }
    }
    throw new WrongInputException(
        String.format(
            Locale.ROOT,
            "no %s \"%s\": looked for it in %s and for the latest complete one inside\nMaybe a run folder, or study/scenario for the latest complete one of a scenario",
            wanted,
            name,
            places));
  }

  /// The one that was begun last, whatever it is called.
  private static Optional<Path> latestIn(Path folder, Set<Kind> kinds) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.filter(run -> kinds.stream().anyMatch(kind -> kind.isCompleteIn(run)))
          .max(Comparator.comparing(RunFolders::begun).thenComparing(Path::getFileName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// When a run was begun: the time in its name if it has one, since copying changes that of files.
  private static String begun(Path run) {
    Matcher time = TIME.matcher(run.getFileName().toString());
    if (time.find()) {
      return time.group();
    }
    for (Kind kind : Kind.values()) {
      if (kind.isIn(run)) {
        try {
          return nameOf(Files.getLastModifiedTime(run.resolve(kind.card)).toInstant());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return "";
  }
}
