// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lodestone.store.ensemble.RunSql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Years of a run in the wide table that models of the integrated-assessment community exchange
/// (source `iamc-format`): model, scenario, region, variable, unit, and a column for each year.
///
/// Flows are sums over the months of a year, prices their mean, stocks those at the end of
/// December. Only whole years are written.
public final class IamcTable {

  private static final String MODEL = "Lodestone 0.1.0";

  private final Map<List<String>, Map<String, String>> valueByRow =
      new TreeMap<>(IamcTable::compare);
  private final TreeSet<String> years = new TreeSet<>();

  private IamcTable() {}

  private static int compare(List<String> a, List<String> b) {
    return String.join("\u0000", a).compareTo(String.join("\u0000", b));
  }

  /// Writes the table.
  ///
  /// @param sql of a run
  /// @param scenario id that the rows name
  public static void write(RunSql sql, String scenario, OutputStream out) throws IOException {
    IamcTable table = new IamcTable();
    table.readAll(sql);
    try (CsvWriter csv = CsvLine.writer(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      List<String> head =
          new ArrayList<>(List.of("Model", "Scenario", "Region", "Variable", "Unit"));
      head.addAll(table.years);
      csv.writeRecord(head);
      table.valueByRow.forEach((row, values) -> {
        List<String> line = new ArrayList<>(List.of(MODEL, scenario));
        line.addAll(row);
        table.years.forEach(year -> line.add(values.getOrDefault(year, "")));
        csv.writeRecord(line.stream().map(CsvCell::of).toList());
      });
    }
  }

  private void readAll(RunSql sql) {
    String whole =
        " left(month, 4) IN (SELECT left(month, 4) FROM prices GROUP BY 1 HAVING count(DISTINCT month) = 12) ";
    read(sql, "Price", "USD/t", "prices", "commodity", "avg(price_usd_per_t)", whole);
    read(
        sql,
        "Stock",
        "t",
        "prices",
        "commodity",
        "sum(CASE WHEN right(month, 2) = '12' THEN stock_t END)",
        whole);
    read(sql, "Activity", "t/yr", "plants", "process", "sum(activity_t)", whole);
    read(sql, "Consumption", "t/yr", "uses", "commodity", "sum(consumption_t)", whole);
    read(sql, "Use Lost", "t/yr", "uses", "commodity", "sum(use_lost_t)", whole);
    read(
        sql,
        "Cost to Users",
        "USD/yr",
        "uses",
        "commodity",
        "sum(extra_bill_usd + surplus_lost_usd + output_lost_usd)",
        whole);
    readTrade(sql, "Imports", "to", "arrival_t", whole);
    readTrade(sql, "Exports", "from", "flow_t", whole);
  }

  private void read(
      RunSql sql,
      String variable,
      String unit,
      String table,
      String key,
      String sum,
      String whole) {
    take(
        sql,
        String.format(
            Locale.ROOT,
            "SELECT region, %s, left(month, 4), %s FROM %s WHERE%s GROUP BY 1, 2, 3",
            key,
            sum,
            table,
            whole),
        variable,
        unit);
  }

  private void readTrade(RunSql sql, String variable, String end, String column, String whole) {
    take(
        sql,
        String.format(
            Locale.ROOT,
            "SELECT \"%s\", commodity, left(month, 4), sum(%s) FROM lanes WHERE%s GROUP BY 1, 2, 3",
            end,
            column,
            whole),
        variable,
        "t/yr");
  }

  private void take(RunSql sql, String question, String variable, String unit) {
    sql.ask(
        question,
        row -> {
          years.add(row.get(2));
          valueByRow
              .computeIfAbsent(
                  List.of(row.getFirst(), variable + "|" + row.get(1), unit), k -> new TreeMap<>())
              .put(row.get(2), row.get(3));
        },
        names -> {});
  }
}
