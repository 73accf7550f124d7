// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PortfolioTrials.Stretch;
import io.lodestone.optim.Solver;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.FolderLock;
import io.lodestone.store.run.InputCopy;
import io.lodestone.store.run.NewFolder;
import io.lodestone.store.run.SameVersion;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.reader.StudyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/// The search for portfolios from its first trajectory to its documents. It can be broken off at
/// any moment and taken up again: the search is played again from its seed, and what was simulated
/// is in the log. What comes out is the same to the byte.
///
/// ```
/// plan.json  inputs.json  begun.json  inputs/
/// evaluations.log        until it is complete
/// portfolios.parquet  losses.parquet  ...  front.json  manifest.json   when complete
/// ```
public final class PlanRun {

  static final String RECIPE = "plan.json";
  static final String FRONT = "front.json";

  /// The file that makes a folder complete.
  public static final String MANIFEST = "manifest.json";

  /// Fresh futures that are drawn, used by all shown portfolios and forgotten at a time (assumed:
  /// small enough for memory, long enough to keep all threads busy).
  private static final int CHUNK = 25;

  /// Fresh futures on which single measures are judged again, at most (assumed: they are many, and
  /// only their dominance is asked).
  static final int ALONE_FRESH = 100;

  private final Path folder;
  private final PlanRecipe recipe;

  private PlanRun(Path folder) {
    this.folder = folder;
    this.recipe = JsonText.read(text(folder.resolve(RECIPE)), PlanRecipe.class);
  }

  /// Begins: copies the study and writes the recipe.
  ///
  /// @param place the folder, which must not exist
  /// @param study folder of the study
  /// @throws IllegalArgumentException when the folder exists
  /// @throws UncheckedIOException when it cannot be written; nothing is left behind
  public static PlanRun begin(Path place, Path study, PlanRecipe recipe) {
    try {
      NewFolder.write(
          place,
          folder -> {
            SortedMap<String, String> hashes = InputCopy.copy(study, folder.resolve("inputs"));
            Files.writeString(folder.resolve(RECIPE), JsonText.of(recipe));
            Files.writeString(folder.resolve("inputs.json"), JsonText.of(hashes));
            FolderCheck.noteRecipe(folder, RECIPE);
          });
      return new PlanRun(place);
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "plan %s was not begun: %s\nMaybe the disk is full",
              place,
              e.getMessage()),
          e);
    }
  }

  /// Takes a plan up again.
  ///
  /// @throws IllegalArgumentException when the folder holds none, or other code began it
  public static PlanRun resume(Path place, String codeVersion) {
    if (!Files.isRegularFile(place.resolve(RECIPE))) {
      throw new IllegalArgumentException(
          place + " holds no plan\nMaybe one level too high or too low");
    }
    PlanRun run = new PlanRun(place);
    SameVersion.require(place, run.recipe.codeVersion(), codeVersion);
    FolderCheck.requireSameInputs(place);
    return run;
  }

  /// What it was begun with.
  PlanRecipe recipe() {
    return recipe;
  }

  /// The folder.
  public Path folder() {
    return folder;
  }

  /// Whether nothing is left to do.
  public boolean isComplete() {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  /// Does what is left to do.
  ///
  /// @param threads how many trajectories' worth of threads
  /// @param solver of the bound
  /// @param notices hears of progress
  /// @throws IllegalStateException when its folder is gone; nothing is made there anew
  /// @throws UncheckedIOException when something cannot be written; what is done remains
  public void run(int threads, Solver solver, PlanNotices notices) {
    try (FolderLock _ = FolderLock.take(folder.resolve(FolderLock.WORK), "this plan")) {
      if (isComplete()) {
        Files.deleteIfExists(folder.resolve(EvaluationLog.FILE));
        return;
      }
      Futures futures = StudyReader.read(folder.resolve("inputs")).getFutures();
      PlanWorld world = new PlanWorld(futures, plan(futures));
      try (EvaluationLog log = EvaluationLog.open(folder);
          PortfolioTrials trials = new PortfolioTrials(world, log, notices, threads)) {
        PlanResult result = result(world, trials, solver, notices);
        PlanFiles.write(folder, recipe, world, result);
      }
      Files.deleteIfExists(folder.resolve(EvaluationLog.FILE));
    } catch (UncheckedIOException | IllegalStateException e) {
      requireThere(e);
      throw e;
    } catch (IOException e) {
      requireThere(e);
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the plan is not complete: %s\nMaybe the disk is full; make room and --resume",
              e.getMessage()),
          e);
    }
  }

  private void requireThere(Exception e) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          folder + " is gone\nMaybe it was deleted or moved while the plan was made", e);
    }
  }

  private Plan plan(Futures futures) {
    List<Finding> findings = new ArrayList<>();
    return PlanReader.read(futures, findings::add)
        .orElseThrow(() ->
            new IllegalStateException(
                String.format(
                    Locale.ROOT,
                    "the copy of the plan has errors: %s%nMaybe the folder was edited",
                    findings)))
        .with(recipe.sizes(), recipe.seed());
  }

  private PlanResult result(
      PlanWorld world, PortfolioTrials trials, Solver solver, PlanNotices notices) {
    Plan plan = world.plan();
    Plan.Sizes sizes = plan.sizes();
    List<Alone> alone = Alone.list(plan);
    List<Portfolio> seeds = new ArrayList<>(List.of(Portfolio.nothing(plan)));
    alone.forEach(a -> seeds.add(a.portfolio()));
    seeds.add(Portfolio.everything(plan));
    int freshOfAlone = Math.min(sizes.fresh(), ALONE_FRESH);
    int most =
        Math.max(sizes.portfolios(), seeds.size()) * sizes.futures()
            + sizes.shown() * sizes.fresh()
            + alone.size() * freshOfAlone;
    notices.phase("search", most);
    PortfolioJudge judge = new PortfolioJudge(plan, trials);
    new PortfolioSearch(plan, judge).run(seeds);
    Front front = Front.of(plan, judge, alone);
    List<Portfolio> again = Recheck.choose(judge.dropped());
    notices.phase("dropped ones", again.size() * (sizes.futures() - sizes.screening()));
    Recheck recheck = Recheck.of(judge.complete(again), front);
    List<Portfolio> shown = front.shown().stream().map(Judged::portfolio).toList();
    notices.phase("fresh futures", shown.size() * sizes.fresh() + alone.size() * freshOfAlone);
    List<Portfolio> single =
        alone.stream().map(Alone::portfolio).filter(p -> !shown.contains(p)).toList();
    int end = sizes.futures() + sizes.fresh();
    for (int from = sizes.futures(); from < end; from += CHUNK) {
      int first = from;
      int last = Math.min(end, from + CHUNK);
      List<Stretch> stretches = new ArrayList<>();
      shown.forEach(p -> stretches.add(new Stretch(p, first, last)));
      int lastAlone = Math.min(last, sizes.futures() + freshOfAlone);
      if (first < lastAlone) {
        single.forEach(p -> stretches.add(new Stretch(p, first, lastAlone)));
      }
      trials.run(stretches, false);
    }
    Fresh fresh = Fresh.of(plan, trials, shown, single);
    notices.phase("bound", 0);
    return new PlanResult(
        judge, front, recheck, alone, fresh, PlanBound.find(world, fresh, solver));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
