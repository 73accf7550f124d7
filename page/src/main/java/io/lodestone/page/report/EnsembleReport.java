// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.store.ensemble.StoredEnsemble;
import java.util.Map;

/// Writes the report of an ensemble: a page, and beside it a short text.
public final class EnsembleReport {

  private EnsembleReport() {}

  /// The page and the text, by file name: `report.html` and `report.md`.
  ///
  /// @param ensemble a complete one
  /// @param facts what made it, by name, in the order in which they are shown
  public static Map<String, String> texts(StoredEnsemble ensemble, Map<String, String> facts) {
    EnsembleDocument document = EnsembleDocument.of(EnsembleReading.of(ensemble), facts);
    String title =
        "Ensemble · " + document.head().scenarioTitle() + " · " + document.head().title();
    return Map.of(
        "report.html", Page.of(title, document), "report.md", EnsembleMarkdown.of(document));
  }
}
