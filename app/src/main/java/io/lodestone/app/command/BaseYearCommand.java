// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.baseyear.Wedge;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Workshop;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone baseyear`: the reconciled year and the calibration wedges.
@Command(
    name = "baseyear",
    description =
        "Prints the reconciled base year (each figure, its source and trust, the reconciled value, the pull)"
            + " and the calibration wedges, largest first.",
    mixinStandardHelpOptions = true)
public final class BaseYearCommand implements Callable<Integer> {

  private final Studies studies;
  private final Workshop workshop;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Reconciles studies of a place.
  public BaseYearCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    BaseYear year = workshop.baseYear(read);
    PrintWriter out = spec.commandLine().getOut();
    List<ReconciledFigure> pulls = year.reconciled().listPulls();
    if (json) {
      out.print(
          JsonText.of(
              Map.of(
                  "study", read.id(),
                  "baseYear", read.baseYear(),
                  "figures", pulls,
                  "wedges", year.calibrated().wedges())));
      return 0;
    }
    out.printf(Locale.ROOT, "%s: base year %d, largest pull first%n%n", read.id(), read.baseYear());
    out.printf(
        Locale.ROOT,
        "%-9s %-58s %12s %12s %7s %7s  %-8s %s%n",
        "kind",
        "id",
        "reported",
        "reconciled",
        "pull",
        "ratio",
        "trust",
        "source");
    pulls.forEach(figure -> print(out, figure));
    long large = pulls.stream().filter(ReconciledFigure::isWarning).count();
    out.printf(
        Locale.ROOT,
        "%n%d figures, %d with a pull over 3 or a ratio outside 1/3 to 3%n%n",
        pulls.size(),
        large);
    out.printf(Locale.ROOT, "%-9s %-58s %14s %10s%n", "wedge", "id", "USD/t", "of price");
    year.calibrated().wedges().forEach(wedge -> print(out, wedge));
    long wide = year.calibrated().wedges().stream().filter(Wedge::isWarning).count();
    out.printf(Locale.ROOT, "%n%d wedges over half the price%n", wide);
    return 0;
  }

  private static void print(PrintWriter out, ReconciledFigure f) {
    out.printf(
        Locale.ROOT,
        "%-9s %-58s %12.5g %12.5g %7.2f %s%s %-8s %s%n",
        f.figure().kind().id(),
        f.figure().id(),
        f.figure().valuePerYear(),
        f.reconciledPerYear(),
        f.pull(),
        ratio(f),
        f.isWarning() ? "!" : " ",
        f.figure().trust().id(),
        f.figure().source());
  }

  /// Reconciled over reported; a dash where the source reports nothing.
  private static String ratio(ReconciledFigure f) {
    return f.findRatio().isPresent()
        ? String.format(Locale.ROOT, "%7.3g", f.findRatio().getAsDouble())
        : String.format(Locale.ROOT, "%7s", "-");
  }

  private static void print(PrintWriter out, Wedge wedge) {
    out.printf(
        Locale.ROOT,
        "%-9s %-58s %14.1f %9.1f%%%s%n",
        wedge.kind(),
        wedge.id(),
        wedge.usdPerTonne(),
        100 * wedge.shareOfPrice(),
        wedge.isWarning() ? "!" : "");
  }
}
