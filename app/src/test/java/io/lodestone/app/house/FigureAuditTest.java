// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.FigureAudit;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A figure in the wrong unit is named, whatever its trust; the studies that ship have none.
class FigureAuditTest {

  static Stream<Path> studies() {
    return Project.listFiles("studies", "study.yaml").stream().map(Path::getParent);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void noFalseAlarmInTheStudies(Path folder) {
    assertThat(StudyReader.audit(folder).findings())
        .filteredOn(f -> f.severity() != Severity.INFO)
        .extracting(Finding::message)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVITY, metal-dysprosium-japan, 1000",
    "FLOW, dysprosium-oxide:china>japan, 1000",
    "USE, auxiliary-heavy-japan, 1000",
    "ACTIVITY, mine-rock-china, 1000"
  })
  void aFigureAThousandTimesTooHighIsNamed(Figure.Kind kind, String id, double factor) {
    List<FigureAudit.Suspect> suspects = suspects("studies/japan-seabed", kind, id, factor);
    assertThat(suspects)
        .extracting(s -> s.figure().kind() + " " + s.figure().id())
        .containsExactly(kind + " " + id);
    assertThat(suspects.getFirst().ratio()).isBetween(900.0, 1100.0);
  }

  @Test
  void aFigureThatIsTooSmallIsToldFromThoseThatItMakesLookTooLarge() {
    FigureAudit.Suspect suspect =
        suspects("studies/two-islands", Figure.Kind.ACTIVITY, "separate-east", 0.001).getFirst();
    assertThat(suspect.figure().id()).isEqualTo("separate-east");
    assertThat(suspect.ratio()).isBetween(0.0009, 0.0011);
    assertThat(suspect.explains()).isNotEmpty();
  }

  private static List<FigureAudit.Suspect> suspects(
      String folder, Figure.Kind kind, String id, double factor) {
    Study study = StudyReader.read(Project.ROOT.resolve(folder)).findStudy().orElseThrow();
    List<Figure> figures =
        study.figures().stream()
            .map(f ->
                f.kind() == kind && f.id().equals(id)
                    ? new Figure(
                        kind,
                        id,
                        factor * f.valuePerYear(),
                        f.spreadShare(),
                        f.source(),
                        f.trust(),
                        f.note())
                    : f)
            .toList();
    return FigureAudit.of(study.network(), figures);
  }
}
