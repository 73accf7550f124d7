// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a plan came to, as `front.json` holds it. Values are in raw units (USD a year, shares, the
/// footprint's unit); an objective's scale turns them into those that people read.
///
/// @param kind `plan`
/// @param version of this form
/// @param plan its title
/// @param run name of the folder
/// @param code version of the program
/// @param scenarios with their share of futures
/// @param sentences findings in plain words, the most important first
/// @param facts what made it, by name
public record FrontDocument(
    String kind,
    int version,
    String study,
    String studyTitle,
    String plan,
    String question,
    String run,
    String code,
    long seed,
    Place region,
    Place rival,
    String firstMonth,
    String lastMonth,
    List<Branch> scenarios,
    Search search,
    List<Objective> objectives,
    List<Threshold> thresholds,
    List<Member> portfolios,
    List<Single> alone,
    @Nullable Bound bound,
    List<String> sentences,
    Map<String, String> facts) {

  /// A region.
  public record Place(String id, String name) {}

  /// A scenario and its share of the futures.
  public record Branch(String id, String title, double weight) {}

  /// How much was done.
  ///
  /// @param asked portfolios that the plan asks for
  /// @param evaluated portfolios that were judged
  /// @param dropped of these, after the screening futures
  /// @param rechecked of the dropped, judged on all futures after the search
  /// @param back of the rechecked, dominated by no member of the front
  /// @param failed of the evaluated, without a result in some future
  /// @param screening futures of screening
  /// @param futures futures of the search that count
  /// @param trajectories simulated in the search
  /// @param front portfolios that nothing dominates
  /// @param shown of these (and choosing nothing), judged on fresh futures
  /// @param fresh fresh futures that count
  /// @param failures fresh futures that do not
  public record Search(
      int asked,
      int evaluated,
      int dropped,
      int rechecked,
      int back,
      int failed,
      int screening,
      int futures,
      int trajectories,
      int front,
      int shown,
      int fresh,
      int failures) {}

  /// Something that is to be small.
  public record Objective(
      String id, String label, String unit, String direction, double scale, String help) {}

  /// What is good enough in one future.
  public record Threshold(String objective, double atMost, String reason) {}

  /// A portfolio that is shown.
  ///
  /// @param name what it chooses, in a few words
  /// @param words what it chooses, in one sentence
  /// @param values on fresh futures, by objective
  /// @param errors their standard errors
  /// @param searchValues on the futures of the search
  /// @param stillOnFront whether no other shown portfolio dominates it on fresh futures
  /// @param gain cost plus value lost that it saves against doing nothing, USD a year, a mean over
  ///   the same fresh futures
  /// @param gainError its standard error, of paired differences
  /// @param likeNothing whether the gain lies within one standard error of 0
  public record Member(
      String id,
      String name,
      String words,
      List<Choice> measures,
      Map<String, Double> values,
      Map<String, Double> errors,
      Map<String, Double> searchValues,
      Map<String, Double> searchErrors,
      boolean stillOnFront,
      double gain,
      double gainError,
      boolean likeNothing,
      RegretOf regret,
      double satisficing,
      double satisficingError,
      List<Worst> worst) {}

  /// Regret of cost plus value lost against the best shown portfolio of each future, USD a year.
  public record RegretOf(double mean, double quantile, double max, double level) {}

  /// A candidate that a portfolio takes.
  ///
  /// @param words what it does, a sentence for each part
  public record Choice(
      String candidate,
      String name,
      double size,
      String sizeUnit,
      String start,
      List<String> words) {}

  /// A future in which a portfolio loses most.
  ///
  /// @param happened what happens there, in sentences
  /// @param command shows the same future without the portfolio
  public record Worst(
      int trajectory, String scenario, double lossUsd, List<String> happened, String command) {}

  /// A candidate alone.
  ///
  /// @param onFront whether nothing dominates it on the futures of the search
  /// @param dominatedBy a shown portfolio that is nowhere worse and somewhere better there; null
  ///   where it is on the front itself
  /// @param full whether it was judged on all futures of the search
  /// @param fresh the same on fresh futures; null where too few have a result
  public record Single(
      String candidate,
      String name,
      double size,
      String sizeUnit,
      String start,
      Map<String, Double> values,
      Map<String, Double> errors,
      boolean full,
      boolean onFront,
      @Nullable String dominatedBy,
      @Nullable SingleFresh fresh) {}

  /// A candidate alone on fresh futures.
  ///
  /// @param futures how many
  /// @param dominatedBy a shown portfolio that is nowhere worse there and somewhere better; null if
  ///   there is none
  public record SingleFresh(
      int futures,
      Map<String, Double> values,
      Map<String, Double> errors,
      @Nullable String dominatedBy) {}

  /// What a planner could do who commands all physical flows, USD a year.
  ///
  /// @param total least annual cost plus expected value lost if each future is known in advance
  /// @param totalError standard error over futures
  /// @param lossOnly least expected value lost, whatever it costs
  /// @param hereAndNow the same as `total` if sizes must be chosen before the future is known
  /// @param perfectInformation what knowing it would be worth
  /// @param unchosen least value lost of that planner if nothing may be chosen
  /// @param nothing cost plus value lost in the simulation if nothing is chosen
  /// @param best shown portfolio with the least cost plus value lost on the same futures
  /// @param bestTotal its cost plus value lost
  /// @param gap bestTotal − total
  /// @param futures how many fresh futures
  /// @param decisions sizes of the planner who must choose before
  /// @param neglects what the bound leaves out
  public record Bound(
      double total,
      double totalError,
      double lossOnly,
      double hereAndNow,
      double perfectInformation,
      double unchosen,
      double nothing,
      String best,
      double bestTotal,
      double gap,
      double gapShare,
      int futures,
      List<Choice> decisions,
      List<String> neglects,
      List<String> sentences) {}
}
