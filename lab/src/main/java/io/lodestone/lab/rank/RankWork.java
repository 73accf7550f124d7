// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.util.Locale;
import java.util.Map;

/// Ranks what studies of a place hold.
public final class RankWork {

  /// Assumed: a quiet year comes first, so that expectations and stocks have settled.
  private static final int START = 12;

  /// Assumed: the months after a cut in which its losses fade.
  private static final int FADING = 24;

  private final Studies studies;
  private final Workshop workshop;

  public RankWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Cuts trade after trade and ranks.
  public RankResult run(RankRequest request) {
    Study read = studies.require(request.study());
    Futures futures = studies.read(request.study()).getFutures();
    Ranking ranking =
        Ranking.of(
            read,
            workshop.baseYear(read),
            Workshop.baseline(read),
            plan(read, request),
            request.by());
    return new RankResult(read, ranking, PublishedRanking.listAll(futures));
  }

  private static CutPlan plan(Study read, RankRequest request) {
    int months = request.months();
    Map<String, Double> probabilities = request.probabilities();
    int room = read.horizon().months() - START;
    if (months < 1 || months > room) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "--months %d does not fit into the study's horizon\nMaybe 1 to %d",
              months,
              Math.max(1, room)));
    }
    probabilities.forEach((region, p) -> {
      if (read.network().regions().findIndex(region).isEmpty()) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "no region \"%s\"\nMaybe one of: %s",
                region,
                IdPattern.closest(region, read.network().regions().ids())));
      }
      if (!(p >= 0 && p <= 1)) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "the probability of %s is %s\nMaybe a share from 0 to 1, such as 0.1",
                region,
                p));
      }
    });
    return new CutPlan(
        START,
        months,
        Math.min(room, months + FADING),
        request.reach(),
        request.goods(),
        probabilities);
  }
}
