// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.economics.Venture;
import io.lodestone.deposit.processing.Compounds;
import io.lodestone.deposit.processing.Enrichment;
import io.lodestone.deposit.processing.Flowsheet;
import io.lodestone.deposit.processing.Hydrocyclone;
import io.lodestone.deposit.processing.Leach;
import io.lodestone.deposit.processing.SizeClass;
import io.lodestone.random.Pert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What a study says of processing and money.
///
/// @param numbers all numbers
/// @param flowsheet from mud to concentrate
/// @param recovery of what is sold in all, drawn around by `recoveryFactor`
/// @param recoveryFactor factor on it
/// @param costFactor factor on every cost
/// @param worlds prices in USD per kg of an element's compound, by element, by price world; the
///   first is called today's
public record MoneySettings(
    DepositNumbers numbers,
    Flowsheet flowsheet,
    double recovery,
    Pert recoveryFactor,
    Pert costFactor,
    Map<String, Map<String, Double>> worlds) {

  /// Months of building before the first tonne.
  public static final int BUILDING_MONTHS = 36;

  private static final String PATTERN = "pattern.";
  private static final String COMPOUND = "compound.";
  private static final String PRICE = "price.";
  private static final String MULTIPLE = "price.multiple-";

  static MoneySettings of(DepositNumbers n) {
    return new MoneySettings(
        n,
        new Flowsheet(
            compounds(n),
            Enrichment.NONE,
            new Leach(
                n.get("processing.leach"),
                n.byName("processing.leach."),
                n.get("processing.dissolved")),
            n.get("processing.precipitation")),
        n.get("money.recovery"),
        pert("money.recovery", n),
        pert("money.cost", n),
        worlds(n));
  }

  private static Pert pert(String id, DepositNumbers n) {
    return new Pert(n.get(id + "-low"), n.get(id + "-mode"), n.get(id + "-high"));
  }

  /// What trade counts each element of the deposit in.
  ///
  /// @throws IllegalArgumentException that names all elements without a compound
  private static Compounds compounds(DepositNumbers n) {
    List<String> elements = n.list(PATTERN);
    List<String> missing =
        elements.stream().map(e -> COMPOUND + e).filter(id -> !n.has(id)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "deposit/numbers.csv has no %s%nMaybe t of the compound that is sold in a t of the element; 1 where it is sold itself",
              String.join(", ", missing)));
    }
    return new Compounds(n.byName(COMPOUND));
  }

  /// Each world `price.<world>.<element>`, and the first of them times each
  /// `price.multiple-<name>`.
  private static Map<String, Map<String, Double>> worlds(DepositNumbers n) {
    List<String> names =
        n.list(PRICE).stream()
            .filter(id -> id.contains("."))
            .map(id -> id.substring(0, id.lastIndexOf('.')))
            .distinct()
            .toList();
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "deposit/numbers.csv has no prices%nMaybe price.<year>.<element> for each pattern.<element>"));
    }
    Map<String, Map<String, Double>> worlds = new LinkedHashMap<>();
    names.forEach(name -> worlds.put(name, prices(name, 1, n)));
    String today = names.getFirst();
    multiples(n)
        .forEach(times ->
            worlds.put(
                String.format(Locale.ROOT, "%s x %.0f", today, times), prices(today, times, n)));
    return worlds;
  }

  private static List<Double> multiples(DepositNumbers n) {
    return n.byName(MULTIPLE).values().stream().sorted().toList();
  }

  private static Map<String, Double> prices(String world, double multiple, DepositNumbers n) {
    Map<String, Double> prices = new TreeMap<>();
    for (String element : n.list(PATTERN)) {
      prices.put(element, multiple * n.get(PRICE + world + "." + element));
    }
    return prices;
  }

  /// The name of the first world, which the others are held against.
  public String today() {
    return worlds.keySet().iterator().next();
  }

  /// Prices of the first world, USD/kg by element.
  public Map<String, Double> pricesOfToday() {
    return worlds.values().iterator().next();
  }

  /// The greatest multiple of prices that the study looks at; empty if none.
  public OptionalDouble findGreatestMultiple() {
    return multiples(numbers).stream().mapToDouble(times -> times).max();
  }

  /// The venture of a scheme: the reference case scaled by rate, all mud leached whole.
  ///
  /// @param dryTonnesPerDay design rate
  /// @param factor on every cost
  public Venture venture(double dryTonnesPerDay, double factor) {
    return venture(dryTonnesPerDay, factor, Enrichment.NONE);
  }

  /// The same with enrichment before the leach: the part of the cash cost that is processing
  /// shrinks with the mass that is leached, and the cyclones cost something themselves. Capital
  /// stays as it is (assumed: nobody has published the plant's part of it).
  public Venture venture(double dryTonnesPerDay, double factor, Enrichment enrichment) {
    return venture(
        dryTonnesPerDay,
        factor,
        enrichment.massPull(),
        enrichment.massPull() < 1 ? numbers.get("processing.cyclone-usd") : 0);
  }

  /// The same without the cost of processing, to see what processing costs.
  public Venture unprocessed(double dryTonnesPerDay, double factor) {
    return venture(dryTonnesPerDay, factor, 0, 0);
  }

  private Venture venture(
      double dryTonnesPerDay, double factor, double leachedShare, double cycloneUsd) {
    double share = dryTonnesPerDay / numbers.get("money.reference-rate");
    double scale = factor * StrictMath.pow(share, numbers.get("money.cost-exponent"));
    double processing = numbers.getOr("processing.cost-share", 0);
    double cash = numbers.get("money.cash-cost") * scale * (1 - processing * (1 - leachedShare));
    double fixed = numbers.get("money.fixed-share");
    double yearlyTonnes = dryTonnesPerDay * DAYS;
    return new Venture(
        new Venture.Capital(
            numbers.get("money.capital") * scale,
            List.of(
                numbers.get("money.capital-year-1"),
                numbers.get("money.capital-year-2"),
                numbers.get("money.capital-year-3")),
            numbers.get("money.sustaining") * scale),
        new Venture.Running(
            BUILDING_MONTHS,
            fixed * cash,
            (1 - fixed) * cash / yearlyTonnes + factor * cycloneUsd,
            0),
        new Venture.Sale(1, numbers.getOr("money.by-product", 0)),
        numbers.get("money.rate"));
  }

  /// Ways to treat the mud, by name: leached whole, with hydrocyclones as they are, and with a
  /// perfect cut, which is a bound and no plant. The first alone when the study gives no sizes.
  public Map<String, Enrichment> treatments() {
    List<SizeClass> sizes =
        numbers.list("size.").stream()
            .filter(id -> id.endsWith(".diameter"))
            .map(id -> id.substring(0, id.length() - ".diameter".length()))
            .map(id ->
                new SizeClass(
                    numbers.get("size." + id + ".diameter"),
                    numbers.get("size." + id + ".mass"),
                    numbers.get("size." + id + ".content")))
            .toList();
    Map<String, Enrichment> treatments = new LinkedHashMap<>();
    treatments.put("leached whole", Enrichment.NONE);
    if (sizes.isEmpty()) {
      return treatments;
    }
    double cut = numbers.get("processing.cyclone-cut");
    treatments.put(
        "hydrocyclone",
        new Hydrocyclone(
                cut,
                numbers.get("processing.cyclone-sharpness"),
                numbers.get("processing.cyclone-bypass"))
            .enrich(sizes));
    treatments.put("perfect cut", new Hydrocyclone(cut, Double.POSITIVE_INFINITY, 0).enrich(sizes));
    return treatments;
  }

  /// The reference case counts every day of the year.
  private static final int DAYS = 365;
}
