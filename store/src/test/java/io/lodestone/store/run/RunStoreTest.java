// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import io.lodestone.indicator.Headline;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryFixture;
import io.lodestone.study.reader.BrokenStudy;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

  private static final List<Headline> HEADLINES =
      List.of(
          new Headline("shortage", "Shortage", 12.5, "t", "It lacks 12.5 t; \"much\"."),
          new Headline("independence", "Independence", 2031, "year", "Ünabhängig."));

  @TempDir Path temp;

  private Study study;
  private Trajectory trajectory;

  @BeforeEach
  void simulate() {
    study = BrokenStudy.in(temp).put("facts/big.csv", "untouched\n").read().getStudy();
    trajectory = TrajectoryFixture.of(study.network(), study.horizon());
  }

  private RunOutput output(String runId) {
    RunCard card =
        new RunCard(runId, "small", "ban", study.horizon(), "0.1", "abc", "complete", 1.25);
    return new RunOutput(
        card,
        study.folder(),
        study.findings(),
        RunTables.of(trajectory),
        HEADLINES,
        Map.of("report.html", "<html></html>"));
  }

  @Test
  void independentReaderFindsWhatWasWritten() throws IOException {
    Path folder = RunStore.at(temp.resolve("runs")).write(output("r1"));

    double[] price = doubles(folder.resolve("prices.parquet"), "price_usd_per_t");
    String[] month = strings(folder.resolve("prices.parquet"), "month");
    String[] market = strings(folder.resolve("prices.parquet"), "market");

    int months = study.horizon().months();
    assertThat(price).hasSize(months * study.network().markets().size());
    for (int row = 0; row < price.length; row++) {
      int index = study.network().markets().getIndex(market[row]);
      int at = study.horizon().indexOf(YearMonth.parse(month[row]));
      assertThat(price[row]).isEqualTo(trajectory.price(at, index));
    }
    assertThat(strings(folder.resolve("lanes.parquet"), "from")).contains("mainland");
    assertThat(strings(folder.resolve("headlines.parquet"), "text"))
        .containsExactly("It lacks 12.5 t; \"much\".", "Ünabhängig.");
  }

  @Test
  void everyTableHasARowForEachMonthAndEntity() throws IOException {
    Path folder = RunStore.at(temp.resolve("runs")).write(output("r1"));

    for (RunTable table : RunTables.of(trajectory)) {
      assertThat(strings(folder.resolve(table.file()), "month"))
          .as(table.file())
          .hasSize(table.size() * study.horizon().months());
    }
  }

  @Test
  void readerFindsCardAndHeadlines() {
    RunOutput output = output("r1");
    Path folder = RunStore.at(temp.resolve("runs")).write(output);

    StoredRun stored = RunReader.read(folder);

    assertThat(folder).isEqualTo(temp.resolve("runs/small/ban/r1"));
    assertThat(stored.card()).isEqualTo(output.card());
    assertThat(stored.headlines()).isEqualTo(HEADLINES);
  }

  @Test
  void inputsAreCopiedExactlyWithoutFacts() throws IOException {
    Path folder = RunStore.at(temp.resolve("runs")).write(output("r1"));

    assertThat(folder.resolve("inputs/facts")).doesNotExist();
    assertThat(folder.resolve("inputs/network/plants.csv"))
        .hasSameBinaryContentAs(study.folder().resolve("network/plants.csv"));
    assertThat(RunReader.read(folder).hashByInput())
        .containsKeys("study.yaml", "scenarios/ban.yaml")
        .doesNotContainKey("facts/big.csv")
        .allSatisfy((path, hash) -> assertThat(hash).matches("[0-9a-f]{64}"));
    assertThat(folder.resolve("report.html")).hasContent("<html></html>");
    assertThat(Files.readString(folder.resolve("findings.json"))).startsWith("[");
  }

  @Test
  void nothingRemainsOfARunThatFails() throws IOException {
    RunOutput good = output("r1");
    RunOutput bad =
        new RunOutput(
            good.card(),
            good.inputs(),
            List.of(),
            good.tables(),
            HEADLINES,
            Map.of("no/such/folder.html", "x"));

    assertThatThrownBy(() -> RunStore.at(temp.resolve("runs")).write(bad))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("was not written");
    try (Stream<Path> left = Files.walk(temp.resolve("runs"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(temp.resolve("runs/small/ban/r1")).doesNotExist();
    assertThat(temp.resolve("runs/small/ban/.r1.partial")).doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedOnceItIsOld() throws IOException {
    Path scenario = temp.resolve("runs/small/ban");
    Path old = Files.createDirectories(scenario.resolve(".r0.99999999999-1.partial"));
    Path young = Files.createDirectories(scenario.resolve(".r0.99999999999-2.partial"));
    Path alive =
        Files.createDirectories(
            scenario.resolve(".r0." + ProcessHandle.current().pid() + "-1.partial"));
    for (Path path : List.of(old, alive)) {
      Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
    }

    RunStore.at(temp.resolve("runs")).write(output("r1"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(alive).exists();
  }

  @Test
  void ofManyThatWriteOneRunAtOnceOneWinsAndTheOthersSaySo() {
    RunStore store = RunStore.at(temp.resolve("runs"));
    List<String> told =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> {
              try {
                return store.write(output("r1")).toString();
              } catch (IllegalArgumentException e) {
                return String.valueOf(e.getMessage());
              }
            })
            .toList();

    assertThat(told.stream().filter(text -> text.contains("whoever is first stays"))).hasSize(5);
    assertThat(FolderCheck.of(temp.resolve("runs/small/ban/r1")).damages()).isEmpty();
    assertThat(temp.resolve("runs/small/ban").toFile().list()).containsExactly("r1");
  }

  @Test
  void runsAreNeverOverwritten() {
    RunStore store = RunStore.at(temp.resolve("runs"));
    store.write(output("r1"));

    assertThatThrownBy(() -> store.write(output("r1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exists");
  }

  @Test
  void folderThatIsNoRunIsRefused() {
    assertThatThrownBy(() -> RunReader.read(temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no run.json");
  }

  @Test
  void runIdThatLeavesTheStoreIsRefused() {
    assertThatThrownBy(() -> output("../r1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../r1");
  }

  @Test
  void fifteenHundredSeriesOfSixteenYearsAreWrittenCompletely() throws IOException {
    Horizon horizon = new Horizon(YearMonth.of(2025, 1), 192);
    List<String> months =
        IntStream.range(0, 192).mapToObj(m -> horizon.monthAt(m).toString()).toList();
    RunTable.Builder table = RunTable.of("results/prices", months);
    for (int k = 0; k < 500; k++) {
      double base = 1000 * Math.sin(k);
      table.add(List.of("r" + k + "/c", "r" + k, "c"), m -> base + m, m -> base - m, m -> base * m);
    }
    RunOutput small = output("big");

    Path folder =
        RunStore.at(temp.resolve("runs"))
            .write(
                new RunOutput(
                    small.card(),
                    small.inputs(),
                    List.of(),
                    List.of(table.build()),
                    HEADLINES,
                    Map.of()));

    double[] stock = doubles(folder.resolve("prices.parquet"), "stock_t");
    assertThat(stock).hasSize(500 * 192);
    double expected =
        IntStream.range(0, 500).mapToDouble(k -> 1000 * Math.sin(k) * 191 * 192 / 2).sum();
    assertThat(Arrays.stream(stock).sum()).isCloseTo(expected, within(1e-3));
  }

  private static double[] doubles(Path file, String column) throws IOException {
    List<double[]> batches = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        ColumnReader values = reader.columnReader(column)) {
      while (values.nextBatch()) {
        batches.add(Arrays.copyOf(values.getDoubles(), values.getRecordCount()));
      }
    }
    return batches.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static String[] strings(Path file, String column) throws IOException {
    List<String> all = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        ColumnReader values = reader.columnReader(column)) {
      while (values.nextBatch()) {
        all.addAll(Arrays.asList(values.getStrings()).subList(0, values.getRecordCount()));
      }
    }
    return all.toArray(String[]::new);
  }
}
