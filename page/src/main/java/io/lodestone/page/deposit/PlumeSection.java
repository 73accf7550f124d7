// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.plume.AreaEstimate;
import io.lodestone.deposit.plume.Footprint;
import io.lodestone.deposit.plume.MapGrid;
import io.lodestone.deposit.plume.MinedLayer;
import io.lodestone.deposit.plume.Plume;
import io.lodestone.deposit.plume.PlumeResult;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.lab.deposit.DepositInput;
import io.lodestone.page.report.DepositDocument.Level;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Section;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import io.lodestone.study.deposit.DepositNumbers;
import io.lodestone.study.deposit.PlumePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The plumes of a year of the largest scheme, and the ground it takes.
final class PlumeSection {

  /// Below this many particles at a threshold its area is not resolved.
  private static final int RESOLVED = 10;

  /// The current that carries plumes; its note says where it comes from.
  private static final String CURRENT = "plume.current-mean";

  /// What mines on land take, as the study tells it.
  private static final String LAND = "land.";

  private static final String TOO_FEW = "too few particles";

  /// Cells of a map taken together for a picture: 2.5 km.
  private static final int COARSE = 5;

  private final DepositNumbers numbers;
  private final String product;
  private final PlumeResult collector;
  private final PlumeResult returnWater;
  private final Footprint footprint;

  private PlumeSection(
      DepositNumbers numbers,
      String product,
      PlumeResult collector,
      PlumeResult returnWater,
      Footprint footprint) {
    this.numbers = numbers;
    this.product = product;
    this.collector = collector;
    this.returnWater = returnWater;
    this.footprint = footprint;
  }

  /// @param ppm grade of what is mined
  /// @param product what is made of it
  static PlumeSection of(DepositInput in, double dryTonnesPerDay, double ppm, String product) {
    DepositNumbers n = in.deposit().numbers();
    PlumePlan plan = in.deposit().plumes(in.particles(), in.seed());
    PlumeResult collector = Plume.run(plan.collector(dryTonnesPerDay), in.workers().threads());
    PlumeResult returned = Plume.run(plan.returnWater(dryTonnesPerDay), in.workers().threads());
    double perElement =
        in.deposit().money().flowsheet().compounds().factor(new Grades(n.byName("pattern.")));
    MinedLayer layer =
        new MinedLayer(
            n.get("money.mined-thickness"),
            n.get("resource.density"),
            ppm,
            perElement,
            n.get("money.recovery"));
    return new PlumeSection(
        n,
        product,
        collector,
        returned,
        new Footprint(layer, dryTonnesPerDay * n.get("plume.days"), collector));
  }

  private record Area(String plume, String quantity, String unit, AreaEstimate area) {}

