// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.indicator.Headline;
import io.lodestone.losses.Loss;
import io.lodestone.losses.Losses;
import io.lodestone.network.Element;
import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.page.words.Amount;
import io.lodestone.tracing.RegionBalance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a scenario comes to for the region that the study is about, before anything else: what it
/// costs against the baseline, who bears it, how short users are, what replaced what was lost, and
/// what the measures cost.
///
/// @param sentences the answer; the first can stand alone
/// @param figures three numbers for all goods together, each tonne of final use counted once
/// @param replaced what took the place of the lost supply of the element that is shortest; null in
///   the baseline
public record AnswerSection(
    List<String> sentences, List<Figure> figures, @Nullable Replaced replaced) {

  /// Depth from which an element is named as short, % of the baseline's use in the worst month
  /// (assumed; the months short count from the same).
  private static final double SHORT_PERCENT = 5;

  private static final int NAMED = 3;

  /// A number that is read first.
  public record Figure(String name, String value, String note) {}

  /// A bar of the waterfall.
  ///
  /// @param tonnes against the baseline, of the element
  public record Bar(String name, double tonnes, String text) {}

  /// What replaced the lost supply of an element in the months in which the scenario acts.
  public record Replaced(String element, String from, String to, List<Bar> bars, String sentence) {}

  /// The answer of a run.
  public static AnswerSection of(ReportInput in) {
    if (in.isBaseline()) {
      return new AnswerSection(
          List.of(
              "This is the baseline: what other scenarios are held against. It loses nothing by definition; its prices and flows follow the study's growth and projects."),
          List.of(),
          null);
    }
    Losses losses = Losses.of(in.run());
    Loss loss = losses.ofRegion(in.study().home());
    Optional<Replaced> replaced = replaced(in);
    List<String> sentences = new ArrayList<>();
    sentences.add(cost(in, loss));
    shortage(in).ifPresent(sentences::add);
    bearer(in, losses, loss).ifPresent(sentences::add);
    replaced.map(Replaced::sentence).ifPresent(sentences::add);
    measures(in).ifPresent(sentences::add);
    sentences.add(
        String.format(
            Locale.ROOT,
            "This is one future, in which every number is as the data say. For a range: ./lodestone ensemble %s --scenario %s",
            in.study().id(),
            in.scenario().id()));
    return new AnswerSection(
        List.copyOf(sentences), figures(in, losses, loss), replaced.orElse(null));
  }

  private static String cost(ReportInput in, Loss loss) {
    String years =
        in.run().horizon().start().getYear() + " to " + in.run().horizon().end().getYear();
    double cost = loss.costUsd();
    return cost >= 0
        ? String.format(
            Locale.ROOT,
            "It costs users in %s %s against the baseline, %s: %s in dearer bills, %s in what they do without or replace, %s in goods not made.",
            in.homeName(),
            usd(cost),
            years,
            usd(loss.extraBillUsd()),
            usd(loss.surplusLostUsd()),
            usd(loss.outputLostUsd()))
        : String.format(
            Locale.ROOT,
            "It saves users in %s %s against the baseline, %s.",
            in.homeName(),
            usd(-cost),
            years);
  }

  private static String usd(double value) {
    return Amount.text(value, "USD");
  }

  private static Optional<Headline> headline(ReportInput in, String id) {
    return in.headlines().stream().filter(h -> h.id().equals(id)).findFirst();
  }

  private static double value(ReportInput in, String id) {
    return headline(in, id).map(Headline::value).orElse(Double.NaN);
  }

  /// Elements by how short they get in the worst month, those above the threshold first.
  private static List<Element> byDepth(ReportInput in) {
    return in.study().headlineElements().stream()
        .filter(e -> headline(in, "shortage-depth." + e).isPresent())
        .sorted(Comparator.comparingDouble((String e) -> -value(in, "shortage-depth." + e)))
        .map(e -> in.network().elements().get(e))
        .toList();
  }

  private static Optional<String> shortage(ReportInput in) {
    List<Element> worst =
        byDepth(in).stream()
            .filter(e -> value(in, "shortage-depth." + e.id()) >= SHORT_PERCENT)
            .limit(NAMED)
            .toList();
    if (worst.isEmpty()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "No element falls short by more than %.0f %% of its use in any month.",
              SHORT_PERCENT));
    }
    List<String> parts = new ArrayList<>();
    for (Element element : worst) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%s by up to %s of its use, for %s",
              element.name().toLowerCase(Locale.ROOT),
              Amount.text(value(in, "shortage-depth." + element.id()), "%"),
              Amount.text(value(in, "months-short." + element.id()), "months")));
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Users run short of %s (months with more than %.0f %% of the baseline's use lost).",
            String.join("; of ", parts),
            SHORT_PERCENT));
  }

  /// The end use that bears most of the cost.
  private static Optional<String> bearer(ReportInput in, Losses losses, Loss loss) {
    Network network = in.network();
    return IntStream.range(0, network.endUses().size())
        .filter(u -> network.endUses().at(u).region().equals(in.study().home()))
        .boxed()
        .max(Comparator.comparingDouble(u -> losses.ofUse(u).costUsd()))
        .filter(u -> loss.costUsd() > 0 && losses.ofUse(u).costUsd() > 0)
        .map(u -> {
          EndUse use = network.endUses().at(u);
          return String.format(
              Locale.ROOT,
              "Most of it falls on %s (%s), %s of the cost.",
              ShortageMap.withoutRegion(use.name(), in.homeName()),
              network.commodities().get(use.commodity()).name(),
              Amount.share(Math.min(1, losses.ofUse(u).costUsd() / loss.costUsd())));
        });
  }

  private static Optional<String> measures(ReportInput in) {
    return headline(in, "measure-cost.discounted").map(Headline::text);
  }

  private static List<Figure> figures(ReportInput in, Losses losses, Loss loss) {
    return List.of(
        new Figure(
            "Use lost",
            Amount.text(100 * shareLost(in, losses), "%"),
            "of what users buy in the baseline, by value at base prices, over the run"),
        new Figure("Dearer bills", usd(loss.extraBillUsd()), "for what is still bought"),
        new Figure(
            "Thrift and goods not made",
            usd(loss.surplusLostUsd() + loss.outputLostUsd()),
            "what is saved, replaced or not made"));
  }

  /// Use lost over use of the baseline, both at base prices, so that goods add up.
  private static double shareLost(ReportInput in, Losses losses) {
    Network network = in.network();
    double lost = 0;
    double normal = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      if (network.endUses().at(u).region().equals(in.study().home())) {
        double price = network.markets().at(network.endUseMarket(u)).basePriceUsdPerTonne();
        lost += price * losses.ofUse(u).useLostTonnes();
        normal += price * losses.ofUse(u).normalTonnes();
      }
    }
    return normal > 0 ? lost / normal : 0;
  }

  /// Of the element that is shortest, over the months in which the scenario acts.
  private static Optional<Replaced> replaced(ReportInput in) {
    ChainWindow window = ChainWindow.of(in.scenario(), in.run().horizon());
    return byDepth(in).stream()
        .findFirst()
        .map(element -> {
          RegionBalance change =
              balance(in, element, window, true).minus(balance(in, element, window, false));
          String rival = in.rivalName();
          List<Bar> bars =
              List.of(
                  bar("Straight from " + rival, change.fromRival()),
                  bar("From others", change.fromOthers()),
                  bar("Exported less", -change.exported()),
                  bar("Made at home, net", change.made()),
                  bar("Drawn from stocks", change.drawn() - change.lost()),
                  bar("Used", change.used()));
          return new Replaced(
              element.name(),
              window.range(in.run().horizon()).from(),
              window.range(in.run().horizon()).to(),
              bars,
              sentence(element, rival, window.range(in.run().horizon()), change));
        });
  }

  private static RegionBalance balance(
      ReportInput in, Element element, ChainWindow window, boolean ofRun) {
    return RegionBalance.of(
        ofRun ? in.run() : in.baseline(),
        in.study().home(),
        in.study().rival(),
        element.id(),
        window.months());
  }

  private static Bar bar(String name, double tonnes) {
    return new Bar(name, tonnes, ChainAmounts.signed(tonnes));
  }

  private static String sentence(
      Element element, String rival, ChainWindow.Range range, RegionBalance change) {
    return String.format(
        Locale.ROOT,
        "%s, %s to %s against the baseline: straight from %s %s, from others %s, exported %s, made at home %s, from stocks %s; used %s.",
        element.name(),
        range.from(),
        range.to(),
        rival,
        ChainAmounts.signed(change.fromRival()),
        ChainAmounts.signed(change.fromOthers()),
        ChainAmounts.signed(change.exported()),
        ChainAmounts.signed(change.made()),
        ChainAmounts.signed(change.drawn() - change.lost()),
        ChainAmounts.signed(change.used()));
  }
}
