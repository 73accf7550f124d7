// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Stockpile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A named set of events and measures on top of the base study.
///
/// @param id file name without ending
/// @param title one line
/// @param story a few sentences in plain words
/// @param events what happens, in the order in which effects apply
/// @param measures what is chosen
/// @param eventNames names by which stockpiles know events, as [Stockpile#terms] give them: each
///   event's kind, or a name of its own; `[event]`, blank or absent for none
public record Scenario(
    String id,
    String title,
    String story,
    List<Event> events,
    List<Measure> measures,
    List<String> eventNames) {

  /// A scenario whose events have no names.
  public Scenario(
      String id, String title, String story, List<Event> events, List<Measure> measures) {
    this(id, title, story, events, measures, List.of());
  }

  /// Nothing happens and nothing is chosen.
  public static final Scenario NONE =
      new Scenario("none", "Nothing happens", "", List.of(), List.of());

  public Scenario {
    events = List.copyOf(events);
    measures = List.copyOf(measures);
    eventNames = List.copyOf(eventNames);
  }

  /// Whether an event of a name lasts in a month.
  boolean lasts(String eventName, int month) {
    for (int i = 0; i < Math.min(events.size(), eventNames.size()); i++) {
      if (eventNames.get(i).equals(eventName) && events.get(i).period().covers(month)) {
        return true;
      }
    }
    return false;
  }

  /// Month index of the event that takes supply away from a region, from which times are counted:
  /// the first that bans trade with it; without a ban the first that caps trade or stops plants;
  /// else the first event; without events, the first measure; without either, 0. What a story tells
  /// before, such as licences of past years, so does not count as time that was survived.
  ///
  /// @param home region whose supply it is
  public int supplyMonth(String home) {
    Comparator<Event> byKind = Comparator.comparingInt(e -> rank(e, home));
    return events.stream()
        .min(byKind.thenComparingInt(e -> e.period().startMonth()))
        .map(e -> e.period().startMonth())
        .orElseGet(() -> measures.stream().mapToInt(m -> m.period().startMonth()).min().orElse(0));
  }

  /// 0 for what takes supply wholly, 1 in part, 2 for the rest.
  private static int rank(Event event, String home) {
    boolean here =
        event.findTrade().map(trade -> IdPattern.anyMatches(trade.to(), home)).orElse(true);
    if (!here) {
      return 2;
    }
    return switch (event) {
      case Event.ExportBan ban -> 0;
      case Event.LicenceRegime regime -> 1;
      case Event.ExportQuota quota -> 1;
      case Event.Outage outage -> 1;
      case Event.ExtraterritorialRule rule -> 1;
      case Event.TechnologyBan ban -> 2;
      case Event.Duty duty -> 2;
      case Event.DemandShift shift -> 2;
      case Event.PriceWar war -> 2;
      case Event.PanicBuying panic -> 2;
    };
  }

  /// The network with the quotas that the events bring and the stockpiles that the measures bring;
  /// indices of all else stay.
  public Network extend(Network network) {
    List<Quota> quotas = Effects.quotas(network, events);
    List<Stockpile> stockpiles = Effects.stockpiles(network, measures);
    Network extended = quotas.isEmpty() ? network : network.withQuotas(quotas);
    return stockpiles.isEmpty() ? extended : extended.withStockpiles(stockpiles);
  }

  /// The same scenario with other events, of which the first have the names of its own, and other
  /// measures.
  public Scenario with(List<Event> changedEvents, List<Measure> changedMeasures) {
    return new Scenario(id, title, story, changedEvents, changedMeasures, eventNames);
  }

  /// The same scenario with more measures, such as those of a portfolio.
  public Scenario withMeasures(List<Measure> more) {
    List<Measure> all = new ArrayList<>(measures);
    all.addAll(more);
    return new Scenario(id, title, story, events, all, eventNames);
  }

  /// The conditions of every month.
  ///
  /// @param network what exists, already [extended][#extend]
  /// @param months months of the horizon
  /// @return `[month]`
  public List<Conditions> conditions(Network network, int months) {
    return new Effects(network, this).conditions(months);
  }
}
