// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.words;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.lab.ensemble.EnsembleRun;
import io.lodestone.lab.ensemble.LocalPartRunner;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.study.template.StudyTemplate;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small ensemble of the study that `lodestone new` writes: its ban, two years, drawn a few
/// times.
public final class TemplateEnsemble {

  static final int TRAJECTORIES = 10;
  public static final int MONTHS = 24;

  private TemplateEnsemble() {}

  /// @param title the study's title, put into its file
  public static StoredEnsemble in(Path folder, String title) throws IOException {
    Path at = folder.resolve("tiny");
    StudyTemplate.write(at, "tiny");
    Path settings = at.resolve("study.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceAll("(?m)^title: .*$", "title: '" + title.replace("\\", "") + "'"));
    Study study = StudyReader.read(at).getStudy();
    Horizon horizon = new Horizon(study.horizon().start(), MONTHS);
    List<Headline> central =
        new Workshop()
            .experiment(study, study.getScenario("ban"), horizon, notice -> {})
            .headlines();
    EnsembleRecipe recipe =
        new EnsembleRecipe(
            "small",
            "ban",
            horizon.end(),
            EnsembleRecipe.Plan.SAMPLE,
            DesignKind.LATIN_HYPERCUBE,
            7,
            TRAJECTORIES,
            5,
            "months-short.dy",
            0,
            List.of(),
            "test");
    EnsembleRun run = EnsembleRun.begin(folder.resolve("ensemble"), at, recipe, central);
    run.run(new LocalPartRunner(2, new EnsemblePart()), notice -> {});
    return StoredEnsemble.read(run.folder());
  }
}
