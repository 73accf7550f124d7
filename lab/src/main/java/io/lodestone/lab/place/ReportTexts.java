// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.util.Map;

/// Writes the reports that stand beside a result's tables. The laboratory computes and stores; who
/// wants pages in the folder passes one of these in.
///
/// @param <R> what the report is about
@FunctionalInterface
public interface ReportTexts<R> {

  /// The files by name, such as `report.html`, with their text.
  Map<String, String> of(R result);

  /// No report: tables only.
  static <R> ReportTexts<R> none() {
    return result -> Map.of();
  }
}
