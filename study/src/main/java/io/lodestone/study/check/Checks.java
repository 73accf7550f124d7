// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;

/// The list of all checks.
public final class Checks {

  static final List<Check> ALL =
      List.of(
          new BaseFiguresComplete(),
          new CapacityCoversFigure(),
          new CollectorsHaveScrap(),
          new DemandIsReachable(),
          new FiguresHaveTargets(),
          new GrowthStartsAtOne(),
          new LanesLeadElsewhere(),
          new LongRunBendsMore(),
          new LoopsLoseMass(),
          new MarketsHaveBothSides(),
          new MeasuresTakeHold(),
          new MembersBelongOnce(),
          new NothingIsFree(),
          new OutputsAreUsed(),
          new ProcessesHaveRecipes(),
          new QuotaIdsDiffer(),
          new RecipesConserveMass(),
          new StockpilesHaveMarkets(),
          new TradesHaveLanes(),
          new ValueIsMade());

  /// Those that solve something; asked for by name, since reading a study must stay quick.
  static final List<Check> SLOW = List.of(new FiguresFit());

  private Checks() {}

  /// What the checks find that solve the base year.
  public static List<Finding> audit(Study study, Places places) {
    return SLOW.stream().flatMap(check -> check.findings(study, places).stream()).toList();
  }

  /// What all quick checks find.
  public static List<Finding> run(Study study, Places places) {
    return ALL.stream().flatMap(check -> check.findings(study, places).stream()).toList();
  }
}
