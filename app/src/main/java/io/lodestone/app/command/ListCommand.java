// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.listing.Listing;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone list`: studies, scenarios, runs.
@Command(
    name = "list",
    description =
        "Lists studies, scenarios and runs; of one study its scenarios with their titles.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

  /// Runs that are shown; `--json` has all.
  private static final int MOST_RUNS = 20;

  private final Lab lab;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      defaultValue = "",
      description = "Name or folder of a study. Default: all.")
  private String study = "";

  @Option(names = "--json", description = "Print everything as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Lists what a place holds.
  public ListCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    Listing listing = lab.list(study);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(listing));
      return 0;
    }
    for (Listing.StudyEntry entry : listing.studies()) {
      out.printf(Locale.ROOT, "%s: %s%n", entry.name(), entry.title());
      if (study.isEmpty()) {
        out.printf(
            Locale.ROOT,
            "  %d scenarios; lodestone list %s%n",
            entry.scenarios().size(),
            entry.name());
      } else {
        int width = entry.scenarios().keySet().stream().mapToInt(String::length).max().orElse(0);
        entry
            .scenarios()
            .forEach(
                (id, title) -> out.printf(Locale.ROOT, "  %-" + (width + 2) + "s%s%n", id, title));
      }
    }
    if (!listing.runs().isEmpty()) {
      out.printf(Locale.ROOT, "%nRuns, the latest first:%n");
      listing.runs().stream()
          .limit(MOST_RUNS)
          .forEach(run ->
              out.printf(
                  Locale.ROOT,
                  "  %-9s%s%s%n",
                  run.kind(),
                  run.id(),
                  run.complete() ? "" : "  (unfinished: --resume)"));
      if (listing.runs().size() > MOST_RUNS) {
        out.printf(Locale.ROOT, "  ... %d more%n", listing.runs().size() - MOST_RUNS);
      }
    }
    return 0;
  }
}
