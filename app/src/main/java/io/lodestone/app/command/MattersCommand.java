// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.Lab;
import io.lodestone.lab.matters.MattersRequest;
import io.lodestone.lab.matters.MattersResult;
import io.lodestone.lab.run.Workshop;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.json.JsonText;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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

/// `lodestone matters`: what drives a headline.
@Command(
    name = "matters",
    description =
        "Says in sentences what moves a headline: every plant, every process inside and outside the rival region,"
            + " every yield and every lane is made a little more and a little less, and every measure is left out;"
            + " ranked by effect.",
    mixinStandardHelpOptions = true)
public final class MattersCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--scenario",
      defaultValue = Workshop.BASELINE,
      description = "Default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(
      names = "--headline",
      paramLabel = "ID",
      description = "Headline to explain. Default: the first.")
  private @Nullable String headline;

  @Option(
      names = "--step",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description =
          "How much more and less; yields move by a tenth of it. Default: ${DEFAULT-VALUE}.")
  private double step;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "15",
      description = "Sentences to print. Default: ${DEFAULT-VALUE}.")
  private int first;

  @Option(names = "--json", description = "Print all effects as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Explains headlines of studies of a place.
  public MattersCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    MattersResult found = lab.matters(new MattersRequest(study, scenario, headline, step));
    Headline now = found.headline();
    print(
        found.horizon(),
        found.scenario(),
        now,
        found.effects().stream().map(effect -> sentence(effect, now)).toList());
    return 0;
  }

  /// What one thing does to the headline.
  ///
  /// @param step how much more, as a share; 0 for a measure left out
  /// @param more headline when it is more, or with the measure left out
  /// @param less headline when it is less; NaN for a measure
  /// @param effect of being more by the step: half of what lies between more and less; of a
  ///   measure, what it brings
  /// @param elasticity relative effect over the step; NaN where the headline is 0, and for a
  ///   measure
  private record Sentence(
      String id,
      String name,
      double step,
      double more,
      double less,
      double effect,
      double elasticity,
      String sentence) {}

  private static Sentence sentence(MattersResult.Effect e, Headline now) {
    return new Sentence(
        e.id(),
        e.name(),
        e.step(),
        e.more(),
        e.less(),
        e.effect(),
        e.elasticity(),
        e.isMeasure()
            ? MattersText.without(e.name(), e.effect(), now)
            : MattersText.more(e.name(), e.step(), e.effect(), now));
  }

  private void print(Horizon horizon, Scenario chosen, Headline now, List<Sentence> effects) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("scenario", chosen.id());
      document.put("headline", now);
      document.put("effects", effects);
      out.print(JsonText.of(document));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s in %s, %s to %s: %s%n%n",
        now.name(),
        chosen.id(),
        horizon.start(),
        horizon.end(),
        MattersText.amount(now));
    int shown = 0;
    for (Sentence effect : effects) {
      if (shown == first || MattersText.isNothing(effect.effect, now)) {
        break;
      }
      out.printf(Locale.ROOT, "%2d. %s%n", ++shown, effect.sentence);
    }
    if (shown == 0) {
      out.printf(Locale.ROOT, "Nothing moves it by a step of %.0f %%.%n", 100 * step);
    }
    out.printf(
        Locale.ROOT,
        "%n%d things were moved one at a time, up and down. These are effects of small changes; do not add them up.%n",
        effects.size());
  }
}
