// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.network.IdPattern;
import io.lodestone.simulation.Trajectory;
import io.lodestone.store.run.Duck;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties.Factor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the trajectories of a part have given, in the order of their numbers however they came.
public final class PartResults {

  /// Cells that are gathered from all trajectories at once, so that memory is read in runs.
  private static final int BLOCK = 64;

  private static final Set<Map.Entry<String, Double>> NOTHING = Set.of();

  private final EnsembleRecipe recipe;
  private final MonthlySeries series;
  private final int part;
  private final int first;
  private final List<Factor> factors;
  private final @Nullable Done[] done;
  private final List<PartCard.Failure> failures = new ArrayList<>();

  /// One trajectory's results.
  private record Done(Map<String, Double> draws, List<Headline> headlines, float[] cells) {}

  public PartResults(Futures futures, EnsembleRecipe recipe, int part) {
    this.recipe = recipe;
    Study study = futures.study();
    this.series = new MonthlySeries(study, study.horizon().until(recipe.until()).months());
    this.part = part;
    this.first = recipe.first(part);
    this.factors = futures.drawn();
    this.done = new Done[recipe.end(part) - first];
  }

  public void add(int trajectory, Future future, Trajectory run, List<Headline> headlines) {
    Map<String, Double> draws = new LinkedHashMap<>();
    for (int k = 0; k < factors.size(); k++) {
      draws.put(factors.get(k).id(), future.values().get(k));
    }
    draws.putAll(future.lifts());
    float[] cells = new float[series.cells()];
    series.copy(run, cells);
    done[trajectory - first] = new Done(draws, headlines, cells);
  }

  public void fail(int trajectory, String message) {
    failures.add(new PartCard.Failure(trajectory, message));
    failures.sort((a, b) -> Integer.compare(a.trajectory(), b.trajectory()));
  }

  public List<PartCard.Failure> failures() {
    return failures;
  }

  /// The watched headline by trajectory; NaN, which JSON shows as null, where there is none.
  public List<Double> watched() {
    return Arrays.stream(done)
        .map(d ->
            d == null
                ? Double.NaN
                : d.headlines.stream()
                    .filter(h -> h.id().equals(recipe.headline()))
                    .mapToDouble(Headline::value)
                    .findFirst()
                    .orElse(Double.NaN))
        .toList();
  }

  /// Writes the part's files into an empty folder.
  public void write(Path folder) throws IOException {
    try (Duck duck = Duck.open()) {
      writeHeadlines(duck, folder.resolve("headlines.parquet"));
      writeDraws(duck, folder.resolve("draws.parquet"));
      writeKept(duck, folder.resolve("series.parquet"));
    }
    writeSketches(folder.resolve(EnsembleFolder.SKETCHES));
  }

  private void writeHeadlines(Duck duck, Path file) throws IOException {
    duck.execute("CREATE TABLE headlines (trajectory INTEGER, id VARCHAR, value DOUBLE)");
    duck.append(
        "headlines",
        rows -> {
          for (int i = 0; i < done.length; i++) {
            Done one = done[i];
            for (Headline headline : one == null ? List.<Headline>of() : one.headlines) {
              rows.beginRow();
              rows.append(first + i).append(headline.id()).append(headline.value());
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM headlines", file);
  }

  private void writeDraws(Duck duck, Path file) throws IOException {
    duck.execute("CREATE TABLE draws (trajectory INTEGER, input VARCHAR, value DOUBLE)");
    duck.append(
        "draws",
        rows -> {
          for (int i = 0; i < done.length; i++) {
            Done one = done[i];
            for (var draw : one == null ? NOTHING : one.draws.entrySet()) {
              rows.beginRow();
              rows.append(first + i).append(draw.getKey()).append(draw.getValue());
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM draws", file);
  }

  private void writeKept(Duck duck, Path file) throws IOException {
    List<MonthlySeries.Series> all = series.list();
    int[] kept =
        IntStream.range(0, all.size())
            .filter(s ->
                all.get(s).table().equals(MonthlySeries.SHORTAGE)
                    || IdPattern.anyMatches(recipe.keep(), all.get(s).key()))
            .toArray();
    duck.execute(
        "CREATE TABLE wide (trajectory INTEGER, series VARCHAR, id VARCHAR, value FLOAT[])");
    duck.append(
        "wide",
        rows -> {
          for (int i = 0; i < done.length; i++) {
            Done one = done[i];
            for (int k = 0; one != null && k < kept.length; k++) {
              MonthlySeries.Series each = all.get(kept[k]);
              int from = kept[k] * series.months();
              rows.beginRow();
              rows.append(first + i).append(each.table()).append(each.id());
              rows.append(Arrays.copyOfRange(one.cells, from, from + series.months()));
              rows.endRow();
            }
          }
        });
    duck.copy(
        "SELECT trajectory, series, id, unnest(range(len(value)))::SMALLINT AS month_index,"
            + " unnest(value) AS value FROM wide",
        file);
  }

  private void writeSketches(Path file) throws IOException {
    float[][] rows =
        Arrays.stream(done).filter(d -> d != null).map(d -> d.cells).toArray(float[][]::new);
    float[] block = new float[BLOCK * rows.length];
    SketchCounts counts = new SketchCounts();
    try (SketchFile.Writer writer =
        new SketchFile.Writer(file, new TreeSet<>(List.of(part)), series.cells())) {
      for (int start = 0; start < series.cells(); start += BLOCK) {
        int size = Math.min(BLOCK, series.cells() - start);
        for (int t = 0; t < rows.length; t++) {
          for (int c = 0; c < size; c++) {
            block[c * rows.length + t] = rows[t][start + c];
          }
        }
        for (int c = 0; c < size; c++) {
          counts.add(block, c * rows.length, (c + 1) * rows.length);
          writer.write(counts);
        }
      }
    }
  }
}
