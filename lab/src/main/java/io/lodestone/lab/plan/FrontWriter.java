// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.network.Network;
import io.lodestone.planning.Dominance;
import io.lodestone.planning.Regret;
import io.lodestone.planning.SampleEstimate;
import io.lodestone.planning.Satisficing;
import io.lodestone.portfolio.PortfolioOutcome;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.change.Arms;
import io.lodestone.study.change.Words;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts what a plan came to into its document.
final class FrontWriter {

  /// Worst futures that are told of each portfolio (assumed: what a reader takes in).
  private static final int WORST = 3;

  private final PlanWorld world;
  private final Plan plan;
  private final PlanResult result;
  private final PlanWords words;
  private final Map<Integer, PlanFuture> told = new LinkedHashMap<>();

  FrontWriter(PlanWorld world, PlanResult result) {
    this.world = world;
    this.plan = world.plan();
    this.result = result;
    this.words = new PlanWords(world);
  }

  FrontDocument document(Path folder, PlanRecipe recipe) {
    Study study = world.study();
    List<FrontDocument.Member> members = members();
    List<FrontDocument.Single> alone =
        result.alone().stream().map(a -> single(a, members)).toList();
    FrontDocument.@Nullable Bound bound =
        result.bound().map(b -> b.document(world, result.fresh(), ids())).orElse(null);
    FrontDocument.Search search = search();
    return new FrontDocument(
        "plan",
        1,
        study.id(),
        study.title(),
        plan.title(),
        plan.question(),
        String.valueOf(folder.getFileName()),
        recipe.codeVersion(),
        plan.seed(),
        place(study.home()),
        place(study.rival()),
        plan.horizon().start().toString(),
        plan.horizon().end().toString(),
        plan.branches().stream()
            .map(b ->
                new FrontDocument.Branch(
                    b.scenario(), study.getScenario(b.scenario()).title(), b.weight()))
            .toList(),
        search,
        plan.objectives().stream().map(FrontWriter::objective).toList(),
        plan.thresholds().stream()
            .map(t -> new FrontDocument.Threshold(t.objective(), t.atMost(), t.reason()))
            .toList(),
        members,
        alone,
        bound,
        new PlanFindings(plan, search, members, alone, bound).sentences(),
        facts(folder, recipe));
  }

