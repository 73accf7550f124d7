// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.volatility.Volatility;
import io.lodestone.network.ShockSpreads;
import io.lodestone.page.words.Numbers;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone volatility`: how far prices move without events.
@Command(
    name = "volatility",
    description =
        "Reads monthly prices (columns id, month, value) and prints the ordinary shocks that make a study's prices move"
            + " as far, as parameters for its study.yaml. Changes no file.",
    mixinStandardHelpOptions = true)
public final class VolatilityCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "PRICES", description = "A CSV table of monthly prices.")
  private Path table = Path.of("");

  @Option(names = "--json", description = "Print the spreads as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Reads tables beside the working folder.
  public VolatilityCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    Volatility found = lab.volatility(table);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(found));
    } else {
      print(found, out);
    }
    return 0;
  }

  private static void print(Volatility found, PrintWriter out) {
    out.printf(
        Locale.ROOT, "%-40s%10s%16s%16s%n", "series", "months", "monthly spread", "yearly spread");
    for (Volatility.Series series : found.series()) {
      out.printf(
          Locale.ROOT,
          "%-40s%10d%16s%16s%n",
          series.id(),
          series.months(),
          Numbers.threeDigits(series.monthlySpread()),
          Numbers.threeDigits(series.yearlySpread()));
    }
    ShockSpreads shocks = found.shocks();
    out.printf(
        Locale.ROOT,
        "%nln price spreads by %s over a year (median of the series), %s times what the standard shocks give.%n"
            + "For study.yaml:%n%nparameters:%n  worldShockShare: %s%n  commodityShockShare: %s%n  mineShockShare: %s%n"
            + "  commodityNewsShare: %s%n  worldNewsShare: %s%n",
        Numbers.threeDigits(found.yearlySpread()),
        Numbers.threeDigits(found.factor()),
        Numbers.threeDigits(shocks.world()),
        Numbers.threeDigits(shocks.commodity()),
        Numbers.threeDigits(shocks.mine()),
        Numbers.threeDigits(shocks.commodityNews()),
        Numbers.threeDigits(shocks.worldNews()));
  }
}
