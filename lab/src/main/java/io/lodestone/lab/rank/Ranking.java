// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.reading.Shortage;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;

/// How much each element, and each good that home uses, matters to home.
///
/// @param plan which trade was cut
/// @param elements every element that home uses, most critical first
/// @param goods every commodity that home's end uses buy, most critical first
public record Ranking(CutPlan plan, List<Place> elements, List<Place> goods) {

  public Ranking {
    elements = List.copyOf(elements);
    goods = List.copyOf(goods);
  }

  /// Ranks what home uses.
  ///
  /// @param baseline scenario on top of which trade is cut
  /// @param by in which order
  public static Ranking of(Study study, BaseYear baseYear, Scenario baseline, CutPlan plan, By by) {
    TradeCuts cuts = new TradeCuts(study, baseYear, baseline, plan);
    SubjectMaker maker = new SubjectMaker(study, baseYear, cuts);
    List<Subject> elements = new ArrayList<>();
    for (Element element : study.network().elements().list()) {
      if (Shortage.ofElement(cuts.quiet(), study.home(), element.id()).isDemanded()) {
        elements.add(maker.element(element, plan.goods()));
      }
    }
    List<Subject> goods = new ArrayList<>();
    for (Commodity commodity : study.network().commodities().list()) {
      if (Shortage.ofCommodity(cuts.quiet(), study.home(), commodity.id()).isDemanded()) {
        goods.add(maker.good(commodity));
      }
    }
    return new Ranking(plan, Place.ordered(elements, by), Place.ordered(goods, by));
  }
}