  private static Map<String, String> facts(Path folder, PlanRecipe recipe) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Plan", String.valueOf(folder.getFileName()));
    facts.put("Seed", String.valueOf(recipe.seed()));
    facts.put("Version", recipe.codeVersion());
    return facts;
  }

  private FrontDocument.Place place(String region) {
    return new FrontDocument.Place(region, world.study().network().regions().get(region).name());
  }

  private static FrontDocument.Objective objective(PlanObjective o) {
    return new FrontDocument.Objective(o.id(), o.name(), o.unit(), "min", o.scale(), o.help());
  }

  private FrontDocument.Search search() {
    PortfolioJudge judge = result.judge();
    int full = judge.full().size();
    int dropped = judge.dropped().size();
    int failed = judge.failed().size();
    return new FrontDocument.Search(
        plan.sizes().portfolios(),
        full + dropped + failed,
        dropped,
        result.recheck().judged(),
        result.recheck().back(),
        failed,
        plan.sizes().screening(),
        judge.counted(),
        full * plan.sizes().futures() + dropped * plan.sizes().screening(),
        result.front().members().size(),
        result.front().shown().size(),
        result.fresh().numbers().size(),
        result.fresh().failures());
  }

  /// Ids of the shown portfolios, in their order.
  private List<String> ids() {
    return IntStream.rangeClosed(1, result.front().shown().size()).mapToObj(i -> "p" + i).toList();
  }

  private List<FrontDocument.Member> members() {
    List<Judged> fresh = result.fresh().shown();
    double[][] money = money(fresh);
    List<Regret> regrets = Regret.of(money, plan.regretShare());
    double[] nothing = money[nothing(fresh)];
    List<double[]> values = fresh.stream().map(Judged::values).toList();
    List<FrontDocument.Member> members = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      double[] own = values.get(i);
      List<FrontDocument.Choice> choices = words.choices(fresh.get(i).portfolio());
      Regret regret = regrets.get(i);
      SampleEstimate satisficing = satisficing(fresh.get(i));
      Judged search = result.front().shown().get(i);
      SampleEstimate gain = SampleEstimate.mean(difference(nothing, money[i]));
      members.add(
          new FrontDocument.Member(
              ids().get(i),
              PlanWords.name(choices),
              PlanWords.sentence(choices),
              choices,
              valuesOf(fresh.get(i)),
              errorsOf(fresh.get(i)),
              valuesOf(search),
              errorsOf(search),
              values.stream().noneMatch(v -> Dominance.dominates(v, own)),
              gain.value(),
              gain.standardError(),
              Math.abs(gain.value()) <= gain.standardError(),
              new FrontDocument.RegretOf(
                  regret.mean(), regret.quantile(), regret.most(), regret.level()),
              satisficing.value(),
              satisficing.standardError(),
              worst(fresh.get(i))));
    }
    return members;
  }

  /// The place of the portfolio that chooses nothing, which is always shown.
  private static int nothing(List<Judged> shown) {
    return IntStream.range(0, shown.size())
        .filter(i -> shown.get(i).portfolio().chosen().stream().allMatch(c -> c.step() == 0))
        .findFirst()
        .orElseThrow();
  }

  private static double[] difference(double[] from, double[] of) {
    return IntStream.range(0, from.length).mapToDouble(f -> from[f] - of[f]).toArray();
  }

  /// Cost plus value lost, `[portfolio][future]`, USD a year.
  static double[][] money(List<Judged> judged) {
    return judged.stream()
        .map(j ->
            j.outcomes().stream()
                .mapToDouble(o -> o.costUsdPerYear() + o.lossUsdPerYear())
                .toArray())
        .toArray(double[][]::new);
  }

  private SampleEstimate satisficing(Judged judged) {
    List<Plan.Threshold> thresholds = plan.thresholds();
    if (thresholds.isEmpty()) {
      return new SampleEstimate(Double.NaN, Double.NaN);
    }
    double[][] values =
        thresholds.stream()
            .map(t -> {
              PlanObjective objective = plan.getObjective(t.objective());
              return judged.outcomes().stream().mapToDouble(objective::value).toArray();
            })
            .toArray(double[][]::new);
    return Satisficing.share(
        values, thresholds.stream().mapToDouble(Plan.Threshold::atMost).toArray());
  }

  Map<String, Double> valuesOf(Judged judged) {
    return byObjective(judged.estimates().stream().map(SampleEstimate::value).toList());
  }

  Map<String, Double> errorsOf(Judged judged) {
    return byObjective(judged.estimates().stream().map(SampleEstimate::standardError).toList());
  }

  private Map<String, Double> byObjective(List<Double> values) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int k = 0; k < values.size(); k++) {
      all.put(plan.objectives().get(k).id(), values.get(k));
    }
    return all;
  }

  private List<FrontDocument.Worst> worst(Judged judged) {
    List<Integer> numbers = result.fresh().numbers();
    return IntStream.range(0, numbers.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -judged.outcomes().get(i).lossUsdPerYear())
                .thenComparing(i -> i))
        .limit(WORST)
        .map(i -> worst(numbers.get(i), judged.outcomes().get(i)))
        .toList();
  }

  private FrontDocument.Worst worst(int number, PortfolioOutcome outcome) {
    PlanFuture future = told.computeIfAbsent(number, world::future);
    String scenario = plan.scenarioOf(number);
    return new FrontDocument.Worst(
        number,
        scenario,
        outcome.lossUsdPerYear(),
        happened(future, scenario, outcome),
        String.format(
            Locale.ROOT,
            "lodestone ensemble %s --scenario %s --design monte-carlo --seed %d --only %d",
            world.study().id(),
            scenario,
            plan.seed(),
            number));
  }

  private List<String> happened(PlanFuture future, String scenario, PortfolioOutcome outcome) {
    Study study = world.study();
    List<String> happened = new ArrayList<>();
    happened.add(study.getScenario(scenario).title() + ".");
    if (outcome.worstUseShare() > 0) {
      happened.add(
          String.format(
              Locale.ROOT,
              "%s: %.0f %% of the loss.",
              study.network().endUses().at(outcome.worstUse()).name(),
              100 * outcome.worstUseShare()));
    }
    Scenario now = future.future().scenario();
    int known = study.getScenario(scenario).events().size();
    List<Event> random = now.events().subList(known, now.events().size());
    Network network = now.extend(future.future().network());
    Words of = new Words(network, study.horizon());
    random.stream()
        .filter(e -> e.period().startMonth() < plan.horizon().months())
        .forEach(e -> happened.add(Arms.tell(e, of)));
    return happened;
  }

  private FrontDocument.Single single(Alone alone, List<FrontDocument.Member> members) {
    Candidate candidate = plan.candidates().get(alone.candidate());
    Judged judged =
        result.judge().full().stream()
            .filter(j -> j.portfolio().equals(alone.portfolio()))
            .findFirst()
            .orElse(null);
    boolean onFront =
        judged != null
            && result.front().members().stream()
                .anyMatch(j -> j.portfolio().equals(alone.portfolio()));
    return new FrontDocument.Single(
        candidate.id(),
        candidate.name(),
        candidate.size(alone.step()),
        candidate.unit(),
        plan.horizon().monthAt(candidate.starts().getFirst()).toString(),
        judged == null ? Map.of() : valuesOf(judged),
        judged == null ? Map.of() : errorsOf(judged),
        judged != null,
        onFront,
        judged == null || onFront ? null : dominator(judged, result.front().shown()),
        singleFresh(alone));
  }

  /// The id of the first shown portfolio that is nowhere worse and somewhere better, or equal under
  /// another name.
  private @Nullable String dominator(Judged judged, List<Judged> shown) {
    for (int i = 0; i < shown.size(); i++) {
      boolean other = !shown.get(i).portfolio().equals(judged.portfolio());
      if (other && Dominance.isNowhereWorse(shown.get(i).values(), judged.values())) {
        return ids().get(i);
      }
    }
    return null;
  }

  private FrontDocument.@Nullable SingleFresh singleFresh(Alone alone) {
    Fresh fresh = result.fresh();
    if (fresh.singleFutures() == 0) {
      return null;
    }
    List<Judged> shown =
        fresh.shown().stream().map(j -> j.first(plan, fresh.singleFutures())).toList();
    Judged own =
        fresh.single().stream()
            .filter(j -> j.portfolio().equals(alone.portfolio()))
            .findFirst()
            .orElseGet(() ->
                shown.stream()
                    .filter(j -> j.portfolio().equals(alone.portfolio()))
                    .findFirst()
                    .orElse(null));
    return own == null
        ? null
        : new FrontDocument.SingleFresh(
            fresh.singleFutures(),
            valuesOf(own),
            errorsOf(own),
            dominator(Objects.requireNonNull(own), shown));
  }
}
