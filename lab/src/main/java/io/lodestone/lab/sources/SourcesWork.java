// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks for what numbers of studies of a place rest on.
public final class SourcesWork {

  private final Studies studies;
  private final Workshop workshop;

  public SourcesWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Finds each number's grounds.
  public SourcesResult run(SourcesRequest request) {
    Study read = studies.require(request.study());
    Ledger ledger = new Ledger(read, workshop.baseYear(read));
    List<Answer> answers = new ArrayList<>();
    for (String id : request.ids()) {
      Found found = ledger.find(id);
      answers.add(found.isEmpty() ? headline(ledger, id) : found);
    }
    return new SourcesResult(read, ledger.overview(), answers);
  }

  private static Answer headline(Ledger ledger, String id) {
    if (!ledger.isHeadline(id)) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "nothing is called \"%s\"\nMaybe one of: %s; or a headline such as loss-cost.ELEMENT",
              id,
              IdPattern.closest(id, ledger.ids())));
    }
    try {
      return ledger.headline(id);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
