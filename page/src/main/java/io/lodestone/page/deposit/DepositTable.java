// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.store.run.PlainTable;
import java.util.ArrayList;
import java.util.List;

/// A table of results as it grows.
final class DepositTable {

  private final String name;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  DepositTable(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  void add(Object... cells) {
    rows.add(List.of(cells));
  }

  PlainTable done() {
    return new PlainTable(name, columns, rows);
  }
}
