// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.deposit.processing.Flowsheet;
import io.lodestone.deposit.resource.Classification;
import io.lodestone.indicator.Headline;
import io.lodestone.lab.deposit.DepositFigures;
import io.lodestone.lab.deposit.DepositInput;
import io.lodestone.lab.deposit.DepositPages;
import io.lodestone.lab.deposit.DepositRequest;
import io.lodestone.lab.deposit.LiftFindings;
import io.lodestone.lab.deposit.MoneyFindings;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.page.report.DepositDocument;
import io.lodestone.page.report.DepositReport;
import io.lodestone.store.run.PlainTable;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts the figures of a deposit into tables, a document that pages draw, and files.
public final class DepositPageWriter implements DepositPages.Writer {

  @Override
  public DepositPages of(DepositFigures figures, DepositRequest request, CodeVersion code) {
    DepositInput in = figures.in();
    Parts parts = Parts.of(figures);
    DepositDocument document =
        new DepositDocument(
            "deposit",
            List.of(),
            in.study().title(),
            List.of(
                parts.resource().coresCaveat(),
                Classification.CAVEAT,
                String.format(
                    Locale.ROOT,
                    "%d of the %d numbers behind this are assumed; deposit/numbers.csv gives each with its source.",
                    in.deposit().numbers().assumed(),
                    in.deposit().numbers().size())),
            parts.answers(),
            parts.sections(in),
            facts(in.study(), code),
            words(in.study(), request));
    Map<String, String> texts = new LinkedHashMap<>(DepositReport.texts(document));
    texts.putAll(DepositExports.texts(parts.resource(), in.deposit().numbers()));
    texts.put("mined_grades.csv", parts.resource().minedGrades().text());
    return new DepositPages(
        document.title(),
        document.caveats(),
        document.answers(),
        parts.tables(in),
        texts,
        headlines(parts.ground(), parts.lifts(), parts.money(), parts.words()));
  }

  private static String words(Study read, DepositRequest request) {
    return String.format(
        Locale.ROOT,
        "./lodestone deposit %s --realisations %d --trajectories %d --particles %d%s",
        read.id(),
        request.realisations(),
        request.trajectories(),
        request.particles(),
        request.prices().stream().map(run -> " --prices " + run).collect(Collectors.joining()));
  }

