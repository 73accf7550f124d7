// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.kriging.CrossValidation;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.page.report.DepositDocument.Sheet;
import java.util.List;
import java.util.Locale;

/// What the cores are worth as samples: crowds among them, and how well they foretell each other.
final class CoreSheets {

  private final ResourceFindings found;

  CoreSheets(ResourceFindings found) {
    this.found = found;
  }

  Sheet declustering() {
    ResourceFindings.Declustered d = found.declustered();
    return new Sheet(
        String.format(
            Locale.ROOT,
            "Declustering by cells of %s km: mean of all composites, ppm",
            Words.number(d.cellMetres() / 1000)),
        List.of("", "ppm"),
        List.of(
            List.of("all composites count the same", Words.number(d.plain())),
            List.of("each cell counts the same (used)", Words.number(d.weighted()))));
  }

  Sheet validation() {
    CrossValidation v = found.validation();
    return new Sheet(
        "Cross-validation, one core left out at a time: normal scores of its composites",
        List.of("", "value", "wanted"),
        List.of(
            List.of("composites estimated", String.valueOf(v.estimated()), ""),
            List.of("mean error", Words.number(v.meanError()), "0"),
            List.of("root mean square error", Words.number(v.rootMeanSquareError()), "small"),
            List.of("squared error over kriging variance", Words.number(v.scoreVariance()), "1"),
            List.of("correlation of estimate and truth", Words.number(v.correlation()), "1")));
  }

  /// What that means, when cores are farther apart than the variogram reaches.
  String reach() {
    double reach = found.settings().ranges().major();
    double apart = found.declustered().cellMetres();
    return apart > reach
        ? String.format(
            Locale.ROOT,
            "Cores stand about %s km apart, farther than the variogram reaches (%s km): left out, a core is foretold by little more than the mean, and between cores the maps show the mean, too.",
            Words.number(apart / 1000),
            Words.number(reach / 1000))
        : String.format(
            Locale.ROOT,
            "Cores stand about %s km apart; the variogram reaches %s km.",
            Words.number(apart / 1000),
            Words.number(reach / 1000));
  }
}
