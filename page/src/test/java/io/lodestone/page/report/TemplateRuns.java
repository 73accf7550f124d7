// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.lab.claim.LedgerPart;
import io.lodestone.lab.run.Workshop;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.study.template.StudyTemplate;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs of the study that `lodestone new` writes, three years long.
final class TemplateRuns {

  private static final int MONTHS = 36;

  private final Study study;
  private final BaseYear baseYear;

  /// @param title the study's title, put into its file
  TemplateRuns(Path folder, String title) throws IOException {
    Path at = folder.resolve("tiny");
    StudyTemplate.write(at, "tiny");
    Path settings = at.resolve("study.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceAll("(?m)^title: .*$", "title: '" + title.replace("\\", "") + "'"));
    this.study = StudyReader.read(at).getStudy();
    this.baseYear = new Workshop().baseYear(study);
  }

  /// A scenario against no events.
  ReportInput input(String scenario) {
    return input(scenario, MONTHS);
  }

  ReportInput input(String scenario, int months) {
    Trajectory base = run(Scenario.NONE, months);
    Scenario chosen = study.getScenario(scenario);
    Trajectory run = run(chosen, months);
    return new ReportInput(
        study,
        baseYear,
        chosen,
        run,
        base,
        headlines(run),
        headlines(base),
        Map.of("run", "test-run"),
        LedgerPart.NONE);
  }

  /// The baseline itself.
  ReportInput baseline() {
    Trajectory base = run(Scenario.NONE, MONTHS);
    List<Headline> headlines = headlines(base);
    return new ReportInput(
        study,
        baseYear,
        Scenario.NONE,
        base,
        base,
        headlines,
        headlines,
        Map.of(),
        LedgerPart.NONE);
  }

  private Trajectory run(Scenario scenario, int months) {
    Horizon horizon = new Horizon(study.horizon().start(), months);
    return new Workshop().simulation(study, baseYear, scenario, horizon).run(notice -> {});
  }

  private List<Headline> headlines(Trajectory run) {
    return Indicator.of(
        new RunView(
            run,
            study.home(),
            study.rival(),
            study.headlineElements(),
            study.headlineCommodities(),
            0));
  }
}
