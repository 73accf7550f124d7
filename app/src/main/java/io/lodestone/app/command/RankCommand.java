// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.rank.By;
import io.lodestone.lab.rank.CutPlan;
import io.lodestone.lab.rank.PublishedRanking;
import io.lodestone.lab.rank.Ranking;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
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

  /// Assumed: a quiet year comes first, so that expectations and stocks have settled.
  private static final int START = 12;

  /// Assumed: the months after a cut in which its losses fade.
  private static final int FADING = 24;

  private final Studies studies;
  private final Workshop workshop;

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
  public RankCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Futures futures = studies.read(study).getFutures();
    Ranking ranking =
        Ranking.of(
            read,
            workshop.baseYear(read),
            Workshop.baseline(read),
            plan(read),
            choice("--by", by, By.values()));
    List<PublishedRanking> published = PublishedRanking.listAll(futures);
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("study", read.id());
      all.put("ranking", ranking);
      all.put("published", published);
      spec.commandLine().getOut().print(JsonText.of(all));
    } else {
      RankingText.print(read, ranking, published, spec.commandLine().getOut());
    }
    return 0;
  }

  private CutPlan plan(Study read) {
    int room = read.horizon().months() - START;
    if (months < 1 || months > room) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "--months %d does not fit into the study's horizon\nMaybe 1 to %d",
              months,
              Math.max(1, room)));
    }
    probabilities.forEach((region, p) -> {
      if (read.network().regions().findIndex(region).isEmpty()) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "no region \"%s\"\nMaybe one of: %s",
                region,
                IdPattern.closest(region, read.network().regions().ids())));
      }
      if (!(p >= 0 && p <= 1)) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "the probability of %s is %s\nMaybe a share from 0 to 1, such as 0.1",
                region,
                p));
      }
    });
    return new CutPlan(
        START,
        months,
        Math.min(room, months + FADING),
        choice("--to", to, CutPlan.Reach.values()),
        choice("--goods", goods, CutPlan.Goods.values()),
        probabilities);
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