  private List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    for (PlumeResult plume : List.of(collector, returnWater)) {
      String name = plume.setting().particles().name();
      for (int k = 1; k <= THRESHOLDS; k++) {
        double mm = numbers.get("plume.deposit-threshold-" + k);
        areas.add(new Area(name, "deposit", "mm", plume.deposit().areaAbove(mm)));
      }
      for (int k = 1; k <= THRESHOLDS; k++) {
        double mg = numbers.get("plume.water-threshold-" + k);
        areas.add(
            new Area(name, "water at a time", "mg/L", plume.concentration().meanAreaAbove(mg)));
        areas.add(new Area(name, "water ever", "mg/L", plume.concentration().everAreaAbove(mg)));
      }
    }
    return areas;
  }

  private static final int THRESHOLDS = 4;

  List<PlainTable> tables() {
    DepositTable table =
        new DepositTable(
            "deposit_plume",
            "plume",
            "quantity",
            "unit",
            "threshold",
            "area_km2",
            "error_km2",
            "particles_at_threshold",
            "particles");
    for (Area a : areas()) {
      table.add(
          a.plume(),
          a.quantity(),
          a.unit(),
          a.area().threshold(),
          a.area().squareKilometres(),
          a.area().standardError(),
          a.area().particlesAtThreshold(),
          collector.fate().particles());
    }
    DepositTable ground = new DepositTable("deposit_footprint", "quantity", "value", "error");
    ground.add("product_t_per_year", footprint.productTonnes(), 0.0);
    ground.add("mined_km2_per_year", footprint.minedSquareKilometres(), 0.0);
    ground.add("mined_m2_per_product_t", footprint.mud().squareMetresPerProductTonne(), 0.0);
    for (int k = 1; k <= THRESHOLDS; k++) {
      double mm = numbers.get("plume.deposit-threshold-" + k);
      Footprint.PerProductTonne buried = footprint.buriedPerProductTonne(mm);
      ground.add(
          String.format(Locale.ROOT, "buried_%s_mm_m2_per_product_t", mm),
          buried.squareMetres(),
          buried.standardError());
    }
    return List.of(table.done(), ground.done());
  }

  Section section() {
    return new Section(
        "plume",
        "What does it do to the sea?",
        String.format(
            Locale.ROOT,
            "A year of the largest scheme: %d particles for each plume; errors are of their number alone. Current: %s No threshold has been agreed: several are shown, but none that fewer than ten particles make up (--particles raises their number). Half of what the collector stirs up comes to lie within %s km, nine tenths within %s km.",
            collector.fate().particles(),
            numbers.note(CURRENT),
            Words.number(collector.distances().quantileMetres(0.5) / 1000),
            Words.number(collector.distances().quantileMetres(0.9) / 1000)),
        List.of(map(), thresholds()),
        numbers.has("recovery.mixed")
            ? List.of(areaSheet(), groundSheet(), recoverySheet())
            : List.of(areaSheet(), groundSheet()));
  }

  /// What is mined, and the area under the least threshold that the particles resolve.
  String answer() {
    AreaEstimate area = collector.deposit().areaAbove(deposits(THRESHOLDS));
    for (int k = THRESHOLDS; k >= 1; k--) {
      AreaEstimate finer = collector.deposit().areaAbove(deposits(k));
      area = isResolved(finer) ? finer : area;
    }
    return String.format(
        Locale.ROOT,
        "A year of the largest scheme mines %s km² and buries %s ± %s km² under %s mm or more (%s m² mined for a tonne of %s). Current: %s",
        Words.number(footprint.minedSquareKilometres()),
        Words.number(area.squareKilometres()),
        Words.number(area.standardError()),
        Words.number(area.threshold()),
        Words.number(footprint.mud().squareMetresPerProductTonne()),
        product,
        numbers.note(CURRENT));
  }

  private double deposits(int threshold) {
    return numbers.get("plume.deposit-threshold-" + threshold);
  }

  private Picture map() {
    MapGrid grid = collector.deposit().map();
    int columns = grid.columns() / COARSE;
    int rows = grid.rows() / COARSE;
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int a = 0; a < COARSE * COARSE; a++) {
          sum +=
              collector
                  .deposit()
                  .millimetresAt(column * COARSE + a % COARSE, row * COARSE + a / COARSE);
        }
        double mean = sum / COARSE / COARSE;
        values.add(Math.max(LEAST_LOG, Math.log10(mean)));
      }
    }
    double cell = grid.cellMetres() * COARSE / 1000;
    return new Picture(
        "map",
        "Collector plume: thickness on the bed after a year, power of ten",
        "log10 mm",
        "km east of the working area",
        along(grid.westMetres() / 1000, cell, columns),
        along(grid.southMetres() / 1000, cell, rows),
        List.of(new Series("log10 mm", values)),
        List.of(),
        IntStream.rangeClosed(1, THRESHOLDS)
            .mapToObj(k -> new Level(Words.number(deposits(k)) + " mm", Math.log10(deposits(k))))
            .toList());
  }

  /// Thinner than a thousandth of a millimetre is drawn as that.
  private static final double LEAST_LOG = -3;

  private static List<Object> along(double first, double step, int count) {
    return IntStream.range(0, count)
        .<Object>mapToObj(i -> Math.round((first + (i + 0.5) * step) * 10) / 10.0)
        .toList();
  }

  private Picture thresholds() {
    List<String> words = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int k = 1; k <= THRESHOLDS; k++) {
      double mm = numbers.get("plume.deposit-threshold-" + k);
      words.add(Words.number(mm) + " mm");
      first.add(drawn(collector.deposit().areaAbove(mm)));
      second.add(drawn(returnWater.deposit().areaAbove(mm)));
    }
    return Picture.of(
        "bars",
        "Area buried by threshold",
        "km²",
        "",
        words,
        List.of(new Series("collector", first), new Series("return water", second)));
  }

  /// An area for a picture: nothing where too few particles make it up.
  private static double drawn(AreaEstimate area) {
    return isResolved(area) ? area.squareKilometres() : Double.NaN;
  }

  private static boolean isResolved(AreaEstimate area) {
    return area.particlesAtThreshold() >= RESOLVED;
  }

  private Sheet areaSheet() {
    return new Sheet(
        "Areas above thresholds, km²",
        List.of("", "area", "standard error", "particles at the threshold"),
        areas().stream()
            .map(a ->
                List.of(
                    String.format(
                        Locale.ROOT,
                        "%s, %s ≥ %s %s",
                        a.plume(),
                        a.quantity(),
                        Words.number(a.area().threshold()),
                        a.unit()),
                    isResolved(a.area()) ? Words.number(a.area().squareKilometres()) : TOO_FEW,
                    isResolved(a.area()) ? Words.number(a.area().standardError()) : "",
                    Words.number(a.area().particlesAtThreshold())))
            .toList());
  }

  private Sheet groundSheet() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Made a year, t of " + product, Words.number(footprint.productTonnes()), ""));
    rows.add(
        List.of("Ground mined a year, km²", Words.number(footprint.minedSquareKilometres()), ""));
    rows.add(
        List.of(
            String.format(Locale.ROOT, "Ground mined for a tonne of %s, m²", product),
            Words.number(footprint.mud().squareMetresPerProductTonne()),
            ""));
    for (int k = 1; k <= THRESHOLDS; k++) {
      double mm = numbers.get("plume.deposit-threshold-" + k);
      Footprint.PerProductTonne buried = footprint.buriedPerProductTonne(mm);
      AreaEstimate area = collector.deposit().areaAbove(mm);
      rows.add(
          List.of(
              String.format(
                  Locale.ROOT,
                  "Buried under %s mm or more for a tonne of %s, m²",
                  Words.number(mm),
                  product),
              isResolved(area) ? Words.number(buried.squareMetres()) : TOO_FEW,
              isResolved(area) ? Words.number(buried.standardError()) : ""));
    }
    for (String place : numbers.list(LAND)) {
      rows.add(
          List.of(
              String.format(
                  Locale.ROOT,
                  "Beside it, land taken elsewhere for a tonne, m² (%s): %s",
                  place,
                  numbers.note(LAND + place)),
              Words.number(numbers.get(LAND + place)),
              ""));
    }
    return new Sheet("Footprint", List.of("", "", "standard error"), rows);
  }

  /// What other beds took to recover: no trial at the site is old enough.
  private Sheet recoverySheet() {
    return new Sheet(
        "How long a deep bed takes to recover, elsewhere (none was observed here)",
        List.of("", "years"),
        List.of(
            List.of(
                "geochemistry, where mud was only mixed or stirred up",
                Words.number(numbers.get("recovery.mixed"))),
            List.of(
                "functions of microbes, in plough tracks",
                "more than " + Words.number(numbers.get("recovery.microbes"))),
            List.of(
                "geochemistry, where the surface layer was taken, as mining does",
                "more than " + Words.number(numbers.get("recovery.removed")))));
  }
}
