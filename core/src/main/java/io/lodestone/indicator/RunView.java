// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A run and whose questions it answers.
///
/// @param run the run
/// @param home region whose shortage the headlines tell
/// @param rival region on which dependence is measured
/// @param elements headline elements, by id
/// @param commodities headline commodities, by id
/// @param eventMonth month index of the scenario's first event, from which times are counted; may
///   lie before or after the run, 0 when nothing happens
public record RunView(
    Trajectory run,
    String home,
    String rival,
    List<String> elements,
    List<String> commodities,
    int eventMonth) {

  public RunView {
    elements = List.copyOf(elements);
    commodities = List.copyOf(commodities);
    Network network = run.network();
    network.regions().getIndex(home);
    network.regions().getIndex(rival);
    elements.forEach(network.elements()::getIndex);
    commodities.forEach(network.commodities()::getIndex);
  }

  /// The same questions to another run of the same study.
  public RunView withRun(Trajectory other) {
    return new RunView(other, home, rival, elements, commodities, eventMonth);
  }

  /// The home region's name.
  public String homeName() {
    return regionName(home);
  }

  /// The rival region's name.
  public String rivalName() {
    return regionName(rival);
  }

  /// A region's name.
  public String regionName(String region) {
    return run.network().regions().get(region).name();
  }

  /// The name of an element or a commodity, as inside a sentence.
  public String subjectName(String id) {
    Network network = run.network();
    String name =
        network.elements().findIndex(id).isPresent()
            ? network.elements().get(id).name()
            : network.commodities().get(id).name();
    return Phrase.inside(name);
  }

  /// The flows of the base year or of the last twelve months of the run.
  public FlowTable flows(Snapshot when) {
    return switch (when) {
      case BASE -> FlowTable.of(run.network(), run.base());
      case LAST -> FlowTable.of(run, Window.lastYear(run));
    };
  }

  /// Home's shortage of each headline element, then of each headline commodity; those without end
  /// uses at home are left out.
  public List<Shortage> shortages() {
    return Stream.concat(
            elements.stream().map(e -> Shortage.ofElement(run, home, e)),
            commodities.stream().map(c -> Shortage.ofCommodity(run, home, c)))
        .filter(Shortage::isDemanded)
        .toList();
  }

  /// Home's dependence on the rival for each headline element, then for each headline commodity
  /// that has a market at home, in the base year and at the end.
  public List<DependenceChange> dependences() {
    FlowTable base = flows(Snapshot.BASE);
    FlowTable last = flows(Snapshot.LAST);
    Stream<DependenceChange> ofElements =
        elements.stream()
            .map(e ->
                new DependenceChange(
                    e,
                    "the " + subjectName(e) + " that " + homeName() + " uses",
                    Tracer.of(base, e).useDependence(home, rival),
                    Tracer.of(last, e).useDependence(home, rival)));
    Stream<DependenceChange> ofCommodities =
        commodities.stream()
            .filter(c -> run.network().markets().findIndex(Market.idOf(home, c)).isPresent())
            .flatMap(c -> mainElement(c).map(e -> ofCommodity(c, e, base, last)).stream());
    return Stream.concat(ofElements, ofCommodities).toList();
  }

  private DependenceChange ofCommodity(
      String commodity, String element, FlowTable base, FlowTable last) {
    return new DependenceChange(
        commodity,
        "the " + subjectName(commodity) + " on the market of " + homeName(),
        Tracer.of(base, element).marketDependence(home, commodity, rival),
        Tracer.of(last, element).marketDependence(home, commodity, rival));
  }

  /// The element of which a commodity carries most, by which it is traced.
  private Optional<String> mainElement(String commodity) {
    Map<String, Double> contents =
        run.network().commodities().get(commodity).contentShareByElement();
    return contents.keySet().stream()
        .filter(e -> contents.get(e) > 0)
        .min(Comparator.comparingDouble((String e) -> -contents.get(e)).thenComparing(e -> e));
  }

  /// How dependence on the rival changes from the base year to the last twelve months of a run.
  ///
  /// @param subject id of the element or commodity
  /// @param what it in words, as inside a sentence
  /// @param base in the base year
  /// @param last in the last twelve months
  public record DependenceChange(String subject, String what, Dependence base, Dependence last) {

    /// The dependence of one of the two years.
    public Dependence at(Snapshot when) {
      return switch (when) {
        case BASE -> base;
        case LAST -> last;
      };
    }
  }

  /// Home's prices of each headline commodity; those without a market at home are left out.
  public List<PricePath> prices() {
    return commodities.stream()
        .flatMap(c -> PricePath.findCommodity(run, home, c).stream())
        .toList();
  }
}