  private static Map<String, String> facts(Study read, CodeVersion code) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Study", read.id());
    facts.put("Seed", String.valueOf(read.uncertainties().seed()));
    facts.put("Version", code.version());
    facts.put("Commit", code.commit().isEmpty() ? "unknown" : code.commit());
    return facts;
  }

  /// All parts, reckoned.
  ///
  /// @param words what the study calls its elements
  /// @param rate of the largest scheme, t dry a day
  private record Parts(
      ResourceFindings resource,
      ResourceSection ground,
      List<LiftFindings> lifts,
      List<MoneyFindings> money,
      PriceSection prices,
      NextCoreSheets next,
      DemandSheet demand,
      PlumeSection plume,
      ElementWords words,
      double rate) {

    static Parts of(DepositFigures figures) {
      DepositInput in = figures.in();
      ResourceFindings resource = figures.resource();
      List<LiftFindings> lifts = figures.lifts();
      List<MoneyFindings> money = figures.money();
      MoneyFindings largest =
          money.stream()
              .max(Comparator.comparingDouble(m -> m.lift().scheme().dryTonnesPerDay()))
              .orElseThrow();
      double rate = largest.lift().scheme().dryTonnesPerDay();
      ElementWords words =
          ElementWords.of(in.study(), resource.realisations().model().basket().elements());
      Flowsheet flowsheet = in.deposit().money().flowsheet();
      ResourceSection ground = new ResourceSection(resource, flowsheet.compounds(), words);
      return new Parts(
          resource,
          ground,
          lifts,
          money,
          new PriceSection(in.prices(), money, in.deposit().numbers().note("price.multiple-high")),
          new NextCoreSheets(resource, worths(largest)),
          new DemandSheet(ground, in.deposit().numbers(), words),
          PlumeSection.of(in, rate, ground.mined().mean(), words.product()),
          words,
          rate);
    }

    List<PlainTable> tables(DepositInput in) {
      List<PlainTable> tables = new ArrayList<>(ground.tables());
      tables.add(next.table());
      if (!demand.isEmpty()) {
        tables.add(demand.table());
      }
      tables.addAll(new LiftSection(lifts).tables());
      tables.addAll(new MoneySection(in.deposit().money(), money, words).tables());
      tables.addAll(plume.tables());
      tables.addAll(prices.tables());
      return tables;
    }

    List<String> answers() {
      List<String> answers = DepositPageWriter.answers(ground, lifts, money, words);
      if (!demand.isEmpty()) {
        answers.set(0, answers.getFirst() + " " + demand.answer());
      }
      answers.add(next.answer());
      answers.addAll(prices.answers());
      answers.add(plume.answer());
      return answers;
    }

    List<DepositDocument.Section> sections(DepositInput in) {
      List<DepositDocument.Section> sections = new ArrayList<>();
      sections.add(ground.section(next, demand, in.study().home(), rate));
      sections.add(new LiftSection(lifts).section(in.deposit().numbers().note("sea.wave-mean.01")));
      sections.add(new MoneySection(in.deposit().money(), money, words).section());
      sections.addAll(prices.sections());
      sections.add(plume.section());
      return sections;
    }
  }

  /// What a ppm is worth, by price world, from all trajectories: revenue grows with the grade,
  /// costs do not.
  private static List<NextCoreSheets.Worth> worths(MoneyFindings largest) {
    double ppm = largest.draws().stream().mapToDouble(d -> d.ppm()).average().orElseThrow();
    return largest.worlds().stream()
        .map(world ->
            new NextCoreSheets.Worth(
                world.name(),
                world.odds(v -> v.revenue() + v.byProducts()).mean() / ppm,
                world.odds(VentureValue::costs).mean()))
        .toList();
  }

  private static List<String> answers(
      ResourceSection ground,
      List<LiftFindings> lifts,
      List<MoneyFindings> money,
      ElementWords words) {
    List<String> answers = new ArrayList<>();
    answers.add(ground.answer());
    for (int k = 0; k < lifts.size(); k++) {
      LiftFindings lift = lifts.get(k);
      MoneyFindings worth = money.get(k);
      Odds cost = worth.today().odds(VentureValue::costPerKg);
      answers.add(
          String.format(
              Locale.ROOT,
              "At %,.0f t a day the equivalent of %s full days of a year is worked over the life, ramp-up included, and a kg of %s costs %s USD (P10 %s, P90 %s) beside a basket of %s USD at prices of %s.",
              lift.scheme().dryTonnesPerDay(),
              Words.number(lift.daysWorked()),
              words.product(),
              Words.number(cost.quantile(0.5)),
              Words.number(cost.quantile(0.1)),
              Words.number(cost.quantile(0.9)),
              Words.number(worth.today().odds(VentureValue::pricePerKg).quantile(0.5)),
              worth.today().name()));
    }
    return answers;
  }

  private static List<Headline> headlines(
      ResourceSection ground,
      List<LiftFindings> lifts,
      List<MoneyFindings> money,
      ElementWords words) {
    List<Headline> all = new ArrayList<>();
    all.add(
        new Headline(
            "product-in-the-ground",
            words.productAsHeading() + " in the ground, P50",
            ground.tonnes("all", 0).p50(),
            "t",
            ""));
    for (int k = 0; k < lifts.size(); k++) {
      String scheme = lifts.get(k).scheme().name();
      all.add(
          new Headline(
              "days-worked-" + scheme,
              "Days worked a year, " + scheme,
              lifts.get(k).daysWorked(),
              "days",
              ""));
      all.add(
          new Headline(
              "cost-" + scheme,
              String.format(Locale.ROOT, "Cost of %s, P50, %s", words.product(), scheme),
              1000 * money.get(k).today().odds(VentureValue::costPerKg).quantile(0.5),
              "USD/t",
              ""));
    }
    return all;
  }
}
