// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.Trust;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.lab.ensemble.EnsembleRun;
import io.lodestone.lab.ensemble.LocalPartRunner;
import io.lodestone.lab.ensemble.LoneTrajectory;
import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.study.Uncertainties;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every study says what is uncertain, each range with its source or its reasoning, and its draws
/// can be simulated: side by side as one by one.
class UncertainStudiesTest {

  /// Of issue 3: fewer and an ensemble is an anecdote.
  private static final int LEAST_INPUTS = 25;

  private static final int MONTHS = 24;
  private static final int TRAJECTORIES = 12;

  @TempDir Path temp;

  /// Studies of an invented network, made to compare methods, in which nothing is uncertain.
  private static final Set<String> CERTAIN = Set.of("two-islands");

  static Stream<Path> studies() {
    return StudiesTest.studies()
        .filter(folder -> !CERTAIN.contains(folder.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void rangesHaveASourceOrAReasoning(Path folder) {
    Uncertainties uncertain = StudyReader.read(folder).getStudy().uncertainties();

    assertThat(uncertain.inputs()).hasSizeGreaterThanOrEqualTo(LEAST_INPUTS);
    for (UncertainInput input : uncertain.inputs()) {
      boolean reasoned = input.mark().trust() != Trust.ASSUMED || !input.mark().note().isBlank();
      assertThat(reasoned).as(input.id()).isTrue();
      assertThat(input.targets()).as(input.id()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void trajectoriesSideBySideAreThoseOneByOne(Path folder) {
    Futures futures = StudyReader.read(folder).getFutures();
    Study study = futures.study();
    String scenario = study.scenarios().keySet().stream().toList().getLast();
    compareWithThoseAlone(futures, recipe(study, scenario));
  }

  /// Plants on a deposit, in years in which some of them work.
  @Test
  void liftsSideBySideAreThoseOneByOne() {
    Futures futures = StudyReader.read(Project.ROOT.resolve("studies/japan-seabed")).getFutures();
    Study study = futures.study();
    int months = study.horizon().indexOf(YearMonth.of(2032, 12)) + 1;
    StoredEnsemble ensemble =
        compareWithThoseAlone(
            futures, recipe(study, "ban-2029-policed-3500-with-separation", months, TRAJECTORIES));

    assertThat(ensemble.study().uncertainties().lifts()).isNotEmpty();
  }

  private StoredEnsemble compareWithThoseAlone(Futures futures, EnsembleRecipe recipe) {
    Path folder = futures.study().folder();
    EnsembleRun run = EnsembleRun.begin(temp.resolve("ensemble"), folder, recipe, List.of());
    run.run(new LocalPartRunner(2, new EnsemblePart()), notice -> {});
    StoredEnsemble ensemble = StoredEnsemble.read(run.folder());

    assertThat(ensemble.failures()).isEmpty();
    for (int number : new int[] {0, 7, TRAJECTORIES - 1}) {
      for (Headline headline : alone(futures, recipe, number)) {
        double together = ensemble.values(headline.id()).get(number);
        assertThat(Double.doubleToLongBits(together))
            .as("%s of trajectory %d", headline.id(), number)
            .isEqualTo(Double.doubleToLongBits(headline.value()));
      }
    }
    return ensemble;
  }

  /// Futures in which a project opens a market: no price balanced the first tonnes to a billionth
  /// of the kilogram that had been traded before.
  @ParameterizedTest
  @ValueSource(ints = {2, 8, 30})
  void marketsThatAProjectOpensAreCleared(int number) {
    Futures futures = StudyReader.read(Project.ROOT.resolve("studies/japan-seabed")).getFutures();
    Study study = futures.study();
    EnsembleRecipe recipe =
        recipe(
            study,
            "ban-2029-policed-3500-with-separation",
            study.horizon().indexOf(YearMonth.of(2034, 6)) + 1,
            1000);

    assertThat(alone(futures, recipe, number)).isNotEmpty();
  }

  private static EnsembleRecipe recipe(Study study, String scenario) {
    return recipe(study, scenario, MONTHS, TRAJECTORIES);
  }

  private static EnsembleRecipe recipe(Study study, String scenario, int months, int trajectories) {
    return new EnsembleRecipe(
        study.id(),
        scenario,
        study.horizon().monthAt(months - 1),
        EnsembleRecipe.Plan.SAMPLE,
        study.uncertainties().design(),
        study.uncertainties().seed(),
        trajectories,
        5,
        "",
        0,
        List.of(),
        "test");
  }

  /// The first headlines of a trajectory that is simulated by itself.
  private static List<Headline> alone(Futures futures, EnsembleRecipe recipe, int number) {
    LoneTrajectory lone = new LoneTrajectory(futures, recipe, number);
    Study world = lone.study(recipe.scenario());
    Trajectory run = lone.run(recipe.scenario()).against(lone.run(Study.BASELINE));
    RunView view =
        new RunView(
            run,
            world.home(),
            world.rival(),
            world.headlineElements(),
            world.headlineCommodities(),
            0);
    return Indicator.of(view).stream()
        .filter(h -> h.id().startsWith("use-lost") || h.id().startsWith("peak-price"))
        .toList();
  }
}
