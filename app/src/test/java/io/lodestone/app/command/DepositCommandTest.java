// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.app.Wiring;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.reader.StudyReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of a deposit, on `japan-seabed` with small numbers.
class DepositCommandTest {

  private static final Path STUDY =
      Path.of(System.getProperty("lodestone.root")).resolve("studies/japan-seabed");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int call(String... args) {
    return new Wiring(temp.resolve("home"), temp)
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private Path small() {
    out.getBuffer().setLength(0);
    assertThat(
            call(
                "deposit",
                STUDY.toString(),
                "--realisations",
                "12",
                "--trajectories",
                "3",
                "--particles",
                "100",
                "--json"))
        .as(err.toString())
        .isZero();
    return Path.of(JSON.readTree(out.toString()).get("folder").asString());
  }

  @Test
  void foldersHoldTheSameNumbersTwice() throws IOException {
    Path first = small();
    Path second = small();
    for (String name :
        List.of("deposit.json", "block_model.csv", "cores.csv", "expected_ppm.asc")) {
      assertThat(first.resolve(name)).hasSameTextualContentAs(second.resolve(name));
    }
    JsonNode document = JSON.readTree(Files.readString(first.resolve("deposit.json")));
    assertThat(document.get("caveats").toString())
        .contains("Synthetic cores", "No competent person");
    assertThat(document.get("sections").size()).isEqualTo(4);
    assertThat(Files.readString(first.resolve("report.md")))
        .contains(
            "Synthetic cores", "too few particles", "Cross-validation", "fitted to the cores");
    assertThat(first.resolve("inputs/deposit/typhoon_tracks.csv")).exists();
    out.getBuffer().setLength(0);
    String sql = "SELECT sum(days_per_year) FROM deposit_days WHERE scheme = 'trial'";
    assertThat(call("sql", first.toString(), sql)).as(err.toString()).isZero();
    assertThat(daysIn(out.toString())).isCloseTo(365.25, within(0.5));
  }

  @Test
  void pageOfTablesTellsEveryColumn() throws IOException {
    Path folder = small();
    out.getBuffer().setLength(0);
    assertThat(call("sql", folder.toString())).as(err.toString()).isZero();
    String page =
        Files.readString(STUDY.resolve("../../docs/reference/deposit-tables.md").normalize());
    List<String> written = out.toString().lines().filter(l -> l.startsWith("deposit_")).toList();
    assertThat(written).hasSizeGreaterThan(10);
    for (String line : written) {
      String name = line.substring(0, line.indexOf(':'));
      String columns =
          Stream.of(line.substring(line.indexOf(':') + 2).split(", "))
              .map(column -> "`" + column.split(" ")[0] + "`")
              .collect(Collectors.joining(", "));
      assertThat(page).contains("| `%s` | %s |".formatted(name, columns));
    }
  }

  @Test
  void enrichmentLeachesLessAndLosesFines() {
    Path folder = small();
    out.getBuffer().setLength(0);
    String sql =
        "SELECT treatment, round(mass_share, 3) AS mass, round(recovery_share, 3) AS kept FROM deposit_enrichment WHERE scheme = 'trial'";
    assertThat(call("sql", folder.toString(), sql)).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("leached whole\\s+1.0\\s+1.0")
        .containsPattern("perfect cut\\s+0.31\\s+0.8");
  }

  private static double daysIn(String table) {
    return Stream.of(table.split("\\s+"))
        .filter(word -> word.matches("36\\d\\.?\\d*"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  private int ensemble(String id, String... more) {
    List<String> args =
        Stream.concat(
                Stream.of("ensemble", STUDY.toString(), "--until", "2025-03", "--run-id", id),
                Stream.of(more))
            .toList();
    return call(args.toArray(String[]::new));
  }

  private int priced(String run) {
    out.getBuffer().setLength(0);
    String[] small = {"--realisations", "12", "--trajectories", "3", "--particles", "100"};
    return call(
        Stream.concat(Stream.of("deposit", STUDY.toString(), "--prices", run), Stream.of(small))
            .toArray(String[]::new));
  }

  @Test
  void pricesOfTheModelAreAWorldOfTheirOwn() {
    assertThat(ensemble("kept", "--trajectories", "2", "--keep", "price:japan/*-oxide"))
        .as(err.toString())
        .isZero();
    assertThat(priced("japan-seabed/baseline/kept")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("prices of baseline (the model's own) it pays in none of 2 futures");
    out.getBuffer().setLength(0);
    String sql =
        "SELECT count(*) AS n, min(npv_usd) < max(npv_usd) AS differ FROM deposit_npv WHERE scheme = 'trial' AND world = 'of baseline'";
    assertThat(call("sql", "japan-seabed/deposit", sql)).as(err.toString()).isZero();
    assertThat(out.toString()).containsPattern("2\\s+true");
  }

  @Test
  void waitingIsWorthNothingOrMoreAndBuildingNowIsTheMeanOfFutures() {
    assertThat(ensemble("many", "--trajectories", "50", "--keep", "price:japan/*-oxide"))
        .as(err.toString())
        .isZero();
    assertThat(priced("japan-seabed/baseline/many")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("building now is worth", "the right to stop is worth");
    out.getBuffer().setLength(0);
    String sql =
        """
        SELECT count(*) AS n, bool_and(
          CASE choice
            WHEN 'build-now' THEN abs(value_usd / npv - 1) < 1e-9
            WHEN 'wait-for-price' THEN abs(value_usd) <= 5 * error_usd OR value_usd > 0
            ELSE value_usd >= 0
          END) AS fits
        FROM deposit_options JOIN
          (SELECT scheme, world, avg(npv_usd) AS npv FROM deposit_npv GROUP BY scheme, world)
          USING (scheme, world)
        """;
    assertThat(call("sql", "japan-seabed/deposit", sql)).as(err.toString()).isZero();
    assertThat(out.toString()).containsPattern("16\\s+true");
  }

  @Test
  void ensembleWithoutPricesIsRefusedWithWhatWouldKeepThem() {
    assertThat(ensemble("bare", "--trajectories", "2")).as(err.toString()).isZero();
    assertThat(priced("japan-seabed/baseline/bare")).isEqualTo(2);
    assertThat(err.toString()).contains("--keep", "price:japan/dysprosium-oxide");
  }

  @Test
  void studyWithoutDepositIsRefused() {
    assertThat(call("new", "island")).isZero();
    assertThat(call("deposit", "island")).isEqualTo(2);
    assertThat(err.toString()).contains("deposit/numbers.csv", "Maybe");
  }

  private Path copy() throws IOException {
    Path copy = temp.resolve("copy");
    try (Stream<Path> files = Files.walk(STUDY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(STUDY.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  @Test
  void missingNumberIsAFinding() throws IOException {
    Path copy = copy();
    Path numbers = copy.resolve("deposit/numbers.csv");
    Files.writeString(numbers, Files.readString(numbers).replace("money.rate,", "money.rates,"));
    assertThat(StudyReader.read(copy).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::code)
        .containsOnly("bad-deposit");
  }

  /// Sixteen invented cores of eight metres, in the format of GSLIB; grades rise to the east.
  private static String inventedCores(List<String> elements) {
    StringBuilder text = new StringBuilder("Invented cores of a test\n");
    text.append(elements.size() + 6).append("\ncore\nx_m\ny_m\ntop_m\nbottom_m\n");
    text.append("density_t_per_m3\n");
    elements.forEach(e -> text.append(e).append("_ppm\n"));
    for (int core = 0; core < 16; core++) {
      for (int half = 0; half < 16; half++) {
        int east = 1500 + core % 4 * 3000;
        text.append(
            "%d %d %d %.1f %.1f 0.6"
                .formatted(core + 1, east, 1500 + core / 4 * 2000, half / 2.0, (half + 1) / 2.0));
        for (int e = 0; e < elements.size(); e++) {
          double ppm = (20 + 3 * e) * (1 + east / 10_000.0) * (1 + 0.3 * Math.sin(half + core));
          text.append(" %.2f".formatted(ppm));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void coresOfTheStudyAreNotCalledSynthetic() throws IOException {
    Path copy = copy();
    Path numbers = copy.resolve("deposit/numbers.csv");
    String text = Files.readString(numbers);
    Files.writeString(
        numbers,
        text.replace("resource.columns,60", "resource.columns,14")
            .replace("resource.rows,40", "resource.rows,10")
            .replace("resource.layers,10", "resource.layers,8"));
    List<String> elements =
        text.lines()
            .filter(line -> line.startsWith("pattern."))
            .map(line -> line.substring("pattern.".length(), line.indexOf(',')))
            .toList();
    Files.writeString(copy.resolve("deposit/cores.geoeas"), inventedCores(elements));
    String[] small = {"--realisations", "12", "--trajectories", "3", "--particles", "100"};
    String[] args =
        Stream.concat(Stream.of("deposit", copy.toString()), Stream.of(small))
            .toArray(String[]::new);
    assertThat(call(args)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("16 cores that the study brings")
        .doesNotContainIgnoringCase("synthetic");
    Path folder;
    try (Stream<Path> runs = Files.list(temp.resolve("runs/japan-seabed/deposit"))) {
      folder = runs.findFirst().orElseThrow();
    }
    for (String file : List.of("report.md", "deposit.json", "block_model.csv", "cores.csv")) {
      assertThat(Files.readString(folder.resolve(file)))
          .as(file)
          .doesNotContainIgnoringCase("synthetic");
    }
    assertThat(Files.readString(folder.resolve("cores.csv")).lines()).hasSize(1 + 16 * 8);
  }
}
