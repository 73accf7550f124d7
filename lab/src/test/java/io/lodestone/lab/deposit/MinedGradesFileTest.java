// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.Workers;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.MinedGrades;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.reader.StudyReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The grades that ensembles draw from are those of the study's deposit.
class MinedGradesFileTest {

  /// Half of the last digit in the file, and what other processors may round away.
  private static final double PPM = 0.006;

  @Test
  void gradesOfTheStudyAreThoseOfItsDeposit() {
    Path folder = Path.of(System.getProperty("lodestone.root")).resolve("studies/japan-seabed");
    Futures futures = StudyReader.read(folder).getFutures();
    DepositStudy deposit = DepositStudy.of(folder, futures.rows("deposit"));
    MinedGrades kept = deposit.findGrades().orElseThrow();
    int count = kept.realisations().size();

    MinedGrades made =
        ResourceFindings.of(
                new DepositInput(futures.study(), deposit, count, 1, 1, List.of(), Workers.alone()))
            .minedGrades();

    assertThat(kept.elements()).containsExactlyInAnyOrderElementsOf(made.elements());
    assertThat(count).isGreaterThanOrEqualTo(200);
    assertThat(kept.synthetic()).isTrue().isEqualTo(made.synthetic());
    for (int r = 0; r < count; r++) {
      for (String element : made.elements()) {
        assertThat(kept.realisations().get(r).ppm(element))
            .as(
                "%s in realisation %d; copy mined_grades.csv of lodestone deposit --realisations %d",
                element, r, count)
            .isCloseTo(made.realisations().get(r).ppm(element), within(PPM));
      }
    }
  }
}
