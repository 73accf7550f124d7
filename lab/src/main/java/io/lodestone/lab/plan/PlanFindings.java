// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PlanObjective.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a plan found, in sentences.
final class PlanFindings {

  private final Plan plan;
  private final FrontDocument.Search search;
  private final List<FrontDocument.Member> members;
  private final List<FrontDocument.Single> alone;
  private final FrontDocument.@Nullable Bound bound;

  PlanFindings(
      Plan plan,
      FrontDocument.Search search,
      List<FrontDocument.Member> members,
      List<FrontDocument.Single> alone,
      FrontDocument.@Nullable Bound bound) {
    this.plan = plan;
    this.search = search;
    this.members = members;
    this.alone = alone;
    this.bound = bound;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(most());
    sentences.add(regret());
    likeNothing().ifPresent(sentences::add);
    if (!plan.thresholds().isEmpty()) {
      sentences.add(satisficing());
    }
    sentences.addAll(taken());
    sentences.add(dominance());
    sentences.add(outOfSample());
    if (bound != null) {
      sentences.addAll(bound.sentences());
    }
    sentences.add(effort());
    if (search.rechecked() > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Of %d dropped ones that were judged on all %d futures after all, %d would be on the front.",
              search.rechecked(),
              search.futures(),
              search.back()));
    }
    return sentences;
  }

  private PlanObjective objective(Kind kind) {
    return plan.objectives().stream()
        .filter(o -> o.kind() == kind)
        .findFirst()
        .orElse(plan.objectives().getFirst());
  }

  private static double value(FrontDocument.Member member, PlanObjective objective) {
    return Objects.requireNonNull(member.values().get(objective.id()));
  }

  private static double error(FrontDocument.Member member, PlanObjective objective) {
    return Objects.requireNonNull(member.errors().get(objective.id()));
  }

  private Optional<FrontDocument.Member> nothing() {
    return members.stream().filter(m -> m.measures().isEmpty()).findFirst();
  }

  /// Portfolios whose gain is no larger than its error.
  private Optional<String> likeNothing() {
    List<String> same =
        members.stream()
            .filter(m -> m.likeNothing() && !m.measures().isEmpty())
            .map(FrontDocument.Member::id)
            .toList();
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s save no more than one standard error against doing nothing: these futures cannot tell them from it.",
                String.join(", ", same)));
  }

  private String most() {
    PlanObjective loss = objective(Kind.VALUE_LOST);
    PlanObjective cost = objective(Kind.COST);
    FrontDocument.Member least =
        members.stream().min(Comparator.comparingDouble(m -> value(m, loss))).orElseThrow();
    String from =
        nothing()
            .map(n ->
                String.format(
                    Locale.ROOT,
                    " Without any measure it is %s.",
                    PlanWords.amount(loss, value(n, loss), error(n, loss))))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%s is least with %s: %s, at a cost of %s.%s",
        loss.name(),
        least.id(),
        PlanWords.amount(loss, value(least, loss), error(least, loss)),
        PlanWords.amount(cost, value(least, cost)),
        from);
  }

  private String regret() {
    FrontDocument.Member least =
        members.stream().min(Comparator.comparingDouble(m -> m.regret().quantile())).orElseThrow();
    return String.format(
        Locale.ROOT,
        "Least regret has %s (%s): in %.0f %% of futures no other shown portfolio would have saved more than %s million USD a year of cost and value lost; at worst %s.",
        least.id(),
        least.name(),
        100 * least.regret().level(),
        PlanWords.estimate(least.regret().quantile() / 1e6),
        PlanWords.estimate(least.regret().max() / 1e6));
  }

  private String satisficing() {
    FrontDocument.Member best =
        members.stream().max(Comparator.comparingDouble(m -> m.satisficing())).orElseThrow();
    if (best.satisficing() == 0) { // exact: a count of none
      return "No shown portfolio is within all thresholds in any future.";
    }
    String nothing =
        nothing()
            .map(n -> String.format(Locale.ROOT, "%.0f %%", 100 * n.satisficing()))
            .orElse("an unknown share");
    return String.format(
        Locale.ROOT,
        "%s is good enough by all thresholds most often: in %.0f ± %.0f %% of futures, against %s if nothing is chosen.",
        best.id(),
        100 * best.satisficing(),
        100 * best.satisficingError(),
        nothing);
  }

  /// How often each candidate is part of shown portfolios, and plainly which are not.
  private List<String> taken() {
    List<FrontDocument.Member> good =
        members.stream().filter(m -> m.stillOnFront() && !m.measures().isEmpty()).toList();
    List<String> counts = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (Candidate candidate : plan.candidates()) {
      long count =
          good.stream()
              .filter(
                  m -> m.measures().stream().anyMatch(c -> c.candidate().equals(candidate.id())))
              .count();
      if (count == 0) {
        never.add(candidate.id());
      } else {
        counts.add(String.format(Locale.ROOT, "%s %d", candidate.id(), count));
      }
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "Of %d shown portfolios that choose something and stay on the front, so many take: %s.",
            good.size(),
            String.join(", ", counts)));
    if (!never.isEmpty()) {
      sentences.add(String.format(Locale.ROOT, "In none of them: %s.", String.join(", ", never)));
    }
    return sentences;
  }

  private String dominance() {
    List<String> front = new ArrayList<>();
    List<String> beaten = new ArrayList<>();
    for (FrontDocument.Single single : alone) {
      String name = single.candidate() + " " + PlanWords.number(single.size());
      if (single.onFront()) {
        front.add(name);
      } else if (single.dominatedBy() != null) {
        beaten.add(name + " by " + single.dominatedBy());
      }
    }
    return String.format(
        Locale.ROOT,
        "Candidates alone: %d of %d are dominated by a shown portfolio%s, and %d are on the front themselves%s.",
        beaten.size(),
        alone.size(),
        listed(beaten),
        front.size(),
        listed(front));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private String outOfSample() {
    long members = this.members.stream().filter(FrontDocument.Member::stillOnFront).count();
    List<FrontDocument.Single> was =
        alone.stream().filter(a -> a.dominatedBy() != null && a.fresh() != null).toList();
    long still = was.stream().filter(a -> a.fresh().dominatedBy() != null).count();
    return String.format(
        Locale.ROOT,
        "On %d fresh futures %d of %d shown portfolios stay undominated; of %d candidates alone that were dominated, %d stay so.",
        search.fresh(),
        members,
        this.members.size(),
        was.size(),
        still);
  }

  private String effort() {
    return String.format(
        Locale.ROOT,
        "%d portfolios were judged, %d of them dropped after %d futures (behind another in every objective, by %s standard errors or more) and %d without a result; %d are not dominated, %d are shown.",
        search.evaluated(),
        search.dropped(),
        search.screening(),
        PlanWords.number(plan.sizes().screeningErrors()),
        search.failed(),
        search.front(),
        search.shown());
  }
}
