// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.planning.SampleEstimate;
import io.lodestone.portfolio.PortfolioOutcome;
import io.lodestone.store.ensemble.EnsembleFolder;
import io.lodestone.store.run.Duck;
import io.lodestone.store.run.FolderTree;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes the tables and documents of a complete plan: all of them into a folder of their own, then
/// each to its place, the manifest last.
///
/// `portfolios`: every portfolio that was judged, with its objectives; `choices`: what the shown
/// ones take; `losses`: what they come to in each fresh future; `alone`: candidates alone.
final class PlanFiles {

  private PlanFiles() {}

  static void write(Path folder, PlanRecipe recipe, PlanWorld world, PlanResult result)
      throws IOException {
    FrontDocument document = new FrontWriter(world, result).document(folder, recipe);
    Path scratch = folder.resolve("tmp");
    FolderTree.delete(scratch);
    Files.createDirectory(scratch); // not what is above it, should it be gone
    try (Duck duck = Duck.open()) {
      writePortfolios(duck, scratch.resolve("portfolios.parquet"), world.plan(), result);
      writeShown(duck, scratch, document);
      writeLosses(duck, scratch.resolve("losses.parquet"), world.plan(), result);
      writeAlone(duck, scratch.resolve("alone.parquet"), document);
      writeBound(duck, scratch.resolve("bound.parquet"), document);
    }
    Files.writeString(scratch.resolve(PlanRun.FRONT), JsonText.of(document));
    List<Path> files;
    try (Stream<Path> all = Files.list(scratch)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      hashes.put(name, EnsembleFolder.hash(folder.resolve(name)));
    }
    hashes.put(PlanRun.RECIPE, EnsembleFolder.hash(folder.resolve(PlanRun.RECIPE)));
    Path manifest = scratch.resolve(PlanRun.MANIFEST);
    Files.writeString(manifest, JsonText.of(manifest(document, hashes)));
    Files.move(manifest, folder.resolve(PlanRun.MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    FolderTree.delete(scratch);
  }

  private static Map<String, Object> manifest(FrontDocument document, Map<String, String> hashes) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("kind", "plan");
    manifest.put("status", "complete");
    manifest.put("search", document.search());
    manifest.put("files", hashes);
    return manifest;
  }

  private static void writePortfolios(Duck duck, Path file, Plan plan, PlanResult result)
      throws IOException {
    duck.execute(
        "CREATE TABLE judged (portfolio VARCHAR, state VARCHAR, objective VARCHAR, value DOUBLE, error DOUBLE, futures INTEGER)");
    duck.append(
        "judged",
        rows -> {
          for (Judged judged : result.judge().full()) {
            String state = result.front().members().contains(judged) ? "front" : "dominated";
            append(rows, plan, judged, state);
          }
          for (PortfolioJudge.Dropped dropped : result.judge().dropped()) {
            append(rows, plan, dropped.screened(), "dropped");
          }
        });
    duck.copy("SELECT * FROM judged", file);
  }

  private static void append(org.duckdb.DuckDBAppender rows, Plan plan, Judged judged, String state)
      throws java.sql.SQLException {
    List<SampleEstimate> estimates = judged.estimates();
    for (int k = 0; k < estimates.size(); k++) {
      rows.beginRow();
      rows.append(judged.portfolio().key()).append(state).append(plan.objectives().get(k).id());
      rows.append(estimates.get(k).value()).append(estimates.get(k).standardError());
      rows.append(judged.outcomes().size());
      rows.endRow();
    }
  }

  private static void writeShown(Duck duck, Path folder, FrontDocument document)
      throws IOException {
    duck.execute(
        "CREATE TABLE front (id VARCHAR, objective VARCHAR, value DOUBLE, error DOUBLE, search_value DOUBLE, search_error DOUBLE, unit VARCHAR)");
    duck.execute(
        "CREATE TABLE robustness (id VARCHAR, words VARCHAR, still_on_front BOOLEAN, regret_mean DOUBLE, regret_quantile DOUBLE, regret_max DOUBLE, satisficing DOUBLE)");
    duck.execute(
        "CREATE TABLE choices (id VARCHAR, candidate VARCHAR, size DOUBLE, unit VARCHAR, start VARCHAR)");
    duck.append(
        "front",
        rows -> {
          for (FrontDocument.Member member : document.portfolios()) {
            for (FrontDocument.Objective objective : document.objectives()) {
              String id = objective.id();
              rows.beginRow();
              rows.append(member.id()).append(id);
              rows.append(member.values().get(id)).append(member.errors().get(id));
              rows.append(member.searchValues().get(id)).append(member.searchErrors().get(id));
              rows.append(rawUnit(objective));
              rows.endRow();
            }
          }
        });
    duck.append(
        "robustness",
        rows -> {
          for (FrontDocument.Member member : document.portfolios()) {
            rows.beginRow();
            rows.append(member.id()).append(member.words()).append(member.stillOnFront());
            rows.append(member.regret().mean()).append(member.regret().quantile());
            rows.append(member.regret().max()).append(member.satisficing());
            rows.endRow();
          }
        });
    duck.append(
        "choices",
        rows -> {
          for (FrontDocument.Member member : document.portfolios()) {
            for (FrontDocument.Choice choice : member.measures()) {
              rows.beginRow();
              rows.append(member.id()).append(choice.candidate()).append(choice.size());
              rows.append(choice.sizeUnit()).append(choice.start());
              rows.endRow();
            }
          }
        });
    for (String table : List.of("front", "robustness", "choices")) {
      duck.copy("SELECT * FROM " + table, folder.resolve(table + ".parquet"));
    }
  }

  private static String rawUnit(FrontDocument.Objective objective) {
    return objective.scale() == 1 // exact: as the objective says
        ? objective.unit()
        : objective.unit().replace("million ", "").replace("%", "share");
  }

  private static void writeLosses(Duck duck, Path file, Plan plan, PlanResult result)
      throws IOException {
    duck.execute(
        "CREATE TABLE losses (id VARCHAR, trajectory INTEGER, scenario VARCHAR, cost_usd DOUBLE, loss_usd DOUBLE, dependence_share DOUBLE, footprint DOUBLE)");
    duck.append(
        "losses",
        rows -> {
          List<Judged> shown = result.fresh().shown();
          List<Integer> numbers = result.fresh().numbers();
          for (int p = 0; p < shown.size(); p++) {
            for (int i = 0; i < numbers.size(); i++) {
              PortfolioOutcome outcome = shown.get(p).outcomes().get(i);
              rows.beginRow();
              rows.append("p" + (p + 1)).append(numbers.get(i).intValue());
              rows.append(plan.scenarioOf(numbers.get(i)));
              rows.append(outcome.costUsdPerYear()).append(outcome.lossUsdPerYear());
              rows.append(outcome.dependence()).append(outcome.footprint());
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM losses", file);
  }

  private static void writeAlone(Duck duck, Path file, FrontDocument document) throws IOException {
    duck.execute(
        "CREATE TABLE alone (candidate VARCHAR, size DOUBLE, unit VARCHAR, objective VARCHAR, value DOUBLE, error DOUBLE, on_front BOOLEAN, dominated_by VARCHAR, fresh_dominated_by VARCHAR)");
    duck.append(
        "alone",
        rows -> {
          for (FrontDocument.Single single : document.alone()) {
            for (Map.Entry<String, Double> value : single.values().entrySet()) {
              FrontDocument.SingleFresh fresh = single.fresh();
              rows.beginRow();
              rows.append(single.candidate()).append(single.size()).append(single.sizeUnit());
              rows.append(value.getKey()).append(value.getValue());
              rows.append(single.errors().get(value.getKey())).append(single.onFront());
              rows.append(single.dominatedBy());
              rows.append(fresh == null ? null : fresh.dominatedBy());
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM alone", file);
  }

  private static void writeBound(Duck duck, Path file, FrontDocument document) throws IOException {
    FrontDocument.Bound bound = document.bound();
    if (bound == null) {
      return;
    }
    duck.execute("CREATE TABLE bound (name VARCHAR, usd_per_year DOUBLE)");
    duck.append(
        "bound",
        rows -> {
          Map<String, Double> values = new LinkedHashMap<>();
          values.put("total", bound.total());
          values.put("total-error", bound.totalError());
          values.put("loss-only", bound.lossOnly());
          values.put("here-and-now", bound.hereAndNow());
          values.put("perfect-information", bound.perfectInformation());
          values.put("nothing", bound.nothing());
          values.put("best", bound.bestTotal());
          values.put("gap", bound.gap());
          for (Map.Entry<String, Double> value : values.entrySet()) {
            rows.beginRow();
            rows.append(value.getKey()).append(value.getValue().doubleValue());
            rows.endRow();
          }
        });
    duck.copy("SELECT * FROM bound", file);
  }
}
