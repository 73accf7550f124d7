// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.baseyear.Wedge;
import io.lodestone.study.study.Source;
import java.util.List;
import java.util.Map;

/// What a study says under one id: its figures and rows.
///
/// @param id of a plant, lane, end use, market, commodity or any other row
/// @param figures of the base year, as reported and reconciled
/// @param wedges what calibration added there
/// @param rows of all tables
/// @param sources named by them, by key
public record Found(
    String id,
    List<ReconciledFigure> figures,
    List<Wedge> wedges,
    List<MarkedRow> rows,
    Map<String, Source> sources)
    implements Answer {

  public Found {
    figures = List.copyOf(figures);
    wedges = List.copyOf(wedges);
    rows = List.copyOf(rows);
  }

  /// Whether there is nothing.
  public boolean isEmpty() {
    return figures.isEmpty() && rows.isEmpty();
  }
}
