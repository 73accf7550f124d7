// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.study.change.Arms;
import io.lodestone.study.change.ChangeRow;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes events and measures from parsed mappings, by the arms of their kinds.
final class ChangeReader {

  private final Horizon horizon;
  private final Map<String, Series> series;
  private final Consumer<Finding> findings;

  ChangeReader(Horizon horizon, Map<String, Series> series, Consumer<Finding> findings) {
    this.horizon = horizon;
    this.series = series;
    this.findings = findings;
  }

  Optional<Event> event(Row row) {
    return Arms.event(changeRow(row));
  }

  Optional<Measure> measure(Row row) {
    return Arms.measure(changeRow(row));
  }

  private ChangeRow changeRow(Row row) {
    return new ChangeRow(row, horizon, series, findings);
  }
}
