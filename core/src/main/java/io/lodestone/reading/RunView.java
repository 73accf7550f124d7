// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.criticality.StageConcentration;
import io.lodestone.losses.Loss;
import io.lodestone.losses.Losses;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import io.lodestone.tracing.Dependence;
import io.lodestone.tracing.ElementWays;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.IndependenceYear;
import io.lodestone.tracing.Reliance;
import io.lodestone.tracing.Tracer;
import io.lodestone.tracing.Window;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// A run and whose questions it answers. It remembers what several indicators ask for. Immutable to
/// its callers; threads may share it.
public final class RunView {

  private final Trajectory run;
  private final String home;
  private final String rival;
  private final List<String> elements;
  private final List<String> commodities;
  private final int eventMonth;
  private final Once<FlowTable> baseFlows = new Once<>(this::findBaseFlows);
  private final Map<Window, FlowTable> flows = new ConcurrentHashMap<>();
  private final Map<String, ElementWays> ways = new ConcurrentHashMap<>();
  private final Map<Place, StageConcentration> concentrations = new ConcurrentHashMap<>();
  private final Once<Losses> losses = new Once<>(this::findLosses);
  private final Once<List<Shortage>> shortages = new Once<>(this::findShortages);
  private final Once<List<DependenceChange>> dependences = new Once<>(this::findDependences);
  private final Once<List<PricePath>> prices = new Once<>(this::findPrices);

  /// One parameter more than the house allows: it is a list of questions, written in one place.
  ///
  /// @param run the run
  /// @param home region whose shortage the headlines tell
  /// @param rival region on which dependence is measured
  /// @param elements headline elements, by id
  /// @param commodities headline commodities, by id
  /// @param eventMonth month index of the event from which times are counted; may lie before or
  ///   after the run, 0 when nothing happens
  /// @throws IllegalArgumentException when a region, an element or a commodity does not exist
  public RunView(
      Trajectory run,
      String home,
      String rival,
      List<String> elements,
      List<String> commodities,
      int eventMonth) {
    this.run = run;
    this.home = home;
    this.rival = rival;
    this.elements = List.copyOf(elements);
    this.commodities = List.copyOf(commodities);
    this.eventMonth = eventMonth;
    Network network = run.network();
    network.regions().getIndex(home);
    network.regions().getIndex(rival);
    elements.forEach(network.elements()::getIndex);
    commodities.forEach(network.commodities()::getIndex);
  }

  public Trajectory run() {
    return run;
  }

  public String home() {
    return home;
  }

  public String rival() {
    return rival;
  }

  public List<String> elements() {
    return elements;
  }

  public List<String> commodities() {
    return commodities;
  }

  public int eventMonth() {
    return eventMonth;
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
      case BASE -> baseFlows.get();
      case LAST -> flows(Window.lastYear(run));
    };
  }

  private FlowTable findBaseFlows() {
    return FlowTable.of(run.network(), run.base());
  }

  private FlowTable flows(Window window) {
    return flows.computeIfAbsent(window, w -> FlowTable.of(run, w));
  }

  private ElementWays ways(String element) {
    return ways.computeIfAbsent(element, e -> ElementWays.of(run.network(), e));
  }

  private record Place(String element, Snapshot when) {}

  /// Where an element is produced in the base year or in the last twelve months.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public StageConcentration concentration(String element, Snapshot when) {
    return concentrations.computeIfAbsent(
        new Place(element, when), p -> StageConcentration.of(flows(when), element));
  }

  /// Home's shortage of each headline element, then of each headline commodity; those without end
  /// uses at home are left out.
  public List<Shortage> shortages() {
    return shortages.get();
  }

  /// What all end uses at home lose against the baseline; each tonne of final use counts once.
  public Loss homeLoss() {
    return losses.get().ofRegion(home);
  }

  private Losses findLosses() {
    return Losses.of(run);
  }

  private List<Shortage> findShortages() {
    return Stream.concat(
            elements.stream().map(e -> Shortage.ofElement(losses.get(), home, e)),
            commodities.stream().map(c -> Shortage.ofCommodity(losses.get(), home, c)))
        .filter(Shortage::isDemanded)
        .toList();
  }

  /// Home's dependence on the rival for each headline element, then for each headline commodity
  /// that has a market at home, in the base year and at the end.
  public List<DependenceChange> dependences() {
    return dependences.get();
  }

  private List<DependenceChange> findDependences() {
    Map<String, TracerPair> tracers = new HashMap<>();
    Function<String, TracerPair> tracer = e -> tracers.computeIfAbsent(e, this::tracers);
    Stream<DependenceChange> ofElements =
        elements.stream()
            .map(e ->
                tracer
                    .apply(e)
                    .change(
                        e,
                        "the " + subjectName(e) + " that " + homeName() + " uses",
                        t -> t.useDependence(home, rival)));
    Stream<DependenceChange> ofCommodities =
        commodities.stream()
            .filter(c -> run.network().markets().findIndex(Market.idOf(home, c)).isPresent())
            .flatMap(c ->
                mainElement(c)
                    .map(e ->
                        tracer
                            .apply(e)
                            .change(
                                c,
                                "the " + subjectName(c) + " on the market of " + homeName(),
                                t -> t.marketDependence(home, c, rival)))
                    .stream());
    return Stream.concat(ofElements, ofCommodities).toList();
  }

  private TracerPair tracers(String element) {
    ElementWays of = ways(element);
    return new TracerPair(Tracer.of(flows(Snapshot.BASE), of), Tracer.of(flows(Snapshot.LAST), of));
  }

  /// Tracers of one element in the two years.
  private record TracerPair(Tracer base, Tracer last) {

    DependenceChange change(String subject, String what, Function<Tracer, Dependence> of) {
      return new DependenceChange(subject, what, of.apply(base), of.apply(last));
    }
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

  /// When home's use of an element stops depending on the rival, at one stage or more.
  ///
  /// @throws IllegalArgumentException when the element does not exist
  public IndependenceYear independence(String element) {
    ElementWays of = ways(element);
    return IndependenceYear.of(
        run, new Reliance(home, element, rival), t -> Tracer.of(flows(Window.month(t)), of));
  }

  /// Home's prices of each headline commodity; those without a market at home are left out.
  public List<PricePath> prices() {
    return prices.get();
  }

  private List<PricePath> findPrices() {
    return commodities.stream()
        .flatMap(c -> PricePath.findCommodity(run, home, c).stream())
        .toList();
  }
}
