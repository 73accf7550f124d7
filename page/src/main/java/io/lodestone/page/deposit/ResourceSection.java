// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.processing.Compounds;
import io.lodestone.deposit.resource.Category;
import io.lodestone.deposit.resource.Classification;
import io.lodestone.deposit.resource.Resource;
import io.lodestone.deposit.resource.Spread;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Section;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The resource: how much there is, how sure, and where to drill.
final class ResourceSection {

  /// Assumed: days of work of the year whose tonnes the categories are measured by.
  private static final int DAYS = 300;

  private final ResourceFindings found;
  private final Compounds compounds;
  private final ElementWords words;
  private final Resource resource;
  private final List<Double> cutoffs;

  /// @param compounds in which tonnes are counted
  ResourceSection(ResourceFindings found, Compounds compounds, ElementWords words) {
    this.found = found;
    this.compounds = compounds;
    this.words = words;
    this.resource = Resource.of(found.realisations());
    this.cutoffs = found.realisations().plan().cutoffsPpm();
  }

  private List<String> elements() {
    return found.realisations().model().basket().elements();
  }

  /// Tonnes of what is sold of one element, or of all.
  Spread tonnes(String element, int cutoff) {
    return tonnes(List.of(element), cutoff, 1);
  }

  /// Tonnes of what is sold of several elements, or of `all`, times a factor.
  Spread tonnes(List<String> wanted, int cutoff, double factor) {
    return Spread.of(
        found.realisations().count(),
        r -> {
          double sum = 0;
          for (int e = 0; e < elements().size(); e++) {
            boolean counts = wanted.contains("all") || wanted.contains(elements().get(e));
            sum +=
                counts
                    ? found.realisations().elementTonnes(r, e, cutoff)
                        * compounds.factor(elements().get(e))
                    : 0;
          }
          return factor * sum;
        });
  }

  List<PlainTable> tables() {
    DepositTable tonnes =
        new DepositTable(
            "deposit_resource",
            "element",
            "cutoff_ppm",
            "p10_t",
            "p50_t",
            "p90_t",
            "mean_t",
            "error_t");
    Stream.concat(Stream.of("all"), elements().stream())
        .forEach(element -> {
          for (int c = 0; c < cutoffs.size(); c++) {
            Spread s = tonnes(element, c);
            tonnes.add(
                element, cutoffs.get(c), s.p10(), s.p50(), s.p90(), s.mean(), s.standardError());
          }
        });
    DepositTable curve =
        new DepositTable("deposit_curve", "cutoff_ppm", "quantile", "mud_t", "mean_ppm");
    for (int c = 0; c < cutoffs.size(); c++) {
      Spread mud = resource.mudTonnes(c);
      Spread ppm = resource.meanPpm(c);
      curve.add(cutoffs.get(c), "p10", mud.p10(), ppm.p10());
      curve.add(cutoffs.get(c), "p50", mud.p50(), ppm.p50());
      curve.add(cutoffs.get(c), "p90", mud.p90(), ppm.p90());
    }
    VariogramSheets variogram = new VariogramSheets(found.variogram(), found.synthetic());
    return variogram.isEmpty()
        ? List.of(tonnes.done(), curve.done())
        : List.of(tonnes.done(), curve.done(), variogram.table());
  }

  Section section(NextCoreSheets next, DemandSheet demand, String home, double mudTonnesPerDay) {
    VariogramSheets variogram = new VariogramSheets(found.variogram(), found.synthetic());
    CoreSheets cores = new CoreSheets(found);
    ResourceMaps maps = new ResourceMaps(found, resource);
    List<Picture> pictures = new ArrayList<>(maps.pictures());
    pictures.add(curvePicture());
    pictures.addAll(variogram.pictures());
    pictures.add(next.map(maps.marks()));
    return new Section(
        "resource",
        "How much is there?",
        String.format(
            Locale.ROOT,
            "%s One future in ten lies below P10, one in ten above P90. %d realisations; the mean of all cores is %s ppm. %s What would be mined, %d blocks of the best expected grade, holds %s.",
            found.coresCaveat(),
            found.realisations().count(),
            Words.number(found.declustered().plain()),
            cores.reach(),
            found.minedBlocks().size(),
            minedText()),
        pictures,
        Stream.of(
                List.of(tonnesSheet()),
                demand.isEmpty() ? List.<Sheet>of() : List.of(demand.sheet(home)),
                List.of(
                    curveSheet(),
                    categories(mudTonnesPerDay),
                    next.sheet(),
                    variogram.sheet(),
                    cores.validation(),
                    cores.declustering()))
            .flatMap(List::stream)
            .toList());
  }

