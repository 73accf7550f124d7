// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;
import java.util.stream.Stream;

/// What changes: the keys of `scenarios/*.yaml`, and one table for each kind of event and measure.
final class ScenarioTables {

  private static final String FILE = "scenarios/*.yaml";

  private static final Table SCENARIO =
      Table.of(
              "scenario",
              FILE,
              "A named set of events and measures; its id is the file's name.",
              List.of(
                  Column.text("title", "One line.").needed(),
                  Column.text("story", "A few sentences in plain words."),
                  Column.reference(
                          "extends", "scenarios", "Events and measures of these come first.")
                      .many(),
                  Column.nested("events", "scenario/*", "What happens."),
                  Column.nested("measures", "scenario/*", "What is chosen.")))
          .orAbsent();

  static final List<Table> ALL =
      Stream.concat(Stream.of(SCENARIO), ChangeKinds.listAll().stream().map(ChangeKind::table))
          .toList();

  private ScenarioTables() {}
}
