// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.place.SqlRequest;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.export.CsvCell;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone sql`: questions to the tables of a run or an ensemble.
@Command(
    name = "sql",
    description =
        "Answers a SELECT on the tables of a run or an ensemble, which it opens read-only. Without a question,"
            + " lists the tables.",
    mixinStandardHelpOptions = true)
public final class SqlCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description =
          "A run folder, or study/scenario for the latest complete run or ensemble of a scenario.")
  private String run = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SELECT",
      defaultValue = "",
      description = "Such as \"select id, avg(value) from headlines group by id\".")
  private String question = "";

  @Option(
      names = "--beside",
      paramLabel = "RUN",
      description = "A second run or ensemble; its tables have beside. before their names.")
  private @Nullable String beside;

  @Option(names = "--csv", description = "Print CSV.")
  private boolean csv;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks for runs of a place.
  public SqlCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (RunSql sql = lab.sql(new SqlRequest(run, beside))) {
      if (question.isBlank()) {
        sql.describe().forEach(out::println);
        return 0;
      }
      List<List<String>> rows = new ArrayList<>();
      if (csv) {
        sql.ask(question, row -> out.println(line(row)), names -> out.println(line(names)));
      } else {
        sql.ask(question, rows::add, rows::add);
        print(rows, out);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private static String line(List<String> row) {
    return row.stream()
        .map(CsvCell::of)
        .map(v -> v.matches("[^\",\n]*") ? v : "\"" + v.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private static void print(List<List<String>> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      out.println("no rows");
      return;
    }
    int[] width = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        line.append(row.get(i)).repeat(" ", width[i] - row.get(i).length() + 2);
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
