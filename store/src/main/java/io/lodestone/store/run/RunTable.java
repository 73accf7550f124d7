// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One monthly table of results: for each entity a few words, and for each of its numbers a value a
/// month. Immutable.
public final class RunTable {

  private final Table table;
  private final List<String> months;
  private final List<Entity> entities;

  /// @param words the text columns, without the month
  /// @param values `[column][month]`
  private record Entity(List<String> words, double[][] values) {}

  private RunTable(Table table, List<String> months, List<Entity> entities) {
    this.table = table;
    this.months = months;
    this.entities = entities;
  }

  /// Begins a table of the dictionary, such as `results/prices`.
  ///
  /// @param name name in the dictionary
  /// @param months calendar months `YYYY-MM`, in order
  static Builder of(String name, List<String> months) {
    return new Builder(Dictionary.getTable(name), List.copyOf(months));
  }

  /// The value of one number of an entity in a month.
  interface Value {
    double at(int month);
  }

  /// Collects the entities of a table.
  static final class Builder {

    private final Table table;
    private final List<String> months;
    private final List<Entity> entities = new ArrayList<>();

    private Builder(Table table, List<String> months) {
      this.table = table;
      this.months = months;
    }

    /// Adds an entity.
    ///
    /// @param words the text columns, without the month
    /// @param values the number columns
    /// @throws IllegalArgumentException when the columns are not those of the dictionary
    Builder add(List<String> words, Value... values) {
      if (words.size() != texts(table).size() || values.length != numbers(table).size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "table %s takes %s and %s, not %d words and %d numbers\nMaybe the dictionary changed",
                table.name(),
                texts(table),
                numbers(table),
                words.size(),
                values.length));
      }
      double[][] copy = new double[values.length][months.size()];
      for (int c = 0; c < values.length; c++) {
        for (int m = 0; m < months.size(); m++) {
          copy[c][m] = values[c].at(m);
        }
      }
      entities.add(new Entity(List.copyOf(words), copy));
      return this;
    }

    RunTable build() {
      return new RunTable(table, months, List.copyOf(entities));
    }
  }

  private static List<String> texts(Table table) {
    return table.columns().stream()
        .filter(c -> c.type() == ColumnType.TEXT)
        .map(Column::name)
        .toList();
  }

  private static List<String> numbers(Table table) {
    return table.columns().stream()
        .filter(c -> c.type() == ColumnType.NUMBER)
        .map(Column::name)
        .toList();
  }

  /// File of the table in a run folder.
  public String file() {
    return table.file();
  }

  /// Columns that hold words, without the month.
  public List<String> textColumns() {
    return texts(table);
  }

  /// Columns that hold numbers.
  public List<String> numberColumns() {
    return numbers(table);
  }

  /// Calendar months `YYYY-MM`, in order.
  public List<String> months() {
    return months;
  }

  /// The number of entities.
  public int size() {
    return entities.size();
  }

  /// The words of an entity, in the order of [#textColumns].
  public List<String> words(int entity) {
    return entities.get(entity).words();
  }

  /// A copy of the values of an entity in one number column, `[month]`.
  public double[] values(int entity, int column) {
    return entities.get(entity).values()[column].clone();
  }
}
