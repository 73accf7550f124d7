// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables that ship for import and for new studies: every code and name leads to one country,
/// every number has a source, and every chain closes.
class ReferenceTablesTest {

  private static final Set<String> TRUSTS = Set.of("high", "medium", "low", "assumed");

  /// Shares are rounded to three digits.
  private static final double ROUNDING = 1e-3;

  private static List<NamedCsvRecord> rows(String name) {
    String path = "/reference/" + name + ".csv";
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        ReferenceTablesTest.class.getResourceAsStream(path), path),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  static Stream<String> minerals() {
    return rows("chains/minerals").stream().map(row -> row.getField("id"));
  }

  private static List<NamedCsvRecord> rows(String name, String mineral) {
    return rows("chains/" + name).stream()
        .filter(row -> row.getField("mineral").equals(mineral))
        .toList();
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iso3", "iso2", "m49", "baci_code", "japan_customs_code", "china_customs_code"})
  void codeLeadsToOneCountry(String column) {
    List<String> codes =
        rows("countries").stream()
            .map(row -> row.getField(column))
            .filter(code -> !code.isEmpty())
            .toList();

    assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @Test
  void nameLeadsToOneCountry() {
    Map<String, String> countries = new HashMap<>();
    for (NamedCsvRecord row : rows("countries")) {
      String names = row.getField("name") + "|" + row.getField("aliases");
      for (String name : names.split("\\|")) {
        if (!name.isEmpty()) {
          String before =
              countries.putIfAbsent(name.toLowerCase(Locale.ROOT), row.getField("iso3"));
          assertThat(before).as(name).isIn(null, row.getField("iso3"));
        }
      }
    }

    assertThat(countries)
        .containsEntry("burma", "MMR")
        .containsEntry("congo (kinshasa)", "COD")
        .containsEntry("korea, republic of", "KOR")
        .containsEntry("other asia, nes", "TWN");
  }

  @Test
  void countriesOfBaciKeepItsOwnCodes() {
    Map<String, String> codes =
        rows("countries").stream()
            .collect(
                Collectors.toMap(row -> row.getField("iso3"), row -> row.getField("baci_code")));

    assertThat(codes)
        .containsEntry("FRA", "251")
        .containsEntry("NOR", "579")
        .containsEntry("IND", "699")
        .containsEntry("CHE", "757")
        .containsEntry("USA", "842")
        .containsEntry("TWN", "490")
        .containsEntry("DEU", "276");
  }

  @Test
  void everyTariffCodeNamesItsSources() {
    Set<String> sources =
        rows("hs-codes.sources").stream()
            .map(row -> row.getField("key"))
            .collect(Collectors.toSet());
    for (NamedCsvRecord row : rows("hs-codes")) {
      String code = row.getField("code");
      assertThat(code).matches("\\d{6}|\\d{8}|\\d{9}|\\d{10}");
      assertThat(sources).as(code).contains(row.getField("source"), row.getField("content_source"));
      assertThat(TRUSTS).as(code).contains(row.getField("trust"), row.getField("content_trust"));
      assertThat(number(row, "content_share")).as(code).isPositive().isLessThanOrEqualTo(1.2);
    }
  }

  @Test
  void everyRowOfTheCatalogueNamesASource() {
    Set<String> sources =
        rows("chains/sources").stream().map(row -> row.getField("key")).collect(Collectors.toSet());
    for (String table : List.of("processes", "recipes", "uses", "producers", "consumers")) {
      for (NamedCsvRecord row : rows("chains/" + table)) {
        assertThat(sources).as(row.toString()).contains(row.getField("source"));
        assertThat(TRUSTS).as(row.toString()).contains(row.getField("trust"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("minerals")
  void sharesOfCountriesStayBelowOne(String mineral) {
    Set<String> countries =
        rows("countries").stream().map(row -> row.getField("iso3")).collect(Collectors.toSet());
    Map<String, Double> sums = new HashMap<>();
    for (NamedCsvRecord row : rows("producers", mineral)) {
      assertThat(countries).contains(row.getField("country"));
      sums.merge(row.getField("process"), number(row, "share"), Double::sum);
    }
    for (NamedCsvRecord row : rows("consumers", mineral)) {
      assertThat(countries).contains(row.getField("country"));
      sums.merge("use " + row.getField("use"), number(row, "share"), Double::sum);
    }

    assertThat(sums.values()).allMatch(sum -> sum > 0.8 && sum < 1 + ROUNDING);
    assertThat(sums.keySet())
        .containsAll(rows("processes", mineral).stream().map(row -> row.getField("id")).toList());
  }

  @ParameterizedTest
  @MethodSource("minerals")
  void everyProcessAddsValueAtBasePrices(String mineral) {
    Map<String, Double> prices = new HashMap<>();
    rows("commodities", mineral)
        .forEach(row -> prices.put(row.getField("id"), number(row, "base_price_usd_per_t")));
    Map<String, Double> added = new HashMap<>();
    for (NamedCsvRecord row : rows("recipes", mineral)) {
      double price = Objects.requireNonNull(prices.get(row.getField("commodity")));
      added.merge(row.getField("process"), price * number(row, "coefficient_t_per_t"), Double::sum);
    }

    assertThat(added).allSatisfy((process, value) -> assertThat(value).as(process).isPositive());
  }

  @ParameterizedTest
  @MethodSource("minerals")
  void worldBalanceHasAsManyEquationsAsUnknowns(String mineral) {
    List<NamedCsvRecord> processes = rows("processes", mineral);
    List<NamedCsvRecord> uses = rows("uses", mineral);
    long free = uses.stream().filter(row -> row.getField("share").isEmpty()).count();
    long given = processes.stream().filter(row -> !row.getField("output_share").isEmpty()).count();

    long unknowns = processes.size() + 1 + free;
    long equations = rows("commodities", mineral).size() + 1 + given;

    assertThat(equations).isEqualTo(unknowns);
  }

  @ParameterizedTest
  @MethodSource("minerals")
  void everyGoodIsMadeAndTaken(String mineral) {
    List<String> made = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    rows("recipes", mineral)
        .forEach(row ->
            (number(row, "coefficient_t_per_t") > 0 ? made : taken).add(row.getField("commodity")));
    rows("uses", mineral).forEach(row -> taken.add(row.getField("commodity")));

    for (NamedCsvRecord row : rows("commodities", mineral)) {
      assertThat(made).contains(row.getField("id"));
      assertThat(taken).contains(row.getField("id"));
    }
  }
}
