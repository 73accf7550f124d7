// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.scenario.Scenario;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.ensemble.StoredEnsemble.ShortageProbability;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parts of an ensemble's page read from its folder, each of it once.
///
/// @param headlines in the order in which a decision-maker reads them
/// @param odds probability of shortage by subject and month
/// @param values months short and years of independence by trajectory, by headline
record EnsembleReading(
    StoredEnsemble ensemble,
    List<HeadlineSummary> headlines,
    List<ShortageProbability> odds,
    Map<String, List<Double>> values) {

  static final String MONTHS_SHORT = "months-short.";
  static final String INDEPENDENCE = "independence-year.";

  static EnsembleReading of(StoredEnsemble ensemble) {
    List<ShortageProbability> odds = ensemble.shortageProbabilities();
    List<HeadlineSummary> headlines = ensemble.headlines();
    List<String> wanted =
        headlines.stream()
            .map(HeadlineSummary::id)
            .filter(id -> id.startsWith(MONTHS_SHORT) || id.startsWith(INDEPENDENCE))
            .toList();
    return new EnsembleReading(ensemble, headlines, odds, ensemble.values(wanted));
  }

  Study study() {
    return ensemble.study();
  }

  Scenario scenario() {
    return study().getScenario(ensemble.recipe().scenario());
  }

  Horizon horizon() {
    return ensemble.horizon();
  }

  /// Trajectories with a result.
  long results() {
    return ensemble.trajectories() - ensemble.failures().size();
  }

  String regionName(String region) {
    return study().network().regions().get(region).name();
  }

  String homeName() {
    return regionName(study().home());
  }

  boolean isElement(String subject) {
    return study().headlineElements().contains(subject);
  }

  /// The name of an element or commodity.
  String subjectName(String subject) {
    return isElement(subject)
        ? study().network().elements().get(subject).name()
        : study().network().commodities().get(subject).name();
  }

  Optional<HeadlineSummary> find(String headline) {
    return headlines.stream().filter(h -> h.id().equals(headline)).findFirst();
  }

  /// The headline elements that home demands, as the study lists them.
  List<ShortageProbability> elements() {
    return odds.stream().filter(o -> isElement(o.id())).toList();
  }

  /// The month in which a subject is most often short, as index; the first if several are.
  static int worstMonth(ShortageProbability odds) {
    int worst = 0;
    for (int t = 1; t < odds.shares().size(); t++) {
      worst = odds.shares().get(t) > odds.shares().get(worst) ? t : worst;
    }
    return worst;
  }

  static double worstShare(ShortageProbability odds) {
    return odds.shares().get(worstMonth(odds));
  }

  /// The share of trajectories in which a subject is short in some month.
  double everShare(String subject) {
    List<Double> months = values.getOrDefault(MONTHS_SHORT + subject, List.of());
    return months.isEmpty()
        ? 0
        : months.stream().filter(m -> m > 0).count() / (double) months.size();
  }

  /// The standard error of a share, as if trajectories were independent.
  double standardError(double share) {
    return Math.sqrt(share * (1 - share) / Math.max(1, results()));
  }
}
