// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.lab.sources.Found;
import io.lodestone.lab.sources.HeadlineGrounds;
import io.lodestone.lab.sources.Ledger;
import io.lodestone.network.IdPattern;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final Studies studies;
  private final Workshop workshop;

  @Parameters(index = "0", paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ID",
      arity = "0..*",
      description =
          "Headlines such as value-lost.dy, or ids of plants, lanes, uses, markets or other rows.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "Everything, not only the largest few.")
  private boolean all;

  @Option(names = "--json", description = "Print as JSON, always everything.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks into studies of a place.
  public SourcesCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Ledger ledger = new Ledger(read, workshop.baseYear(read));
    PrintWriter out = spec.commandLine().getOut();
    SourcesText text = new SourcesText(out, all);
    if (ids.isEmpty()) {
      if (json) {
        out.print(JsonText.of(Map.of("study", read.id(), "overview", ledger.overview())));
      } else {
        text.print(read, ledger.overview());
      }
      return 0;
    }
    List<Object> answers = new ArrayList<>();
    for (String id : ids) {
      Found found = ledger.find(id);
      answers.add(found.isEmpty() ? headline(ledger, id) : found);
    }
    if (json) {
      out.print(JsonText.of(Map.of("study", read.id(), "answers", answers)));
    } else {
      for (int i = 0; i < answers.size(); i++) {
        out.print(i == 0 ? "" : System.lineSeparator());
        print(text, answers.get(i));
      }
    }
    return 0;
  }

  private static void print(SourcesText text, Object answer) {
    if (answer instanceof Found found) {
      text.print(found);
    } else if (answer instanceof HeadlineGrounds headline) {
      text.print(headline);
    }
  }

  private static Object headline(Ledger ledger, String id) {
    if (!ledger.isHeadline(id)) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "nothing is called \"%s\"\nMaybe one of: %s; or a headline such as value-lost.ELEMENT",
              id,
              IdPattern.closest(id, ledger.ids())));
    }
    try {
      return ledger.headline(id);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
