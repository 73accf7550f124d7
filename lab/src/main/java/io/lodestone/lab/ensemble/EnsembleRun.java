// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.ensemble.Moments;
import io.lodestone.indicator.Headline;
import io.lodestone.store.ensemble.CentralHeadlines;
import io.lodestone.store.ensemble.EnsembleFolder;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.EnsembleSummary;
import io.lodestone.store.ensemble.Manifest;
import io.lodestone.store.ensemble.PartCard;
import io.lodestone.store.ensemble.SketchFolds;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.FolderLock;
import io.lodestone.store.run.InputCopy;
import io.lodestone.store.run.NewFolder;
import io.lodestone.store.run.SameVersion;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// One ensemble from its first part to its summary. It can be broken off at any moment and taken up
/// again; what comes out is the same to the byte.
public final class EnsembleRun {

  /// More failures than this share of the trajectories and the ensemble fails.
  static final double MOST_FAILURES = 0.01;

  /// Sketch files of parts that are added up at a time, so that they never pile up (assumed).
  private static final int FOLD = 8;

  private final EnsembleFolder folder;
  private final EnsembleRecipe recipe;
  private final TreeMap<Integer, PartCard> done = new TreeMap<>();

  private EnsembleRun(EnsembleFolder folder) {
    this.folder = folder;
    this.recipe = folder.recipe();
  }

