// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lodestone.lab.parameters.Influences;
import io.lodestone.lab.parameters.Influences.Effect;
import io.lodestone.lab.parameters.Parameter;
import io.lodestone.lab.parameters.Pedigree;
import io.lodestone.page.parameters.ParametersPage;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Uncertainties.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/reference/parameters.md` says what the study says. The sensitivities beside it come from a
/// run that a test cannot repeat; they are kept in `parameters-sensitivity.csv`, by input.
class ParametersPageTest {

  private static final Path PAGE = Project.ROOT.resolve("docs/reference/parameters.md");
  private static final Path EFFECTS =
      Project.ROOT.resolve("docs/reference/parameters-sensitivity.csv");
  private static final String BEGIN = "<!-- parameters:begin -->\n";
  private static final String END = "<!-- parameters:end -->";

  @TempDir Path temp;

  private static Futures study() {
    return StudyReader.read(Project.ROOT.resolve("studies/japan-seabed")).getFutures();
  }

  private static List<NamedCsvRecord> effects() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(EFFECTS)) {
      return reader.stream().toList();
    }
  }

  private static Influences influences() throws IOException {
    Map<String, Map<String, Effect>> effects = new TreeMap<>();
    Map<String, Boolean> headlines = new LinkedHashMap<>();
    for (NamedCsvRecord row : effects()) {
      headlines.put(row.getField("headline"), true);
      effects
          .computeIfAbsent(row.getField("input"), key -> new TreeMap<>())
          .put(
              row.getField("headline"),
              new Effect(
                  Double.parseDouble(row.getField("effect")),
                  Double.parseDouble(row.getField("standard_error")),
                  Double.parseDouble(row.getField("mean"))));
    }
    return new Influences("ban-2026", List.copyOf(headlines.keySet()), effects);
  }

  @Test
  void pageIsWhatTheStudySays() throws IOException {
    String page = Files.readString(PAGE);
    String wanted =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + ParametersPage.table(Pedigree.of(study()), influences())
            + page.substring(page.indexOf(END));
    if (Project.REWRITE) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/reference/parameters.md is old. " + Project.howToRewrite(getClass()))
        .isEqualTo(wanted);
  }

  @Test
  void sensitivitiesAreOfTheInputsThereAre() throws IOException {
    List<String> factors =
        study().study().uncertainties().listFactors().stream().map(Factor::id).toList();
    assertThat(effects().stream().map(r -> r.getField("input")).distinct().toList())
        .as("an input has another name now: run the screening that the page names again")
        .containsExactlyInAnyOrderElementsOf(factors);
  }

  @Test
  void everyKeyOfBehaviourIsListedWithItsSource() {
    List<Parameter> parameters = Pedigree.of(study());
    assertThat(parameters.stream().map(Parameter::column))
        .containsAll(
            Dictionary.getTable("study/parameters").columns().stream().map(Column::name).toList())
        .contains("elasticity", "long_run_elasticity", "cover_months", "progress_ratio");
    assertThat(parameters)
        .allSatisfy(p -> {
          assertThat(p.origin()).as(p.column() + " has a source or is assumed").isNotEmpty();
          assertThat(p.low()).isLessThanOrEqualTo(p.high());
          p.ranges().forEach(r -> assertThat(r.source()).as(r.input()).isNotEmpty());
        });
  }

  @Test
  void smallScreeningSaysWhatMatters() {
    assertThat(CliCall.of(temp, "new", "island").code()).isZero();
    assertThat(CliCall.of(temp, "parameters", "island", "--scenario", "ban").out())
        .contains("plantSmoothness", "not varied", "No screening yet");
    CliCall screened =
        CliCall.of(
            temp,
            "parameters",
            "island",
            "--scenario",
            "ban",
            "--sensitivity",
            "--run-id",
            "m",
            "--until",
            "2026-12");
    assertThat(screened.code()).as(screened.err()).isZero();
    assertThat(screened.out())
        .contains("[1] ", "loss-cost.dy", " %")
        .doesNotContain("No screening");
    assertThat(CliCall.of(temp, "parameters", "island", "--scenario", "ban", "--json").out())
        .as("the stored screening is found again")
        .contains("\"standardError\"");
  }
}
