// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.sources.Answer;
import io.lodestone.lab.sources.Found;
import io.lodestone.lab.sources.HeadlineGrounds;
import io.lodestone.lab.sources.SourcesRequest;
import io.lodestone.lab.sources.SourcesResult;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone sources`: from a headline or figure to its citations.
@Command(
    name = "sources",
    description =
        "Shows what numbers rest on. For a headline: its formula, the uses, trade and plants that carry it in the base year,"
            + " their figures as reported and reconciled, which are assumed, and every citation. For a plant, lane, use, market"
            + " or other row: its figure, rows and citations. Without an id: how much of the study rests on which sources.",
    mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(index = "0", paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ID",
      arity = "0..*",
      description =
          "Headlines such as loss-cost.dy, or ids of plants, lanes, uses, markets or other rows.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "Everything, not only the largest few.")
  private boolean all;

  @Option(names = "--json", description = "Print as JSON, always everything.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks into studies of a place.
  public SourcesCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    SourcesResult found = lab.sources(new SourcesRequest(study, ids));
    String name = found.study().id();
    PrintWriter out = spec.commandLine().getOut();
    SourcesText text = new SourcesText(out, all);
    if (ids.isEmpty()) {
      if (json) {
        out.print(JsonText.of(Map.of("study", name, "overview", found.overview())));
      } else {
        text.print(found.study(), found.overview());
      }
    } else if (json) {
      out.print(JsonText.of(Map.of("study", name, "answers", found.answers())));
    } else {
      for (int i = 0; i < found.answers().size(); i++) {
        out.print(i == 0 ? "" : "\n");
        print(text, found.answers().get(i));
      }
    }
    return 0;
  }

  private static void print(SourcesText text, Answer answer) {
    switch (answer) {
      case Found row -> text.print(row);
      case HeadlineGrounds headline -> text.print(headline);
    }
  }
}
