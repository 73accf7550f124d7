// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.FigureAudit;
import io.lodestone.baseyear.UnitSlip;
import io.lodestone.baseyear.Wedge;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// No figure of the base year is contradicted by the others by more than a factor of three, and no
/// wedge is larger than the price. It reconciles the year, so it is asked for by `check` only.
final class FiguresFit implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    try {
      FigureAudit.of(study.network(), study.figures())
          .forEach(suspect -> findings.add(suspect(suspect, places)));
      for (Wedge wedge : BaseYear.of(study.network(), study.figures()).calibrated().wedges()) {
        if (Math.abs(wedge.shareOfPrice()) > 1) {
          findings.add(wedge(wedge, places));
        }
      }
    } catch (IllegalArgumentException e) {
      findings.add(
          Finding.error(
              "no-base-year",
              places.of("figures", ""),
              String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "Maybe a figure is missing or many orders too large"));
    }
    return findings;
  }

  private static Finding suspect(FigureAudit.Suspect suspect, Places places) {
    Figure figure = suspect.figure();
    double ratio = suspect.ratio();
    String slip =
        UnitSlip.of(ratio)
            .map(s ->
                String.format(Locale.ROOT, "; a ratio near %s is %s", plain(s.factor()), s.words()))
            .orElse("");
    String others =
        suspect.explains().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                "; without it %d other %s",
                suspect.explains().size(),
                suspect.explains().size() == 1 ? "figure fits" : "figures fit");
    return Finding.warning(
        "figure-off",
        places
            .of("figures", figure.kind().id() + "/" + figure.id())
            .at("value", plain(figure.valuePerYear())),
        String.format(
            Locale.ROOT,
            "the %s of %s is %s, and %s fits the other figures: %s times as much%s%s",
            figure.kind().id(),
            figure.id(),
            plain(figure.valuePerYear()),
            plain(suspect.fittingPerYear()),
            plain(ratio),
            slip,
            others),
        "Maybe another unit, gross weight for content, or a decimal point; lodestone baseyear shows all");
  }

  private static Finding wedge(Wedge wedge, Places places) {
    return Finding.warning(
        "wedge-above-price",
        places.of(wedge.kind() + "s", wedge.id()).at("id", wedge.id()),
        String.format(
            Locale.ROOT,
            "the data leave %.0f %% of the price of %s unexplained",
            100 * wedge.shareOfPrice(),
            wedge.id()),
        "Maybe a base price, a cost or a recipe is in another unit");
  }

  /// Four digits.
  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
