// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.claim;

import io.lodestone.claim.Threshold;
import io.lodestone.claim.Threshold.Relation;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the claims of a study: the files under `claims/`.
public final class ClaimReader {

  private static final Pattern THRESHOLD =
      Pattern.compile("(at least|at most|above|below) (-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

  private final RowParser parser;
  private final Consumer<Finding> findings;

  private ClaimReader(RowParser parser, Consumer<Finding> findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /// Reads all claims, in the order of their files.
  ///
  /// @param findings takes what is wrong; a claim with an error is left out
  /// @throws UncheckedIOException when a file exists but cannot be read
  public static List<Claim> read(Study study, Consumer<Finding> findings) {
    Ids ids = new Ids();
    study.network().regions().ids().forEach(id -> ids.add("regions", id));
    ClaimReader reader = new ClaimReader(new RowParser(ids, findings), findings);
    List<Claim> claims = new ArrayList<>();
    for (Path file : files(study.folder().resolve("claims"))) {
      reader.claim(file).ifPresent(claims::add);
    }
    return claims;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Claim> claim(Path file) {
    String name = "claims/" + file.getFileName();
    Optional<YamlMapping> yaml = YamlFile.read(file, name, findings);
    if (yaml.isEmpty()) {
      return Optional.empty();
    }
    Table table = Dictionary.getTable("claims");
    Optional<Row> row = parser.parse(table, yaml.get().rowOf(table));
    List<Claim.Need> needs = needs(yaml.get());
    List<Claim.Test> tests = tests(yaml.get());
    boolean complete =
        needs.size() == yaml.get().listMappings("needs").size()
            && tests.size() == yaml.get().listMappings("tests").size();
    return row.filter(r -> complete && isNamedAsItsFile(r, file)).map(r -> claim(r, needs, tests));
  }

  private boolean isNamedAsItsFile(Row row, Path file) {
    boolean same = file.getFileName().toString().equals(row.text("id") + ".yaml");
    if (!same) {
      findings.accept(
          Finding.error(
              "claim-name",
              row.placeOf("id"),
              String.format(
                  Locale.ROOT,
                  "claim \"%s\" stands in the file %s",
                  row.text("id"),
                  file.getFileName()),
              "Maybe rename the file"));
    }
    return same;
  }

  private static Claim claim(Row row, List<Claim.Need> needs, List<Claim.Test> tests) {
    return new Claim(
        row.text("id"),
        row.text("question"),
        row.text("statement"),
        row.text("evidence"),
        row.text("set"),
        needs,
        tests,
        row.list("limits"),
        row.text("changes"));
  }

  private List<Claim.Need> needs(YamlMapping yaml) {
    Table table = Dictionary.getTable("claims/need");
    List<Claim.Need> needs = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings("needs")) {
      parser
          .parse(table, mapping.rowOf(table))
          .filter(this::hasOneSource)
          .ifPresent(row ->
              needs.add(
                  new Claim.Need(
                      row.text("id"),
                      row.text("scenario").isEmpty()
                          ? List.of()
                          : List.of(row.text("scenario").split(" with ")),
                      row.findInteger("trajectories").orElseThrow(),
                      row.findMonth("until").orElse(null),
                      row.list("keep"),
                      row.text("elements").equals("all"),
                      row.text("home"),
                      row.text("folder"))));
    }
    return needs;
  }

  private boolean hasOneSource(Row row) {
    boolean one = row.text("scenario").isEmpty() != row.text("folder").isEmpty();
    if (!one) {
      findings.accept(
          Finding.error(
              "claim-need",
              row.place(),
              "a need takes either a scenario or a folder",
              "Maybe split it into two needs"));
    }
    return one;
  }

  private List<Claim.Test> tests(YamlMapping yaml) {
    Table table = Dictionary.getTable("claims/test");
    List<Claim.Test> tests = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings("tests")) {
      parser.parse(table, mapping.rowOf(table)).flatMap(this::test).ifPresent(tests::add);
    }
    return tests;
  }

  private Optional<Claim.Test> test(Row row) {
    Optional<Threshold> supports = threshold(row, "supports");
    Optional<Threshold> contradicts = threshold(row, "contradicts");
    if (supports.isEmpty() || contradicts.isEmpty()) {
      return Optional.empty();
    }
    if (supports.get().overlaps(contradicts.get())) {
      findings.accept(
          Finding.error(
              "claim-threshold",
              row.placeOf("contradicts"),
              "a value can both support and contradict",
              "Maybe the two are the wrong way round"));
      return Optional.empty();
    }
    return Optional.of(
        new Claim.Test(
            row.text("id"),
            row.text("asks"),
            row.text("unit"),
            row.text("sql"),
            supports.get(),
            contradicts.get(),
            row.text("because")));
  }

  private Optional<Threshold> threshold(Row row, String column) {
    Matcher words = THRESHOLD.matcher(row.text(column).strip());
    if (!words.matches()) {
      findings.accept(
          Finding.error(
              "claim-threshold",
              row.placeOf(column),
              String.format(Locale.ROOT, "\"%s\" is no threshold", row.text(column)),
              "Maybe: at most 0.1; also at least, above, below"));
      return Optional.empty();
    }
    for (Relation relation : Relation.values()) {
      if (relation.words().equals(words.group(1))) {
        return Optional.of(new Threshold(relation, Double.parseDouble(words.group(2))));
      }
    }
    throw new IllegalStateException("relation " + words.group(1) + "\nMaybe the pattern is wrong");
  }
}
