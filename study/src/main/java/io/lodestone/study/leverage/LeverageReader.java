// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.leverage;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.leverage.LeverageGame.Choice;
import io.lodestone.study.leverage.LeverageGame.Roles;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads `leverage.yaml`.
public final class LeverageReader {

  private static final String FILE = "leverage.yaml";

  private LeverageReader() {}

  /// The game of a study, if it defines one without errors.
  ///
  /// @param findings takes what is wrong
  /// @throws java.io.UncheckedIOException when the file exists but cannot be read
  public static Optional<LeverageGame> read(Study study, Consumer<Finding> findings) {
    Path file = study.folder().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return YamlFile.read(file, FILE, findings).flatMap(yaml -> game(yaml, findings));
  }

  private static Optional<LeverageGame> game(YamlMapping yaml, Consumer<Finding> findings) {
    RowParser parser = new RowParser(new Ids(), findings);
    Table table = Dictionary.getTable("leverage");
    List<Choice> sender = choices(yaml, "sender", parser);
    List<Choice> target = choices(yaml, "target", parser);
    return parser
        .parse(table, yaml.rowOf(table))
        .filter(row ->
            has(row, "open", sender, findings)
                & has(row, "embargo", sender, findings)
                & has(row, "nothing", target, findings)
                & has(row, "plan", target, findings))
        .map(row -> game(row, sender, target));
  }

  private static LeverageGame game(Row row, List<Choice> sender, List<Choice> target) {
    return new LeverageGame(
        row.text("title"),
        row.findMonth("from").orElseThrow(),
        row.findMonth("until").orElseThrow(),
        row.number("discountRate"),
        row.number("senderShare"),
        new Roles(row.text("open"), row.text("embargo"), row.text("nothing"), row.text("plan")),
        row.findMonth("embargoStart").orElseThrow(),
        row.findInteger("embargoMonths").orElseThrow(),
        row.findMonth("planStart").orElseThrow(),
        sender,
        target);
  }

  private static List<Choice> choices(YamlMapping yaml, String key, RowParser parser) {
    Table table = Dictionary.getTable("leverage/choice");
    List<Choice> choices = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings(key)) {
      parser
          .parse(table, mapping.rowOf(table))
          .map(r -> new Choice(r.text("id"), r.text("name"), r.list("scenarios")))
          .ifPresent(choices::add);
    }
    return choices;
  }

  private static boolean has(
      Row row, String role, List<Choice> choices, Consumer<Finding> findings) {
    boolean found = choices.stream().anyMatch(c -> c.id().equals(row.text(role)));
    if (!found) {
      findings.accept(
          Finding.error(
              "leverage-role",
              row.placeOf(role),
              String.format(
                  Locale.ROOT, "\"%s\" is none of the choices of its side", row.text(role)),
              "Maybe one of: " + choices.stream().map(Choice::id).toList()));
    }
    return found;
  }
}
