// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.discovery.Cart;
import io.lodestone.discovery.Cases;
import io.lodestone.discovery.Prim;
import io.lodestone.lab.discover.FutureFilter;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.IdPattern;
import io.lodestone.page.discover.DiscoveryDocument;
import io.lodestone.page.report.ReportJson;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.WholeFile;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  private final Studies studies;
  private final RunFolders runs;
  private final Clock clock;

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

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/discovery/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print rules and the peeling trajectories as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks for ensembles of a place.
  public DiscoverCommand(Studies studies, Clock clock) {
    this.studies = studies;
    this.runs = new RunFolders(studies);
    this.clock = clock;
  }

  @Override
  public Integer call() {
    StoredEnsemble ensemble = ensemble(runs.find(run));
    List<String> ids = ensemble.headlines().stream().map(h -> h.id()).toList();
    FutureFilter filter = FutureFilter.parse(where, ids);
    DiscoveryDocument.Search search = search(ensemble, filter);
    Cases cases = Cases.of(search.values(), search.hits());
    Prim.Settings settings =
        new Prim.Settings(
            peel, Prim.Settings.DEFAULT.leastShare(), boxes, Prim.Settings.DEFAULT.significance());
    DiscoveryDocument found =
        DiscoveryDocument.of(
            ensemble, search, Prim.find(cases, settings), Cart.grow(cases, Cart.Settings.DEFAULT));
    Path folder = write(ensemble, found);
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(JsonText.of(Map.of("folder", folder.toString(), "discovery", found)));
    } else {
      printer.print(DiscoveryText.of(found));
      printer.printf(Locale.ROOT, "%nRules: %s%n", folder);
    }
    return 0;
  }

  private Path write(StoredEnsemble ensemble, DiscoveryDocument found) {
    Path folder =
        (out == null ? studies.runsFolder() : studies.resolve(out))
            .resolve(ensemble.recipe().study())
            .resolve("discovery")
            .resolve(RunFolders.nameOf(clock.instant()));
    try {
      WholeFile.write(folder.resolve("report.md"), DiscoveryText.of(found));
      WholeFile.write(folder.resolve("discovery.json"), ReportJson.of(found));
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the rules were not written: %s\nMaybe the disk is full",
              e.getMessage()),
          e);
    }
    return folder;
  }

  private static StoredEnsemble ensemble(Path folder) {
    try {
      return StoredEnsemble.read(folder);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(
          folder + " holds no complete ensemble\nMaybe run one first: lodestone ensemble");
    }
  }

  private DiscoveryDocument.Search search(StoredEnsemble ensemble, FutureFilter filter) {
    Map<Integer, Map<String, Double>> headlines = new TreeMap<>();
    Map<String, Map<Integer, Double>> drawn = new TreeMap<>();
    String asked =
        filter.headlines().stream().map(h -> "'" + h + "'").collect(Collectors.joining(", "));
    try (RunSql sql = RunSql.open(ensemble.folder())) {
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
          String.format(
              Locale.ROOT,
              "no input %s%nMaybe one of: %s",
              inputs,
              String.join(", ", drawn.keySet())));
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
    EnsembleRecipe recipe = ensemble.recipe();
    String id = recipe.study() + "/" + recipe.scenario() + "/" + ensemble.folder().getFileName();
    return new DiscoveryDocument.Search(id, filter.toString(), used, values, wanted);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
