// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.Lab;
import io.lodestone.lab.compare.CompareRequest;
import io.lodestone.lab.compare.CompareResult;
import io.lodestone.lab.run.Experiment;
import io.lodestone.page.report.CompareReport;
import io.lodestone.page.report.ReportInput;
import io.lodestone.store.run.StoredRun;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone compare`: headlines of runs side by side.
@Command(
    name = "compare",
    description = {
      "Prints the headlines of runs side by side; * marks what differs from the first run by more than 1 %%."
          + " Opens with the rows in which their inputs differ.",
      "With --html it repeats the runs from their folders and writes a report that lays them beside one another."
    },
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

  /// Differences below this share of the larger value are not marked.
  private static final double MARKED_SHARE = 0.01;

  private final Lab lab;

  @Parameters(
      paramLabel = "RUN",
      arity = "2..6",
      description =
          "Run folders, or study/scenario for the latest complete single run of a scenario.")
  private List<String> runs = List.of();

  @Option(names = "--html", paramLabel = "FILE", description = "Write a comparison report.")
  private @Nullable Path html;

  @Option(names = "--json", description = "Print the headlines of all runs as JSON.")
  private boolean json;

  @Option(names = "--all", description = "Print all headlines, not only those that differ.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Compares runs of a place.
  public CompareCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    CompareResult compared = lab.compare(new CompareRequest(runs));
    List<StoredRun> stored = compared.runs();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter first = json ? spec.commandLine().getErr() : out; // JSON holds headlines alone
    compared.warnings().forEach(line -> first.printf(Locale.ROOT, "%s%n", line));
    if (json) {
      out.print(JsonText.of(stored));
    } else {
      print(stored, out);
    }
    Path file = html;
    if (file != null) {
      Path target = lab.studies().resolve(file);
      List<Experiment> repeated = lab.repeat(compared);
      CompareReport.write(
          IntStream.range(0, stored.size())
              .mapToObj(
                  i -> ReportInput.of(repeated.get(i), Map.of("Run", stored.get(i).card().runId())))
              .toList(),
          target);
      if (!json) {
        out.printf(Locale.ROOT, "%nReport: %s%n", target);
      }
    }
    return 0;
  }

  private void print(List<StoredRun> stored, PrintWriter out) {
    out.printf(Locale.ROOT, "%-58s %-7s", "", "unit");
    stored.forEach(run -> out.printf(Locale.ROOT, " %22s", shorten(run.card().scenario())));
    out.println();
    Map<String, List<@Nullable Headline>> rows = rows(stored);
    int same = 0;
    for (List<@Nullable Headline> row : rows.values()) {
      boolean differs = row.stream().anyMatch(h -> differs(row.getFirst(), h));
      if (!differs && !all) {
        same++;
        continue;
      }
      Headline named = row.stream().filter(h -> h != null).findFirst().orElseThrow();
      out.printf(Locale.ROOT, "%-58s %-7s", named.name(), named.unit());
      row.forEach(
          h -> out.printf(Locale.ROOT, " %21s%s", text(h), differs(row.getFirst(), h) ? "*" : " "));
      out.println();
    }
    if (same > 0) {
      out.printf(
          Locale.ROOT, "%n%d headlines are the same in all runs (--all shows them).%n", same);
    }
  }

  private static Map<String, List<@Nullable Headline>> rows(List<StoredRun> stored) {
    Map<String, List<@Nullable Headline>> rows = new LinkedHashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      for (Headline headline : stored.get(i).headlines()) {
        List<@Nullable Headline> row = rows.computeIfAbsent(headline.id(), id -> new ArrayList<>());
        while (row.size() < i) {
          row.add(null);
        }
        row.add(headline);
      }
    }
    rows.values()
        .forEach(row -> {
          while (row.size() < stored.size()) {
            row.add(null);
          }
        });
    return rows;
  }

  private static boolean differs(@Nullable Headline first, @Nullable Headline other) {
    double a = first == null ? Double.NaN : first.value();
    double b = other == null ? Double.NaN : other.value();
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.isNaN(a) != Double.isNaN(b);
    }
    return Math.abs(a - b) > MARKED_SHARE * Math.max(Math.abs(a), Math.abs(b));
  }

  private static String text(@Nullable Headline headline) {
    return headline == null || Double.isNaN(headline.value())
        ? "-"
        : String.format(Locale.ROOT, "%.4g", headline.value());
  }

  private static String shorten(String scenario) {
    return scenario.length() <= 22 ? scenario : ".." + scenario.substring(scenario.length() - 20);
  }
}
