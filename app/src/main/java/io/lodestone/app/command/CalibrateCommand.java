// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.backtest.CalibrateRequest;
import io.lodestone.lab.backtest.Estimation;
import io.lodestone.lab.backtest.Estimation.Estimate;
import io.lodestone.lab.backtest.Estimation.Fitted;
import io.lodestone.page.report.OutcomeText;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
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

/// `lodestone calibrate`: what the past tells of behaviour.
@Command(
    name = "calibrate",
    description = {
      "Estimates inputs of behaviour from the outcomes of episodes that are marked `used: calibration`, with their"
          + " ranges in the study as priors, and prints estimates with spread and the lines to paste.",
      "It writes nothing: whether to take an estimate over is a decision, and other outcomes must judge it."
    },
    mixinStandardHelpOptions = true)
public final class CalibrateCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--inputs",
      paramLabel = "ID",
      split = ",",
      description =
          "Which to estimate; default: of all that are behaviour, those that matter most.")
  private List<String> inputs = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many at most, by how far they move the fit. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      defaultValue = "24",
      description = "Of each episode at each point. Default: ${DEFAULT-VALUE}.")
  private int trajectories;

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      defaultValue = "60",
      description = "Points to try at most. Default: ${DEFAULT-VALUE}.")
  private int evaluations;

  @Option(
      names = "--model-error",
      paramLabel = "S",
      defaultValue = "0.5",
      description =
          "What model and observation may be off besides, as a standard deviation of logarithms. Default:"
              + " ${DEFAULT-VALUE} (assumed: a factor of 1.6).")
  private double modelError;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Trajectories at a time. Default: one for each core.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print the estimates as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Estimates for studies of a place.
  public CalibrateCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    int parallel = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    print(
        lab.calibrate(
            new CalibrateRequest(
                study,
                inputs,
                new Estimation.Settings(
                    trajectories, seed, parallel, modelError, most, evaluations)),
            text -> {
              if (!json) {
                err.println(text);
                err.flush();
              }
            }));
    return 0;
  }

  private void print(Estimation.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(json(result)));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%n%-58s %26s %26s %9s%n",
        "",
        "prior: median (90 %)",
        "estimate (90 %)",
        "told");
    for (Estimate estimate : result.estimates()) {
      out.printf(
          Locale.ROOT,
          "%-58s %26s %26s %7.0f %%%n",
          estimate.input().name(),
          range(estimate.prior()),
          range(estimate.estimate()),
          100 * estimate.told());
    }
    out.printf(
        Locale.ROOT,
        "%n%-58s %14s %14s %14s%n",
        "Outcomes used",
        "observed",
        "at priors",
        "fitted");
    for (Fitted fitted : result.fitted()) {
      out.printf(
          Locale.ROOT,
          "%-58s %14s %14s %14s%n",
          fitted.outcome().name(),
          OutcomeText.value(fitted.outcome(), fitted.outcome().findObserved().orElseThrow()),
          OutcomeText.value(fitted.outcome(), fitted.prior()),
          OutcomeText.value(fitted.outcome(), fitted.fitted()));
    }
    out.printf(
        Locale.ROOT,
        "%nLoss (-2 ln of posterior density): %.1f at the priors, %.1f at the estimate; %d points tried.%n",
        result.loss().priorLoss(),
        result.loss().loss(),
        result.loss().evaluations());
    if (!result.left().isEmpty()) {
      out.println("Left as priors: " + String.join("; ", result.left()) + ".");
    }
    out.printf(
        Locale.ROOT,
        "%nTo take them over, replace in uncertainties.yaml (nothing was written):%n%n");
    result.estimates().forEach(estimate -> out.print(yaml(estimate)));
  }

  /// Told: the share of the prior variance that the data take away.
  private static String range(List<Double> values) {
    return String.format(
        Locale.ROOT, "%.3g (%.3g to %.3g)", values.get(1), values.get(0), values.get(2));
  }

  private static String yaml(Estimate estimate) {
    double low = estimate.input().distribution().quantile(1e-6);
    double high = estimate.input().distribution().quantile(1 - 1e-6);
    double deviation =
        (estimate.estimate().getLast() - estimate.estimate().getFirst()) / (2 * 1.6449);
    return String.format(
        Locale.ROOT,
        "  - id: %s%n    distribution: {kind: normal, mean: %.4g, sd: %.3g, low: %.4g, high: %.4g}%n",
        estimate.input().id(),
        estimate.estimate().get(1),
        deviation,
        low,
        high);
  }

  private static Map<String, Object> json(Estimation.Result result) {
    List<Object> estimates = new ArrayList<>();
    for (Estimate estimate : result.estimates()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", estimate.input().id());
      one.put("prior", estimate.prior());
      one.put("estimate", estimate.estimate());
      one.put("told", estimate.told());
      one.put("yaml", yaml(estimate));
      estimates.add(one);
    }
    List<Object> outcomes = new ArrayList<>();
    for (Fitted fitted : result.fitted()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", fitted.outcome().id());
      one.put("prior", fitted.outcome().shownAs().fromEngine(fitted.prior()));
      one.put("fitted", fitted.outcome().shownAs().fromEngine(fitted.fitted()));
      outcomes.add(one);
    }
    return Map.of("estimates", estimates, "outcomes", outcomes, "left", result.left());
  }
}
