// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.resource.NextCore;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.page.report.DepositDocument.Mark;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.random.Noise;
import io.lodestone.store.run.PlainTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// The next core: where it tells most, and what it is worth.
final class NextCoreSheets {

  private static final int NAMED_CORES = 3;

  private final ResourceFindings found;
  private final List<Worth> worths;

  /// What going ahead is worth in a price world: `slope` USD for each ppm of what is mined, less
  /// `costs`.
  record Worth(String world, double slope, double costs) {}

  NextCoreSheets(ResourceFindings found, List<Worth> worths) {
    this.found = found;
    this.worths = List.copyOf(worths);
  }

  private List<NextCore.Ranked> rank(Worth worth) {
    return NextCore.rank(
        found.realisations(),
        new NextCore.Question(
            r -> found.realisations().totalTonnes(r, 0),
            r -> payoff(worth, r),
            found.settings().core().assayShare()),
        Noise.of(1, "deposit/assay"));
  }

  private double payoff(Worth worth, int r) {
    return worth.slope() * found.minedPpm(r) - worth.costs();
  }

  private double perfect(Worth worth) {
    return NextCore.valueOfPerfectInformation(found.realisations().count(), r -> payoff(worth, r));
  }

  PlainTable table() {
    DepositTable cores =
        new DepositTable(
            "deposit_next_core", "world", "x_m", "y_m", "variance_share", "value_usd", "cost_usd");
    for (Worth worth : worths) {
      for (NextCore.Ranked core : rank(worth)) {
        cores.add(
            worth.world(),
            core.x(),
            core.y(),
            core.varianceShare(),
            core.valueOfInformation(),
            found.settings().core().usd());
      }
    }
    return cores.done();
  }

  Sheet sheet() {
    List<List<String>> rows = new ArrayList<>();
    for (Worth worth : worths) {
      rows.add(
          List.of(
              "Prices " + worth.world() + ", knowing all beforehand",
              "",
              "",
              Words.number(perfect(worth))));
      for (NextCore.Ranked core : rank(worth).stream().limit(NAMED_CORES).toList()) {
        rows.add(
            List.of(
                String.format(Locale.ROOT, "Prices %s, at %s", worth.world(), place(core)),
                Words.share(core.varianceShare()),
                Words.number(found.settings().core().usd()),
                Words.number(core.valueOfInformation())));
      }
    }
    return new Sheet(
        "The next core: what it tells of all tonnes, and what the decision to build gains",
        List.of("Where", "variance explained", "cost, USD (assumed)", "value, USD"),
        rows);
  }

  private static String place(NextCore.Ranked core) {
    return String.format(
        Locale.ROOT, "%.1f km east, %.1f km north", core.x() / 1000, core.y() / 1000);
  }

  private List<NextCore.Ranked> byTelling() {
    return rank(worths.getFirst()).stream()
        .sorted(Comparator.comparingDouble(NextCore.Ranked::varianceShare).reversed())
        .toList();
  }

  /// Share of the variance of all tonnes that a core at each candidate would take away, %.
  Picture map(List<Mark> marks) {
    TreeSet<Double> xs = new TreeSet<>();
    TreeSet<Double> ys = new TreeSet<>();
    List<NextCore.Ranked> all = byTelling();
    all.forEach(core -> {
      xs.add(core.x());
      ys.add(core.y());
    });
    List<Double> columns = List.copyOf(xs);
    List<Double> rows = List.copyOf(ys);
    List<Double> values =
        new ArrayList<>(Collections.nCopies(columns.size() * rows.size(), Double.NaN));
    for (NextCore.Ranked core : all) {
      values.set(
          rows.indexOf(core.y()) * columns.size() + columns.indexOf(core.x()),
          100 * core.varianceShare());
    }
    return new Picture(
        "map",
        "Where to drill: variance of all tonnes that one core explains",
        "%",
        "km east",
        columns.stream().<Object>map(x -> Math.round(x / 100) / 10.0).toList(),
        rows.stream().<Object>map(y -> Math.round(y / 100) / 10.0).toList(),
        List.of(new Series("%", values)),
        marks,
        List.of());
  }

  /// A sentence to read first.
  String answer() {
    NextCore.Ranked telling = byTelling().getFirst();
    Worth best =
        worths.stream()
            .max(Comparator.comparingDouble(w -> rank(w).getFirst().valueOfInformation()))
            .orElseThrow();
    NextCore.Ranked worth = rank(best).getFirst();
    String value =
        worth.valueOfInformation() == 0 // exactly: no decision changes
            ? "in no price world does one core change the decision to build"
            : String.format(
                Locale.ROOT,
                "at prices %s one at %s is worth %s USD, at those of %s %s USD",
                best.world(),
                place(worth),
                Words.number(worth.valueOfInformation()),
                worths.getFirst().world(),
                Words.number(rank(worths.getFirst()).getFirst().valueOfInformation()));
    return String.format(
        Locale.ROOT,
        "The next core tells most at %s (%s of the variance of all tonnes) and costs %s USD (assumed); %s.",
        place(telling),
        Words.share(telling.varianceShare()),
        Words.number(found.settings().core().usd()),
        value);
  }
}
