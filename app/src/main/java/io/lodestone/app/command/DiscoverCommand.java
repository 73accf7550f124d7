// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.discover.DiscoverRequest;
import io.lodestone.lab.discover.Discovery;
import io.lodestone.page.discover.DiscoveryDocument;
import io.lodestone.page.discover.DiscoveryText;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone discover`: in which futures something happens.
@Command(
    name = "discover",
    description =
        "Finds rules over what an ensemble has drawn that tell the futures in which something happens from the"
            + " others: boxes by patient rule induction (PRIM), and a classification tree as a second opinion.",
    mixinStandardHelpOptions = true)
public final class DiscoverCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(
      paramLabel = "RUN",
      description =
          "An ensemble's folder, or study/scenario for the latest complete ensemble of a scenario.")
  private String run = "";

  @Option(
      names = "--where",
      required = true,
      paramLabel = "CONDITION",
      description = "Which futures are looked for, such as \"months-short.dy > 6\"; with and, or.")
  private String where = "";

  @Option(
      names = "--inputs",
      paramLabel = "ID",
      split = ",",
      description = "Inputs that rules may use, with * for any characters. Default: all.")
  private List<String> inputs = List.of();

  @Option(
      names = "--boxes",
      paramLabel = "N",
      defaultValue = "3",
      description = "Boxes at most. Default: ${DEFAULT-VALUE}.")
  private int boxes;

  @Option(
      names = "--peel",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description = "Share that a step peels off. Default: ${DEFAULT-VALUE}.")
  private double peel;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/discovery/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print rules and the peeling trajectories as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Looks for ensembles of a place.
  public DiscoverCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    Discovery discovery = lab.discover(new DiscoverRequest(run, where, inputs, boxes, peel, out));
    DiscoveryDocument found = DiscoveryDocument.of(discovery);
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(Map.of("folder", discovery.folder().toString(), "discovery", found)));
    } else {
      printer.print(DiscoveryText.of(found));
      printer.printf(Locale.ROOT, "%nRules: %s%n", discovery.folder());
    }
    return 0;
  }
}
