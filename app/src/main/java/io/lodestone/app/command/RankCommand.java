// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.rank.By;
import io.lodestone.lab.rank.CutPlan;
import io.lodestone.lab.rank.RankRequest;
import io.lodestone.lab.rank.RankResult;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone rank`: which elements and goods matter most to home.
@Command(
    name = "rank",
    description =
        "Ranks elements and goods by what home would lose: each exporter's trade in each of them is cut for a year, the"
            + " loss weighted by the cut's probability (the structure of the USGS method of 2025), beside supply risk,"
            + " dependence on the rival and the loss when the rival stops.",
    mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--by",
      paramLabel = "ORDER",
      defaultValue = "mean",
      description =
          "mean (of the other four ranks), loss, rival, risk or dependence. Default: ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(
      names = "--goods",
      paramLabel = "WHICH",
      defaultValue = "own",
      description =
          "What counts as an element's trade: own (separated goods and metals of which it is the greater part), raw (raw"
              + " materials that carry it) or all. Default: ${DEFAULT-VALUE}.")
  private String goods = "";

  @Option(
      names = "--to",
      paramLabel = "WHOM",
      defaultValue = "all",
      description =
          "Whom the exporter stops to serve: all, or home alone, so that others may resell. Default: ${DEFAULT-VALUE}.")
  private String to = "";

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "12",
      description = "Length of a cut. Default: ${DEFAULT-VALUE}.")
  private int months;

  @Option(
      names = "--probability",
      paramLabel = "REGION=P",
      split = ",",
      description =
          "Yearly probability that a region stops, 0 to 1; default: its governance score / 100 (assumed).")
  private Map<String, Double> probabilities = Map.of();

  @Option(names = "--json", description = "Print as JSON, with every cut.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Ranks what studies of a place hold.
  public RankCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    RankResult ranked =
        lab.rank(
            new RankRequest(
                study,
                choice("--by", by, By.values()),
                choice("--goods", goods, CutPlan.Goods.values()),
                choice("--to", to, CutPlan.Reach.values()),
                months,
                probabilities));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("study", ranked.study().id());
      all.put("ranking", ranked.ranking());
      all.put("published", ranked.published());
      out.print(JsonText.of(all));
    } else {
      RankingText.print(ranked.study(), ranked.ranking(), ranked.published(), out);
    }
    return 0;
  }

  private static <E extends Enum<E>> E choice(String option, String word, E[] choices) {
    return Stream.of(choices)
        .filter(c -> CutPlan.wordOf(c).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                String.format(
                    Locale.ROOT,
                    "%s does not know \"%s\"\nMaybe one of: %s",
                    option,
                    word,
                    Stream.of(choices).map(CutPlan::wordOf).collect(Collectors.joining(", ")))));
  }
}
