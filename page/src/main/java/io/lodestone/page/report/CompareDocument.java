// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.ScenarioText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Everything that the page of a comparison draws, in its order. The order of the runs is the same
/// in every list.
///
/// @param kind `compare`, by which the page knows what to draw
/// @param elements unmet share of demand by element, %
/// @param commodities price and unmet share by commodity
record CompareDocument(
    String kind,
    String title,
    String question,
    String home,
    List<RunHead> runs,
    List<String> months,
    ChainWindow.Range window,
    List<ElementLines> headlines,
    List<Panel> elements,
    List<CommodityPanel> commodities,
    CompareChains chains) {

  /// A run.
  ///
  /// @param letter by which the page calls it
  record RunHead(
      String letter,
      String id,
      String title,
      String story,
      List<String> changes,
      Map<String, String> facts) {}

  /// The headline measures of an element, a cell for each run.
  record ElementLines(String symbol, String name, List<HeadlineGrid.Line> lines) {}

  /// One line for each run.
  record Panel(String name, String unit, List<double[]> series) {}

  /// A commodity; no lines for unmet demand where no end use at home buys it.
  record CommodityPanel(
      String name, double basePrice, List<double[]> prices, List<double[]> unmet) {}

  static CompareDocument of(List<ReportInput> inputs, ChainWindow window) {
    ReportInput first = inputs.getFirst();
    return new CompareDocument(
        "compare",
        first.study().title(),
        first.study().question(),
        first.homeName(),
        IntStream.range(0, inputs.size()).mapToObj(i -> head(inputs.get(i), i)).toList(),
        HeadSection.monthsOf(first.run().horizon()),
        window.range(first.run().horizon()),
        headlines(inputs),
        first.study().headlineElements().stream().map(e -> element(inputs, e)).toList(),
        first.study().headlineCommodities().stream()
            .filter(c -> first.findHomeMarket(c).isPresent())
            .map(c -> commodity(inputs, c))
            .toList(),
        CompareChains.of(inputs, window));
  }

  private static RunHead head(ReportInput in, int index) {
    return new RunHead(
        letter(index),
        in.scenario().id(),
        in.scenario().title(),
        in.scenario().story(),
        ScenarioText.describe(in.study(), in.scenario()),
        in.runFacts());
  }

  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private static List<ElementLines> headlines(List<ReportInput> inputs) {
    ReportInput first = inputs.getFirst();
    List<HeadlineGrid> grids =
        IntStream.range(0, inputs.size())
            .mapToObj(
                i -> HeadlineGrid.against(inputs.get(i), first.run(), first.headlines(), i == 0))
            .toList();
    List<ElementLines> all = new ArrayList<>();
    HeadlineGrid shape = grids.getFirst();
    for (int e = 0; e < shape.columns().size(); e++) {
      int element = e;
      all.add(
          new ElementLines(
              shape.columns().get(e).symbol(),
              shape.columns().get(e).name(),
              IntStream.range(0, shape.lines().size())
                  .mapToObj(line -> lineOf(grids, line, element))
                  .toList()));
    }
    return all;
  }

  /// One measure of one element over all runs.
  private static HeadlineGrid.Line lineOf(List<HeadlineGrid> grids, int line, int element) {
    HeadlineGrid.Line shape = grids.getFirst().lines().get(line);
    return new HeadlineGrid.Line(
        shape.name(),
        shape.note(),
        shape.formula(),
        grids.stream().map(g -> g.lines().get(line).cells().get(element)).toList());
  }

  private static Panel element(List<ReportInput> inputs, String element) {
    return new Panel(
        inputs.getFirst().network().elements().get(element).name(),
        "%",
        inputs.stream().map(in -> HeadlineGrid.unmetPercent(in, in.run(), element)).toList());
  }

  private static CommodityPanel commodity(List<ReportInput> inputs, String commodity) {
    ReportInput first = inputs.getFirst();
    OptionalInt market = first.findHomeMarket(commodity);
    List<double[]> unmet =
        inputs.stream().map(in -> ShortageMap.unmetPercent(in, in.run(), commodity)).toList();
    return new CommodityPanel(
        first.network().commodities().get(commodity).name(),
        first.network().markets().at(market.getAsInt()).basePriceUsdPerTonne() / 1000,
        inputs.stream().map(ReportInput::run).map(r -> prices(r, market)).toList(),
        unmet.stream().allMatch(CompareDocument::isDefined) ? unmet : List.of());
  }

  private static double[] prices(Trajectory run, OptionalInt market) {
    return MonthCharts.pricesUsdPerKg(run, market);
  }

  private static boolean isDefined(double[] shares) {
    return Arrays.stream(shares).anyMatch(s -> !Double.isNaN(s));
  }
}
