// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The figures of `docs/explanation/plume.md`, computed anew: the page must hold them to the
/// letter.
class FiguresTest {

  private static final double[] THRESHOLDS = {0.1, 1, 10};

  private final StringBuilder text = new StringBuilder();

  @Test
  void pageHoldsTheFiguresOfTheReferenceOperation() throws IOException {
    PlumeResult collector = Plume.run(ReferenceOperation.collector(100_000), 2);
    PlumeResult returned = Plume.run(ReferenceOperation.returnWater(20_000), 2);
    tell("collector, layer 0 to 5 m, 100000 particles", collector);
    tell("return water, layer of 100 m below the discharge, 20000 particles", returned);
    tellFootprint(
        new Footprint(ReferenceOperation.mud(), ReferenceOperation.MUD_TONNES, collector));
    tellHeights();
    System.out.println(text);
    Path page = Path.of(System.getProperty("user.dir"), "..", "docs", "explanation", "plume.md");
    assertThat(Files.readString(page))
        .as(
            "docs/explanation/plume.md%nMaybe paste the lines printed above, and say why they moved")
        .contains(text);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void tell(String name, PlumeResult result) {
    Fate fate = result.fate();
    line("%s", name);
    line(
        "  t: discharged %.0f, on the bed %.0f (%.0f beside the map), afloat %.0f",
        fate.releasedTonnes(), fate.onBedTonnes(), fate.besideMapTonnes(), fate.afloatTonnes());
    line(
        "  km from the source: half within %.1f, nine tenths within %.1f, farthest %.0f",
        result.distances().quantileMetres(0.5) / 1000,
        result.distances().quantileMetres(0.9) / 1000,
        result.distances().farthestMetres() / 1000);
    for (double threshold : THRESHOLDS) {
      line(
          "  km2 at a time above %4.1f mg/L: %s",
          threshold, area(result.concentration().meanAreaAbove(threshold)));
    }
    for (double threshold : THRESHOLDS) {
      line(
          "  km2 ever above      %4.1f mg/L: %s",
          threshold, area(result.concentration().everAreaAbove(threshold)));
    }
    for (double threshold : THRESHOLDS) {
      line(
          "  km2 buried under    %4.1f mm:   %s",
          threshold, area(result.deposit().areaAbove(threshold)));
    }
  }

  private static String area(AreaEstimate area) {
    return String.format(
        Locale.ROOT,
        "%.2f +- %.2f (bias %.2f; %.1f counts at the threshold)",
        area.squareKilometres(),
        area.standardError(),
        area.bias(),
        area.particlesAtThreshold());
  }

  private void tellFootprint(Footprint footprint) {
    line("footprint");
    line(
        "  oxide %.0f t from %.0f t of dry mud (%.0f t/t); mined %.3f km2, %.0f m2/t oxide",
        footprint.productTonnes(),
        footprint.dryMudTonnes(),
        footprint.mud().mudTonnesPerProductTonne(),
        footprint.minedSquareKilometres(),
        footprint.mud().squareMetresPerProductTonne());
    for (double threshold : THRESHOLDS) {
      Footprint.PerProductTonne buried = footprint.buriedPerProductTonne(threshold);
      line(
          "  m2/t oxide buried under %4.1f mm: %.0f +- %.0f",
          threshold, buried.squareMetres(), buried.standardError());
    }
  }

  private void tellHeights() {
    line("share of the collector's discharge at or above 2 m (observed 2 to 8 %%)");
    for (int minutes : new int[] {10, 60, 360}) {
      line(
          "  after %3d minutes: %.0f %%", minutes, 100 * Observations.shareAboveTwoMetres(minutes));
    }
  }
}
