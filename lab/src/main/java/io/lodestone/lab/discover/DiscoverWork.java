// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.discover;

import io.lodestone.discovery.Cart;
import io.lodestone.discovery.Cases;
import io.lodestone.discovery.Prim;
import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.IdPattern;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks for rules that tell the futures in which something happens from the others.
public final class DiscoverWork {

  private final Studies studies;
  private final RunFolders runs;
  private final Clock clock;
  private final ReportTexts<Discovery> reports;

  /// Looks for ensembles of a place.
  public DiscoverWork(Studies studies, Clock clock, ReportTexts<Discovery> reports) {
    this.studies = studies;
    this.runs = new RunFolders(studies);
    this.clock = clock;
    this.reports = reports;
  }

  /// Finds boxes and grows a tree.
  public Discovery run(DiscoverRequest request) {
    Path from = runs.findEnsemble(request.run());
    FolderCheck.requireAsWritten(from);
    StoredEnsemble ensemble = ensemble(from);
    List<String> ids = ensemble.headlines().stream().map(h -> h.id()).toList();
    FutureFilter filter = FutureFilter.parse(request.where(), ids);
    Search search = search(ensemble, filter, request.inputs());
    Cases cases = Cases.of(search.values(), search.hits());
    Prim.Settings settings =
        new Prim.Settings(
            request.peel(),
            Prim.Settings.DEFAULT.leastShare(),
            request.boxes(),
            Prim.Settings.DEFAULT.significance());
    Path folder =
        studies
            .runsFolder(request.out())
            .resolve(ensemble.recipe().study())
            .resolve("discovery")
            .resolve(RunFolders.nameOf(clock.instant()));
    Discovery found =
        new Discovery(
            ensemble,
            search,
            Prim.find(cases, settings),
            Cart.grow(cases, Cart.Settings.DEFAULT),
            folder);
    write(folder, reports.of(found));
    return found;
  }

  private static void write(Path folder, Map<String, String> texts) {
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        WholeFile.write(folder.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the rules were not written: %s\nMaybe the disk is full",
              e.getMessage()),
          e);
    }
  }

  private static StoredEnsemble ensemble(Path folder) {
    try {
      return StoredEnsemble.read(folder);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(
          folder + " holds no complete ensemble\nMaybe run one first: lodestone ensemble");
    }
  }

  private static Search search(StoredEnsemble ensemble, FutureFilter filter, List<String> inputs) {
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
    return new Search(id, filter.toString(), used, values, wanted);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
