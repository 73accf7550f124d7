// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.WrongInputException;
import io.lodestone.study.change.Catalogue;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone measures`: the catalogue of events and measures.
@Command(
    name = "measures",
    description =
        "Lists the events and measures that a scenario can hold; with a name, its parameters, an example and its"
            + " caveat.",
    mixinStandardHelpOptions = true)
public final class MeasuresCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "",
      description = "A kind, such as stockpile or export-ban.")
  private String name = "";

  @Option(names = "--json", description = "Print the catalogue, or the kind, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Shows the catalogue of this version.
  public MeasuresCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<ChangeKind> kinds = name.isEmpty() ? ChangeKinds.listAll() : List.of(kind());
    if (json) {
      List<Catalogue.Entry> entries = kinds.stream().map(Catalogue.Entry::of).toList();
      out.print(JsonText.of(name.isEmpty() ? entries : entries.getFirst()));
    } else if (name.isEmpty()) {
      out.print(Catalogue.list());
    } else {
      out.print(Catalogue.text(kinds.getFirst()));
    }
    return 0;
  }

  private ChangeKind kind() {
    try {
      return ChangeKinds.get(name);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }
}
