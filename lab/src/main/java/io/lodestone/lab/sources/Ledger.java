// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.study.study.Mark;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Answers what a study's numbers rest on.
public final class Ledger {

  private final Study study;
  private final Network network;
  private final BaseYear baseYear;
  private final Map<String, ReconciledFigure> figureById = new HashMap<>();

  /// The ledger of a study.
  public Ledger(Study study, BaseYear baseYear) {
    this.study = study;
    this.network = study.network();
    this.baseYear = baseYear;
    baseYear
        .reconciled()
        .listFigures()
        .forEach(f -> figureById.put(f.figure().kind().id() + "/" + f.figure().id(), f));
  }

  /// What the study as a whole rests on.
  public Overview overview() {
    List<ReconciledFigure> all = baseYear.reconciled().listFigures();
    double value = all.stream().mapToDouble(this::valueUsd).sum();
    Map<String, double[]> byKey = new TreeMap<>();
    for (ReconciledFigure figure : all) {
      double[] sums = byKey.computeIfAbsent(figure.figure().source(), key -> new double[3]);
      sums[0]++;
      sums[1] += valueUsd(figure);
    }
    study.marks().values().forEach(m -> byKey.computeIfAbsent(m.source(), k -> new double[3])[2]++);
    List<Overview.SourceUse> uses = new ArrayList<>();
    byKey.forEach((key, sums) ->
        uses.add(
            new Overview.SourceUse(
                key, citation(key), (int) sums[0], (int) sums[2], sums[1] / value)));
    uses.sort(
        Comparator.comparingDouble((Overview.SourceUse u) -> -u.valueShare())
            .thenComparing(u -> -u.rows())
            .thenComparing(Overview.SourceUse::key));
    return new Overview(
        Grounds.of(all, f -> f.figure().trust(), f -> 1),
        Grounds.of(all, f -> f.figure().trust(), Ledger::tonnes),
        Grounds.of(all, f -> f.figure().trust(), this::valueUsd),
        Grounds.of(study.marks().values(), Mark::trust, m -> 1),
        uses);
  }

  private static double tonnes(ReconciledFigure figure) {
    return figure.figure().kind() == Figure.Kind.PRICE ? 0 : figure.reconciledPerYear();
  }

  /// A figure's tonnes at base prices, USD a year; 0 for a price.
  private double valueUsd(ReconciledFigure figure) {
    String id = figure.figure().id();
    double price =
        switch (figure.figure().kind()) {
          case ACTIVITY -> network.baseRevenueUsdPerTonne(network.plants().getIndex(id));
          case FLOW -> basePrice(network.laneTo(network.lanes().getIndex(id)));
          case USE -> basePrice(network.endUseMarket(network.endUses().getIndex(id)));
          case PRICE -> 0;
        };
    return price * tonnes(figure);
  }

  private double basePrice(int market) {
    return network.markets().at(market).basePriceUsdPerTonne();
  }

  private String citation(String key) {
    Source source = study.sources().get(key);
    return source == null ? "" : source.citation();
  }

  /// What a headline rests on.
  ///
  /// @param id such as `loss-cost.dy` or `dependence-any.dy.base`
  /// @throws IllegalArgumentException when there is no such headline
  public HeadlineGrounds headline(String id) {
    return new HeadlineTrail(study, baseYear, this).of(HeadlineSubject.of(network, id));
  }

  /// Whether an id begins with an indicator, so that [#headline] may know it.
  public boolean isHeadline(String id) {
    return HeadlineSubject.isHeadline(id);
  }

  /// Everything under an id: figures and rows whose id or key it is, or that begin with it and `/`;
  /// for a market also its commodity.
  public Found find(String id) {
    List<ReconciledFigure> figures =
        baseYear.reconciled().listFigures().stream()
            .filter(f -> f.figure().id().equals(id) || named(f.figure()).equals(id))
            .toList();
    List<MarkedRow> rows = new ArrayList<>();
    study
        .marks()
        .forEach((row, mark) -> {
          String key = row.substring(row.indexOf('/') + 1);
          boolean isFigure = row.startsWith("figures/");
          if (!isFigure && (row.equals(id) || key.equals(id) || key.startsWith(id + "/"))) {
            rows.add(new MarkedRow(row, mark));
          }
        });
    for (Market market : network.markets().list()) {
      if (market.id().equals(id)) {
        row("commodities/" + market.commodity()).ifPresent(rows::add);
      }
    }
    return new Found(
        id,
        figures,
        baseYear.calibrated().wedges().stream().filter(w -> w.id().equals(id)).toList(),
        rows,
        sources(
            Stream.concat(
                    figures.stream().map(f -> f.figure().source()),
                    rows.stream().map(r -> r.mark().source()))
                .toList()));
  }

  private static String named(Figure figure) {
    return figure.kind().id() + "/" + figure.id();
  }

  /// A figure, if the base year has it.
  Optional<ReconciledFigure> figure(Figure.Kind kind, String id) {
    return Optional.ofNullable(figureById.get(kind.id() + "/" + id));
  }

  /// A row with its mark, if it has one.
  Optional<MarkedRow> row(String row) {
    return study.findMark(row).map(mark -> new MarkedRow(row, mark));
  }

  /// The sources of keys.
  SortedMap<String, Source> sources(Collection<String> keys) {
    SortedMap<String, Source> found = new TreeMap<>();
    for (String key : keys) {
      Source source = study.sources().get(key);
      if (source != null) {
        found.put(key, source);
      }
    }
    return found;
  }

  /// What can be asked for: figures and rows by their ids.
  public List<String> ids() {
    return Stream.concat(
            study.figures().stream().map(Figure::id),
            study.marks().keySet().stream().map(row -> row.substring(row.indexOf('/') + 1)))
        .distinct()
        .toList();
  }
}
