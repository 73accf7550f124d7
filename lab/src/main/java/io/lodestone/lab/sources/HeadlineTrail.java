// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.Trust;
import io.lodestone.lab.sources.Link.Role;
import io.lodestone.network.Commodity;
import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.reading.Phrase;
import io.lodestone.study.study.Study;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Follows a headline's element back through the base year: which uses, lanes and plants carry it,
/// and which rows say how.
final class HeadlineTrail {

  /// Links that carry less than this share are left out (assumed: too small to read).
  private static final double LEAST_SHARE = 1e-4;

  /// Indicators that speak of the whole world's production, not of what home uses.
  private static final Set<String> OF_THE_WORLD = Set.of("stage-hhi", "supply-risk");

  private final Study study;
  private final Network network;
  private final FlowTable flows;
  private final Ledger ledger;

  HeadlineTrail(Study study, BaseYear baseYear, Ledger ledger) {
    this.study = study;
    this.network = study.network();
    this.flows = FlowTable.of(network, baseYear.calibrated().base());
    this.ledger = ledger;
  }

  HeadlineGrounds of(HeadlineSubject subject) {
    boolean world = OF_THE_WORLD.contains(subject.indicator().id());
    Provenance provenance = provenance(subject, world);
    List<Link> links = new ArrayList<>();
    addUses(links, subject, provenance, world);
    addLanes(links, provenance);
    addPlants(links, provenance);
    links.sort(
        Comparator.comparing(Link::role)
            .thenComparingDouble(link -> -link.tonnesPerYear())
            .thenComparing(Link::id));
    List<MarkedRow> rows = rows(links, subject);
    Map<String, Grounds> grounds = new HashMap<>();
    for (Role role : Role.values()) {
      grounds.put(
          role.word(),
          Grounds.of(
              links.stream().filter(l -> l.role() == role).toList(),
              HeadlineTrail::trustOf,
              Link::tonnesPerYear));
    }
    Set<String> keys = new LinkedHashSet<>();
    links.forEach(link -> {
      var figure = link.figure();
      if (figure != null) {
        keys.add(figure.figure().source());
      }
    });
    rows.forEach(row -> keys.add(row.mark().source()));
    return new HeadlineGrounds(
        subject.headline(),
        subject.indicator().id(),
        subject.indicator().name() + ": " + Phrase.inside(name(subject)),
        subject.indicator().unit(),
        subject.indicator().formula(),
        followed(subject, world),
        provenance.totalTonnes(),
        links,
        grounds,
        rows,
        ledger.sources(keys));
  }

  private Provenance provenance(HeadlineSubject subject, boolean world) {
    if (world) {
      return Provenance.ofWorldUse(flows, subject.element());
    }
    return subject
        .commodity()
        .map(c -> Provenance.ofMarket(flows, subject.element(), study.home(), c))
        .orElseGet(() -> Provenance.ofUse(flows, subject.element(), study.home()));
  }

  private String name(HeadlineSubject subject) {
    return subject
        .commodity()
        .map(c -> network.commodities().get(c).name())
        .orElseGet(() -> network.elements().get(subject.element()).name());
  }

  private String followed(HeadlineSubject subject, boolean world) {
    String element = Phrase.inside(network.elements().get(subject.element()).name());
    String home = network.regions().get(study.home()).name();
    if (world) {
      return "the " + element + " in what the world uses";
    }
    return subject
        .commodity()
        .map(c ->
            String.format(
                Locale.ROOT,
                "the %s in the %s that comes to the market of %s",
                element,
                Phrase.inside(network.commodities().get(c).name()),
                home))
        .orElse(String.format(Locale.ROOT, "the %s in what %s uses", element, home));
  }

  private static Trust trustOf(Link link) {
    var figure = link.figure();
    return figure == null ? Trust.ASSUMED : figure.figure().trust();
  }

  private void addUses(
      List<Link> links, HeadlineSubject subject, Provenance provenance, boolean world) {
    for (int u = 0; u < network.endUses().size(); u++) {
      EndUse use = network.endUses().at(u);
      boolean counts =
          (world || use.region().equals(study.home()))
              && subject.commodity().map(c -> c.equals(use.commodity())).orElse(true);
      double content = network.commodities().get(use.commodity()).contentShare(subject.element());
      if (counts) {
        add(links, Role.USE, use.id(), use.name(), flows.use(u) * content, provenance);
      }
    }
  }

  private void addLanes(List<Link> links, Provenance provenance) {
    for (int l = 0; l < network.lanes().size(); l++) {
      String id = network.lanes().idAt(l);
      add(links, Role.LANE, id, id, provenance.laneTonnes(l), provenance);
    }
  }

  private void addPlants(List<Link> links, Provenance provenance) {
    for (int p = 0; p < network.plants().size(); p++) {
      add(
          links,
          Role.PLANT,
          network.plants().idAt(p),
          network.plants().at(p).name(),
          provenance.plantTonnes(p),
          provenance);
    }
  }

  private void add(
      List<Link> links, Role role, String id, String name, double tonnes, Provenance provenance) {
    double share = tonnes / provenance.totalTonnes();
    if (share > LEAST_SHARE) {
      Figure.Kind kind =
          switch (role) {
            case USE -> Figure.Kind.USE;
            case LANE -> Figure.Kind.FLOW;
            case PLANT -> Figure.Kind.ACTIVITY;
          };
      links.add(new Link(role, id, name, tonnes, share, ledger.figure(kind, id).orElse(null)));
    }
  }

  /// The rows beside the figures: those of the links themselves, the recipes and contents that say
  /// how much of the element passes, the base price and the governance that the indicator uses.
  private List<MarkedRow> rows(List<Link> links, HeadlineSubject subject) {
    Set<String> keys = new LinkedHashSet<>();
    for (Link link : links) {
      keys.add(link.role().table() + "/" + link.id());
      switch (link.role()) {
        case USE -> addContent(keys, network.endUses().get(link.id()).commodity(), subject);
        case LANE -> addContent(keys, network.lanes().get(link.id()).commodity(), subject);
        case PLANT -> addRecipe(keys, network.plants().get(link.id()).process(), subject);
      }
    }
    subject.commodity().ifPresent(c -> keys.add("commodities/" + c));
    if (subject.indicator().id().equals("supply-risk")) {
      network.regions().ids().forEach(r -> keys.add("regions/" + r));
    }
    return keys.stream().flatMap(key -> ledger.row(key).stream()).toList();
  }

  private static void addContent(Set<String> keys, String commodity, HeadlineSubject subject) {
    keys.add("contents/" + commodity + "/" + subject.element());
  }

  private void addRecipe(Set<String> keys, String process, HeadlineSubject subject) {
    keys.add("processes/" + process);
    network.processes().get(process).coefficientByCommodity().keySet().stream()
        .sorted()
        .map(network.commodities()::get)
        .filter(c -> c.contentShare(subject.element()) > 0)
        .map(Commodity::id)
        .forEach(c -> keys.add("recipes/" + process + "/" + c));
  }
}