  private String minedText() {
    Spread s = mined();
    return String.format(
        Locale.ROOT,
        "P10 %s, P50 %s, P90 %s ppm",
        Words.number(s.p10()),
        Words.number(s.p50()),
        Words.number(s.p90()));
  }

  Spread mined() {
    return Spread.of(found.realisations().count(), found::minedPpm);
  }

  private Sheet tonnesSheet() {
    List<String> head = new ArrayList<>(List.of(words.productAsHeading() + ", t"));
    List<Integer> shown = List.of(0, Math.min(2, cutoffs.size() - 1));
    for (int c : shown) {
      for (String q : List.of("P10", "P50", "P90", "mean")) {
        head.add(String.format(Locale.ROOT, "%s ≥ %.0f ppm", q, cutoffs.get(c)));
      }
    }
    List<List<String>> rows =
        Stream.concat(Stream.of("all"), elements().stream())
            .map(e -> {
              List<String> row = new ArrayList<>(List.of(name(e)));
              shown.forEach(c -> row.addAll(Words.spread(tonnes(e, c))));
              return row;
            })
            .toList();
    return new Sheet(
        String.format(Locale.ROOT, "Tonnes of %s by element and cut-off", words.product()),
        head,
        rows);
  }

  private String name(String element) {
    return element.equals("all") ? "All elements" : words.name(element);
  }

  /// What is in the ground, for the first sentence.
  String answer() {
    Spread all = tonnes("all", 0);
    String named =
        words.named().stream()
            .map(e -> {
              Spread s = tonnes(e, 0);
              return String.format(
                  Locale.ROOT,
                  "%s %s t (P10 %s, P90 %s)",
                  words.inSentence(e),
                  Words.number(s.p50()),
                  Words.number(s.p10()),
                  Words.number(s.p90()));
            })
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "In the ground: %s t of %s (P50; P10 %s, P90 %s)%s.",
        Words.number(all.p50()),
        words.product(),
        Words.number(all.p10()),
        Words.number(all.p90()),
        named.isEmpty() ? "" : ", of which " + named);
  }

  private Sheet curveSheet() {
    List<List<String>> rows =
        IntStream.range(0, cutoffs.size())
            .mapToObj(c -> {
              List<String> row =
                  new ArrayList<>(List.of(String.format(Locale.ROOT, "%.0f ppm", cutoffs.get(c))));
              row.addAll(Words.spread(resource.mudTonnes(c)).subList(0, 3));
              row.addAll(Words.spread(resource.meanPpm(c)).subList(0, 3));
              return row;
            })
            .toList();
    return new Sheet(
        "Dry mud in blocks at or above a cut-off, t, and its grade, ppm",
        List.of("Cut-off", "mud P10", "P50", "P90", "ppm P10", "P50", "P90"),
        rows);
  }

  private Sheet categories(double mudTonnesPerDay) {
    Classification all =
        Classification.of(
            found.realisations(),
            new Classification.Rule(mudTonnesPerDay * DAYS, found.settings().ranges().major()),
            found.points());
    List<List<String>> rows =
        Stream.of(Category.values())
            .map(category ->
                List.of(
                    category.name().toLowerCase(Locale.ROOT),
                    category.unfc(3, 3),
                    Words.number(all.mudTonnes(category, 0).p50()),
                    Words.number(all.contentTonnes(category, 0).p50())))
            .toList();
    return new Sheet(
        Classification.CAVEAT,
        List.of("Suggested", "UNFC", "dry mud P50, t", "content P50, t"),
        rows);
  }

  private Picture curvePicture() {
    List<Double> p10 = new ArrayList<>();
    List<Double> p50 = new ArrayList<>();
    List<Double> p90 = new ArrayList<>();
    for (int c = 0; c < cutoffs.size(); c++) {
      Spread mud = resource.mudTonnes(c);
      p10.add(mud.p10());
      p50.add(mud.p50());
      p90.add(mud.p90());
    }
    return Picture.of(
        "lines",
        "Tonnage-grade curve: dry mud at or above a cut-off",
        "t",
        "cut-off, ppm",
        cutoffs,
        List.of(new Series("P10", p10), new Series("P50", p50), new Series("P90", p90)));
  }
}
