// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.data.ensemble.RunSql;
import io.lodestone.data.ensemble.StoredEnsemble;
import io.lodestone.data.json.JsonText;
import io.lodestone.discovery.Box;
import io.lodestone.discovery.BoxScore;
import io.lodestone.discovery.Cart;
import io.lodestone.discovery.Cases;
import io.lodestone.discovery.Prim;
import io.lodestone.network.IdPattern;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone discover`: in which futures something happens.
@Command(
    name = "discover",
    description =
        "Finds rules over what an ensemble has drawn that tell the futures in which something happens from the"
            + " others: boxes by patient rule induction (PRIM), and a classification tree as a second opinion.",
    mixinStandardHelpOptions = true)
public final class DiscoverCommand implements Callable<Integer> {

  private final RunFolders runs;

  @Parameters(
      paramLabel = "RUN",
      description = "An ensemble's folder, or study/scenario for the latest one of a scenario.")
  private String run = "";

  @Option(
      names = "--where",
      required = true,
      paramLabel = "CONDITION",
      description = "Which futures are looked for, such as \"months-short.dy > 6\"; with and, or.")
  private String where = "";

  @Option(
      names = "--inputs",
      paramLabel = "ID",
      split = ",",
      description = "Inputs that rules may use, with * for any characters. Default: all.")
  private List<String> inputs = List.of();

  @Option(
      names = "--boxes",
      paramLabel = "N",
      defaultValue = "3",
      description = "Boxes at most. Default: ${DEFAULT-VALUE}.")
  private int boxes;

  @Option(
      names = "--peel",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description = "Share that a step peels off. Default: ${DEFAULT-VALUE}.")
  private double peel;

  @Option(names = "--json", description = "Print rules and the peeling trajectories as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks for ensembles of a place.
  public DiscoverCommand(Studies studies) {
    this.runs = new RunFolders(studies);
  }

  /// A rule in the study's words.
  ///
  /// @param restrictions one for each restricted input
  record Rule(List<Restriction> restrictions, int cases, double coverage, double density) {}

  /// A range of one input.
  record Restriction(String input, String name, String words, double quasiP) {}

  @Override
  public Integer call() {
    StoredEnsemble ensemble = ensemble(runs.find(run));
    List<String> ids = ensemble.headlines().stream().map(h -> h.id()).toList();
    FutureFilter filter = FutureFilter.parse(where, ids);
    Draws draws = draws(ensemble.folder(), filter);
    Cases cases = draws.cases();
    Words words = new Words(ensemble, draws.inputs);
    Prim.Settings settings =
        new Prim.Settings(
            peel, Prim.Settings.DEFAULT.leastShare(), boxes, Prim.Settings.DEFAULT.significance());
    List<Prim.Found> found = Prim.find(cases, settings);
    List<Cart.Leaf> leaves = Cart.grow(cases, Cart.Settings.DEFAULT);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(document(filter, cases, words, found, leaves)));
    } else {
      print(out, filter, cases, words, found, leaves);
    }
    return 0;
  }

  private static StoredEnsemble ensemble(Path folder) {
    try {
      return StoredEnsemble.read(folder);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(
          folder + " holds no complete ensemble\nMaybe run one first: lodestone ensemble");
    }
  }

  /// What was drawn, by input, and which trajectories are looked for.
  private record Draws(List<String> inputs, double[][] values, boolean[] wanted) {

    Cases cases() {
      return Cases.of(values, wanted);
    }
  }

  private Draws draws(Path folder, FutureFilter filter) {
    Map<Integer, Map<String, Double>> headlines = new TreeMap<>();
    Map<String, Map<Integer, Double>> drawn = new TreeMap<>();
    String asked =
        filter.headlines().stream().map(h -> "'" + h + "'").collect(Collectors.joining(", "));
    try (RunSql sql = RunSql.open(folder)) {
      sql.ask(
          "SELECT trajectory, id, value FROM headlines WHERE id IN (" + asked + ")",
          row ->
              headlines
                  .computeIfAbsent(Integer.valueOf(row.get(0)), t -> new TreeMap<>())
                  .put(row.get(1), number(row.get(2))),
          names -> {});
      sql.ask(
          "SELECT trajectory, input, value FROM draws",
          row ->
              drawn
                  .computeIfAbsent(row.get(1), input -> new TreeMap<>())
                  .put(Integer.valueOf(row.get(0)), number(row.get(2))),
          names -> {});
    }
    List<String> used =
        drawn.keySet().stream()
            .filter(id ->
                inputs.isEmpty()
                    ? drawn.get(id).keySet().containsAll(headlines.keySet())
                    : IdPattern.anyMatches(inputs, id))
            .toList();
    if (used.isEmpty()) {
      throw new WrongInputException(
          "no input %s%nMaybe one of: %s".formatted(inputs, String.join(", ", drawn.keySet())));
    }
    List<Integer> futures = List.copyOf(headlines.keySet());
    double[][] values = new double[used.size()][futures.size()];
    boolean[] wanted = new boolean[futures.size()];
    for (int k = 0; k < futures.size(); k++) {
      int future = futures.get(k);
      wanted[k] = filter.holds(headlines.get(future));
      for (int i = 0; i < used.size(); i++) {
        values[i][k] = drawn.get(used.get(i)).getOrDefault(future, Double.NaN);
      }
    }
    return new Draws(used, values, wanted);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /// Rules in the study's words.
  private static final class Words {
    private final List<String> ids;
    private final Map<String, String> names = new LinkedHashMap<>();

    Words(StoredEnsemble ensemble, List<String> ids) {
      this.ids = ids;
      ensemble.study().uncertainties().inputs().forEach(i -> names.put(i.id(), i.name()));
    }

    Rule rule(BoxScore score) {
      List<Restriction> restrictions = new ArrayList<>();
      List<Integer> restricted = score.box().restricted();
      for (int k = 0; k < restricted.size(); k++) {
        String id = ids.get(restricted.get(k));
        Box.Range range = score.box().ranges().get(restricted.get(k));
        restrictions.add(
            new Restriction(id, names.getOrDefault(id, id), words(range), score.quasiP().get(k)));
      }
      return new Rule(restrictions, score.cases(), score.coverage(), score.density());
    }

    private static String words(Box.Range range) {
      if (Double.isInfinite(range.low())) {
        return "at most " + Numbers.threeDigits(range.high());
      }
      return Double.isInfinite(range.high())
          ? "at least " + Numbers.threeDigits(range.low())
          : Numbers.threeDigits(range.low()) + " to " + Numbers.threeDigits(range.high());
    }
  }

  private static Map<String, Object> document(
      FutureFilter filter,
      Cases cases,
      Words words,
      List<Prim.Found> found,
      List<Cart.Leaf> leaves) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("where", filter.toString());
    document.put("futures", cases.size());
    document.put("wanted", cases.hits());
    document.put("boxes", found.stream().map(f -> words.rule(f.score())).toList());
    document.put(
        "trajectories",
        found.stream().map(f -> f.trajectory().stream().map(words::rule).toList()).toList());
    document.put(
        "tree",
        leaves.stream()
            .map(l -> Map.of("wanted", l.wanted(), "rule", words.rule(l.score())))
            .toList());
    return document;
  }

  private static void print(
      PrintWriter out,
      FutureFilter filter,
      Cases cases,
      Words words,
      List<Prim.Found> found,
      List<Cart.Leaf> leaves) {
    out.printf(
        "%s in %d of %d futures (%.0f %%)%n",
        filter, cases.hits(), cases.size(), 100 * cases.share());
    if (found.isEmpty()) {
      out.printf("%nNo box tells them from the others.%n");
    }
    for (int k = 0; k < found.size(); k++) {
      Rule rule = words.rule(found.get(k).score());
      out.printf(
          "%nBox %d: holds %.0f %% of them (coverage), and %.0f %% of the %d futures in it are of them (density)%n",
          k + 1, 100 * rule.coverage, 100 * rule.density, rule.cases);
      for (Restriction each : rule.restrictions) {
        out.printf("  %s %s  (%s)%n", each.name, each.words, Numbers.chance(each.quasiP));
      }
    }
    out.printf("%nSecond opinion, a tree:%n");
    for (Cart.Leaf leaf : leaves) {
      Rule rule = words.rule(leaf.score());
      out.printf(
          "  %3.0f %% of %d futures where %s%n",
          100 * rule.density,
          rule.cases,
          rule.restrictions.isEmpty()
              ? "nothing is asked"
              : rule.restrictions.stream()
                  .map(r -> r.name + " " + r.words)
                  .collect(Collectors.joining(" and ")));
    }
    out.printf(
        "%nThe number in brackets is the quasi-p value: the chance of as many hits without that restriction.%n");
  }
}
