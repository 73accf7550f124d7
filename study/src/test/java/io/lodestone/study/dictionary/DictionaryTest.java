// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private static final Path PAGE =
      Path.of(System.getProperty("lodestone.root", ".."), "docs/reference/dictionary.md");

  @Test
  void referencePageSaysWhatTheDictionarySays() throws IOException {
    if (Boolean.getBoolean("lodestone.rewrite")) {
      Files.writeString(PAGE, DictionaryPage.text());
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "docs/reference/dictionary.md differs from the dictionary. To rewrite it run%n"
                + "./mvnw -pl study -am test -Dtest=DictionaryTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dlodestone.rewrite=true%nand commit the page.")
        .isEqualTo(DictionaryPage.text());
  }

  @Test
  void everyTableIsOnThePage() {
    String page = DictionaryPage.text();
    assertThat(Dictionary.listTables())
        .allSatisfy(table -> assertThat(page).contains("### " + table.name() + "\n"));
  }

  @Test
  void everyNumberEndsInAUnitOfTheClosedList() {
    for (Table table : Dictionary.listTables()) {
      if (table.name().equals("study/spreads")) {
        continue; // its keys are grades of trust; all of them are shares by the table's meaning
      }
      for (Column column : table.columns()) {
        if (column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER) {
          assertThat(column.unit().endings())
              .as(table.name() + "." + column.name())
              .anyMatch(column.name()::endsWith);
        }
      }
    }
  }

  @Test
  void nameWithoutUnitIsRefused() {
    assertThatThrownBy(() -> Unit.ofName("capacity"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("capacity")
        .hasMessageContaining("Maybe");
  }

  @Test
  void referencesPointToTablesThatExist() {
    Set<String> special = Set.of("lanes", "scenarios");
    for (Table table : Dictionary.listTables()) {
      for (Column column : table.columns()) {
        if (!column.target().isEmpty()
            && column.type() != ColumnType.NESTED
            && !special.contains(column.target())) {
          assertThat(Dictionary.findTable(column.target()))
              .as(table.name() + "." + column.name())
              .isPresent();
        }
      }
    }
  }

  @Test
  void keysAreColumns() {
    assertThat(Dictionary.listTables())
        .allSatisfy(table -> assertThat(table.names()).containsAll(table.keys()));
  }

  @Test
  void defaultsLieWithinBounds() {
    for (Table table : Dictionary.listTables()) {
      for (Column column : table.columns()) {
        boolean number = column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER;
        if (number && !column.standard().isEmpty()) {
          assertThat(column.bounds().contains(Double.parseDouble(column.standard())))
              .as(table.name() + "." + column.name())
              .isTrue();
        }
      }
    }
  }

  @Test
  void unknownTableIsRefusedWithAdvice() {
    assertThatThrownBy(() -> Dictionary.getTable("plantz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe one of: plants");
  }

  @Test
  void boundsReadAsWords() {
    assertThat(new Column.Bounds(0, true, 1).text()).isEqualTo("above 0, at most 1");
    assertThat(Column.Bounds.NONE.text()).isEmpty();
    assertThat(new Column.Bounds(0, true, 1).contains(0)).isFalse();
    assertThat(new Column.Bounds(0, false, 1).contains(0)).isTrue();
  }
}
