// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.dictionary.Column;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The catalogue of events and measures as people and programs read it.
public final class Catalogue {

  private Catalogue() {}

  /// One kind, with all that a form needs.
  ///
  /// @param kind as in `kind:` of a scenario
  /// @param part `events` or `measures`: the key of a scenario under which it stands
  /// @param label two or three words
  /// @param meaning what it does
  /// @param caveat what it does not say
  /// @param example a mapping in YAML, in the words of the study `japan-seabed`
  /// @param parameters in the order of the reference page
  public record Entry(
      String kind,
      String part,
      String label,
      String meaning,
      String caveat,
      String example,
      List<Parameter> parameters) {

    /// The entry of a kind.
    public static Entry of(ChangeKind kind) {
      return new Entry(
          kind.id(),
          kind.part().key(),
          kind.label(),
          kind.meaning(),
          kind.caveat(),
          kind.example(),
          kind.parameters().stream().map(Parameter::of).toList());
    }
  }

  /// One parameter.
  ///
  /// @param name its key
  /// @param type what may stand in it
  /// @param list whether it is a list
  /// @param required whether it must be given
  /// @param standard what counts if it is not given; null if nothing
  /// @param unit unit of a number, empty for other types
  /// @param low least value; null if none
  /// @param lowOpen whether the least value itself is excluded
  /// @param high greatest value; null if none
  /// @param words closed list of words, empty for other types
  /// @param target table of the study that a reference or pattern points to, empty for other types
  /// @param help one sentence
  public record Parameter(
      String name,
      String type,
      boolean list,
      boolean required,
      @Nullable String standard,
      String unit,
      @Nullable Double low,
      boolean lowOpen,
      @Nullable Double high,
      List<String> words,
      String target,
      String help) {

    static Parameter of(Column c) {
      Column.Bounds bounds = c.bounds();
      return new Parameter(
          c.name(),
          c.type().label(),
          c.list(),
          c.required(),
          c.standard().isEmpty() ? null : c.standard(),
          c.unit().symbol(),
          Double.isFinite(bounds.low()) ? bounds.low() : null,
          bounds.lowOpen(),
          Double.isFinite(bounds.high()) ? bounds.high() : null,
          c.words(),
          c.target(),
          c.meaning());
    }
  }

  /// One line for each kind.
  public static String list() {
    StringBuilder text = new StringBuilder();
    for (ChangeKind.Part part : ChangeKind.Part.values()) {
      text.append(part.key()).append(":\n");
      for (ChangeKind kind : ChangeKinds.list(part)) {
        text.append(String.format(Locale.ROOT, "  %-22s %s%n", kind.id(), kind.meaning()));
      }
    }
    return text.toString();
  }

  /// A kind with its parameters, an example and its caveat.
  public static String text(ChangeKind kind) {
    StringBuilder text = new StringBuilder();
    String part = kind.part() == ChangeKind.Part.EVENT ? "event" : "measure";
    text.append(String.format(Locale.ROOT, "%s (%s): %s%n%n", kind.id(), part, kind.meaning()));
    for (Column column : kind.parameters()) {
      text.append(String.format(Locale.ROOT, "  %-26s %s%n", column.name(), help(column)));
    }
    text.append(String.format(Locale.ROOT, "%nExample:%n%n"));
    kind.example().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.append(String.format(Locale.ROOT, "%nCaveat: %s%n", kind.caveat())).toString();
  }

  private static String help(Column c) {
    StringBuilder help = new StringBuilder(c.meaning());
    help.append(" [").append(c.list() ? "list of " : "").append(c.type().label());
    if (!c.words().isEmpty()) {
      help.append(' ').append(String.join(", ", c.words()));
    }
    if (!c.target().isEmpty()) {
      help.append(" of ").append(c.target());
    }
    if (!c.unit().symbol().isEmpty()) {
      help.append(", ").append(c.unit().symbol());
    }
    if (!c.bounds().text().isEmpty()) {
      help.append(", ").append(c.bounds().text());
    }
    String state = c.required() ? "required" : c.standard();
    return help.append(state.isEmpty() ? "" : c.required() ? ", required" : ", else " + state)
        .append(']')
        .toString();
  }

  /// The reference page as Markdown.
  public static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Events and measures

            What a scenario can hold, as `lodestone measures` lists it. This page is generated from the catalogue in the code
            (`ChangeKinds`); a test fails when the two differ, and runs every example. Examples use the words of the study `japan-seabed`.
            Every event and measure also has `source`, `trust` and `note`, and may be made uncertain. Recipes are in the
            [cookbook](../how-to/measures-cookbook.md).
            """);
    for (ChangeKind kind : ChangeKinds.listAll()) {
      String part = kind.part() == ChangeKind.Part.EVENT ? "Event" : "Measure";
      page.append("\n## ").append(kind.id()).append("\n\n");
      page.append(part).append(": ").append(kind.meaning()).append("\n\n");
      page.append("| parameter | type | unit | default | bounds | meaning |\n");
      page.append("|---|---|---|---|---|---|\n");
      kind.parameters().forEach(column -> page.append(row(column)));
      page.append("\n```yaml\n").append(kind.example()).append("```\n\n");
      page.append("Caveat: ").append(kind.caveat()).append('\n');
    }
    return page.toString();
  }

  private static String row(Column c) {
    String words = c.words().isEmpty() ? "" : " " + String.join(", ", c.words());
    return String.format(
        Locale.ROOT,
        "| `%s` | %s%s%s | %s | %s | %s | %s |%n",
        c.name(),
        c.list() ? "list of " : "",
        c.type().label(),
        (c.target().isEmpty() ? "" : ": " + c.target()) + words,
        c.unit().symbol(),
        c.required() ? "required" : c.standard(),
        c.bounds().text(),
        c.meaning());
  }
}