  /// Begins an ensemble: copies the study and writes the recipe.
  ///
  /// @param place the ensemble's folder, which must not exist
  /// @param study folder of the study
  /// @param central headlines of the scenario as the data say, without draws
  /// @throws IllegalArgumentException when the folder exists
  /// @throws UncheckedIOException when it cannot be written; nothing is left behind
  public static EnsembleRun begin(
      Path place, Path study, EnsembleRecipe recipe, List<Headline> central) {
    try {
      NewFolder.write(
          place,
          folder -> {
            SortedMap<String, String> hashes = InputCopy.copy(study, folder.resolve("inputs"));
            Files.writeString(folder.resolve("recipe.json"), JsonText.of(recipe));
            Files.writeString(folder.resolve("inputs.json"), JsonText.of(hashes));
            FolderCheck.noteRecipe(folder, "recipe.json");
            CentralHeadlines.write(central, folder.resolve(CentralHeadlines.FILE));
          });
      return new EnsembleRun(new EnsembleFolder(place));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "ensemble " + place + " was not begun: " + e.getMessage() + "\nMaybe the disk is full",
          e);
    }
  }

  /// Takes an ensemble up again.
  ///
  /// @throws IllegalArgumentException when the folder holds no ensemble, or other code began it
  public static EnsembleRun resume(Path place, String codeVersion) {
    if (!Files.isRegularFile(place.resolve("recipe.json"))) {
      throw new IllegalArgumentException(
          place + " holds no ensemble\nMaybe one level too high or too low");
    }
    EnsembleRun run = new EnsembleRun(new EnsembleFolder(place));
    SameVersion.require(place, run.recipe.codeVersion(), codeVersion);
    FolderCheck.requireSameInputs(place);
    return run;
  }

  /// The recipe.
  public EnsembleRecipe recipe() {
    return recipe;
  }

  /// The ensemble's folder.
  public Path folder() {
    return folder.root();
  }

  /// Whether nothing is left to do.
  public boolean isComplete() {
    return Files.isRegularFile(folder.file(Manifest.FILE));
  }

  /// Does what is left to do.
  ///
  /// @param notices hears of every part, the present ones first
  /// @throws IllegalStateException when more than one trajectory in a hundred fails
  /// @throws IllegalArgumentException when another process works on it
  /// @throws IllegalStateException when its folder is gone; nothing is made there anew
  /// @throws UncheckedIOException when something cannot be written; what is done remains
  public void run(PartRunner runner, Consumer<EnsembleNotice> notices) {
    try (FolderLock _ = FolderLock.take(folder.file(FolderLock.WORK), "this ensemble")) {
      if (isComplete()) {
        EnsembleSummary.clean(folder, recipe); // killed after the last file
        return;
      }
      folder.clearScratch();
      findDone();
      done.keySet().forEach(part -> tell(part, true, notices));
      int needed = partsNeeded();
      while (needed < 0) {
        List<Integer> open = open();
        runUntilEnough(runner, open, notices);
        needed = partsNeeded();
      }
      requireFewFailures(needed);
      EnsembleSummary.write(folder, recipe, needed);
    } catch (IOException e) {
      throw folder.trouble("the ensemble is not complete", e);
    } catch (UncheckedIOException | IllegalStateException e) { // of a part, wherever it was done
      throw Files.isDirectory(folder()) ? e : folder.gone();
    }
  }

  private void findDone() throws IOException {
    done.clear();
    SketchFolds.dropDamaged(folder);
    SketchFolds folds = SketchFolds.of(folder);
    for (int part = 0; part < recipe.parts(); part++) {
      Optional<PartCard> card = folder.findWholePart(part, folds.counts(part));
      if (card.isPresent()) {
        done.put(part, card.get());
      } else {
        EnsembleFolder.deleteAll(folder.partFolder(part)); // torn by a crash: done again
      }
    }
  }

  private List<Integer> open() {
    return IntStream.range(0, recipe.parts())
        .filter(part -> !done.containsKey(part))
        .boxed()
        .toList();
  }

  /// Ends the runner early when the watched headline is known well enough, or too much fails.
  private void runUntilEnough(
      PartRunner runner, List<Integer> open, Consumer<EnsembleNotice> notices) throws IOException {
    List<IOException> trouble = new ArrayList<>();
    try {
      runner.run(
          folder.root().toAbsolutePath().toString(),
          open,
          part -> {
            done.put(part.part(), folder.findPart(part.part()).orElseThrow(folder::gone));
            tell(part.part(), false, notices);
            try {
              foldSketches();
            } catch (IOException e) {
              trouble.add(e);
            }
            if (!trouble.isEmpty() || tooManyFailures() || partsNeeded() >= 0) {
              throw new EnoughException();
            }
          });
    } catch (EnoughException e) {
      if (!trouble.isEmpty()) {
        throw trouble.getFirst();
      }
    }
    if (tooManyFailures()) {
      requireFewFailures(done.lastKey() + 1);
    }
  }

  /// Ends a runner from inside its callback.
  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// How many parts, from the first on, are needed: known once they are all done; -1 before. Only
  /// unbroken runs of parts from the first count, so that it does not depend on who was faster.
  private int partsNeeded() {
    Moments moments = new Moments();
    for (int part = 0; part < recipe.parts(); part++) {
      PartCard card = done.get(part);
      if (card == null) {
        return -1;
      }
      if (recipe.untilError() > 0) {
        add(card, moments);
        if (isKnown(moments)) {
          return part + 1;
        }
      }
    }
    return recipe.parts();
  }

  private boolean isKnown(Moments moments) {
    return moments.count() > 1
        && moments.standardError() <= recipe.untilError() * Math.abs(moments.mean());
  }

  private static void add(PartCard card, Moments moments) {
    card.watchedValues().forEach(moments::add);
  }

  private void tell(int part, boolean wasThere, Consumer<EnsembleNotice> notices) {
    PartCard card = Objects.requireNonNull(done.get(part));
    Moments moments = new Moments();
    done.values().forEach(each -> add(each, moments));
    notices.accept(
        new EnsembleNotice(
            part,
            card.end() - card.first(),
            wasThere,
            card.failures().stream().map(f -> f.trajectory() + ": " + f.message()).toList(),
            moments.mean(),
            moments.standardError()));
  }

  private boolean tooManyFailures() {
    return failures().size() > Math.max(1, MOST_FAILURES * recipe.trajectories());
  }

  private List<PartCard.Failure> failures() {
    return done.values().stream().flatMap(card -> card.failures().stream()).toList();
  }

  private void requireFewFailures(int parts) {
    List<PartCard.Failure> failures = failures();
    int trajectories = recipe.end(parts - 1);
    if (failures.size() > Math.max(1, MOST_FAILURES * trajectories)) {
      PartCard.Failure first = failures.getFirst();
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d trajectories failed, more than one in a hundred; the first is %d: %s%nMaybe look at it alone: --only %d",
              failures.size(),
              first.trajectory(),
              first.message(),
              first.trajectory()));
    }
  }

  /// Adds up sketches of the unbroken run of parts from the first, as far as they are needed.
  private void foldSketches() throws IOException {
    if (partsNeeded() >= 0) {
      return; // the summary adds them up
    }
    TreeSet<Integer> prefix = new TreeSet<>();
    for (int part = 0; done.containsKey(part); part++) {
      prefix.add(part);
    }
    SketchFolds.of(folder).fold(prefix, FOLD);
  }
}
