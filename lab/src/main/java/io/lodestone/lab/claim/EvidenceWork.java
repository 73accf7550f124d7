// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.lab.ensemble.EnsembleRun;
import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.ensemble.LocalPartRunner;
import io.lodestone.lab.place.BegunStudy;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.run.DerivedStudy;
import io.lodestone.store.run.FolderTree;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes ensembles that a question needs, or takes those that are there: of the same program, the
/// same inputs and the same seed. Their folders are named by all three, so that nothing is made
/// twice and one that was broken off goes on.
public final class EvidenceWork {

  /// Trajectories of a part (assumed: a few parts for each of a few cores).
  private static final int PART_SIZE = 50;

  /// Letters of a folder's name that stand for what made it.
  private static final int LETTERS = 12;

  private final Workshop workshop;
  private final EnsembleWork ensembles;

  public EvidenceWork(Workshop workshop, EnsembleWork ensembles) {
    this.workshop = workshop;
    this.ensembles = ensembles;
  }

  /// An ensemble that is wanted.
  ///
  /// @param changes what differs from the study, and the scenarios that add up
  /// @param trajectories how many
  /// @param until last month; the study's if null
  /// @param keep series kept in full
  record Wanted(
      DerivedStudy.Changes changes,
      int trajectories,
      @Nullable YearMonth until,
      List<String> keep) {

    Wanted {
      keep = List.copyOf(new TreeSet<>(keep));
    }
  }

  /// Where and with what to work.
  ///
  /// @param runs folder that takes `<study>/<scenario>/<run>`
  /// @param threads parts at a time
  /// @param listener is told of each ensemble that has to be made
  public record Place(Path runs, int threads, Consumer<Begun> listener) {}

  /// An ensemble that is being made.
  ///
  /// @param scenario which scenario
  /// @param trajectories how many trajectories
  public record Begun(String scenario, int trajectories) {}

  /// The folder of a complete ensemble, made if it is not there.
  ///
  /// @throws IllegalArgumentException when the study has no such scenario
  /// @throws IllegalStateException when more than one trajectory in a hundred fails
  Path ensemble(Study study, Wanted wanted, Place place) {
    wanted.changes().scenarios().forEach(id -> requireScenario(study, id));
    Path scratch = scratch(place.runs().resolve(study.id()));
    try {
      DerivedStudy derived = DerivedStudy.write(study, wanted.changes(), scratch);
      Study world = StudyReader.read(derived.folder()).getStudy();
      EnsembleRecipe recipe = recipe(study, derived.scenario(), wanted);
      Path folder =
          place
              .runs()
              .resolve(study.id())
              .resolve("evidence")
              .resolve(derived.scenario() + "-" + name(derived.fingerprint(), recipe));
      EnsembleRun run =
          Files.isRegularFile(folder.resolve("recipe.json"))
              ? EnsembleRun.resume(folder, recipe.codeVersion())
              : begin(world, derived, recipe, folder);
      if (!run.isComplete()) {
        place.listener().accept(new Begun(derived.scenario(), recipe.trajectories()));
        run.run(new LocalPartRunner(place.threads(), new EnsemblePart()), notice -> {});
      }
      return folder;
    } finally {
      delete(scratch);
    }
  }

  private static void requireScenario(Study study, String id) {
    if (!study.scenarios().containsKey(id) && !id.equals(Workshop.BASELINE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "needs the scenario \"%s\", which the study does not have%nMaybe write scenarios/%s.yaml",
              id,
              id));
    }
  }

  private EnsembleRun begin(Study world, DerivedStudy derived, EnsembleRecipe recipe, Path folder) {
    Horizon horizon = world.horizon().until(recipe.until());
    Experiment central =
        workshop.experiment(
            world, Studies.scenario(world, derived.scenario()), horizon, notice -> {});
    EnsembleRecipe watched =
        new EnsembleRecipe(
            recipe.study(),
            recipe.scenario(),
            recipe.until(),
            recipe.plan(),
            recipe.design(),
            recipe.seed(),
            recipe.trajectories(),
            recipe.partSize(),
            central.headlines().getFirst().id(),
            recipe.untilError(),
            recipe.keep(),
            recipe.codeVersion());
    return EnsembleRun.begin(folder, derived.folder(), watched, central.headlines());
  }

  private EnsembleRecipe recipe(Study study, String scenario, Wanted wanted) {
    YearMonth until = wanted.until();
    return new EnsembleRecipe(
        study.id(),
        scenario,
        until == null ? study.horizon().end() : Workshop.horizon(study, until).end(),
        EnsembleRecipe.Plan.SAMPLE,
        study.uncertainties().design(),
        study.uncertainties().seed(),
        wanted.trajectories(),
        PART_SIZE,
        "",
        0,
        wanted.keep(),
        ensembles.codeVersion());
  }

  /// A short name for all that a result depends on.
  private static String name(String fingerprint, EnsembleRecipe recipe) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((fingerprint + recipe).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    }
  }

  private static Path scratch(Path parent) {
    try {
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, ".derived-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The latest folder of another command's runs that holds tables and is about the study as it is
  /// now, if there is one.
  public Optional<Path> findLatest(Study study, String command, Path runs) {
    Path parent = runs.resolve(study.id()).resolve(command);
    if (!Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(EvidenceWork::holdsTables)
          .filter(folder -> BegunStudy.isAbout(study, folder, file -> file.startsWith(command)))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsTables(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
