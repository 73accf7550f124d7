// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.deposit.Workers;
import io.lodestone.lab.deposit.DepositInput;
import io.lodestone.lab.deposit.ModelPrices;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.page.deposit.DepositWork;
import io.lodestone.store.run.RunCard;
import io.lodestone.store.run.RunOutput;
import io.lodestone.store.run.RunStore;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.MoneySettings;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone deposit`: what the seabed holds, yields, costs and suffers.
@Command(
    name = "deposit",
    description =
        "Works out a study's deposit: resource, lifting, money and plumes, with what nobody knows left visible; writes"
            + " tables, a block model, a map for GIS and a self-contained report.html.",
    mixinStandardHelpOptions = true)
public final class DepositCommand implements Callable<Integer> {

  /// What a core's worth is read off from needs at least so many.
  private static final int LEAST_REALISATIONS = 10;

  private final Studies studies;
  private final Clock clock;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--realisations",
      paramLabel = "N",
      defaultValue = "200",
      description = "Deposits that could be. Default: ${DEFAULT-VALUE}.")
  private int realisations;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      defaultValue = "200",
      description = "Courses of weather, failures and costs. Default: ${DEFAULT-VALUE}.")
  private int trajectories;

  @Option(
      names = "--particles",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Particles of each plume. Default: ${DEFAULT-VALUE}.")
  private int particles;

  @Option(
      names = "--prices",
      paramLabel = "RUN",
      description =
          "Ensemble or run whose own prices the venture meets, as a folder or study/scenario; an ensemble must have kept"
              + " them: --keep 'price:<home>/*'. May be given several times.")
  private List<String> prices = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/deposit/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the run folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Works out deposits of a place.
  public DepositCommand(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    Study read = studies.require(study);
    Futures futures = studies.read(study).getFutures();
    if (futures.rows("deposit").isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study %s is about no deposit: it has no deposit/numbers.csv\nMaybe try lodestone deposit japan-seabed, or begin with its deposit/numbers.csv",
              read.id()));
    }
    if (realisations < LEAST_REALISATIONS || trajectories < 1 || particles < 1) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "%d realisations, %d trajectories, %d particles%nMaybe at least 10, 1 and 1",
              realisations,
              trajectories,
              particles));
    }
    DepositStudy deposit = DepositStudy.of(read.folder(), futures.rows("deposit"));
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      DepositInput in =
          new DepositInput(
              read,
              deposit,
              realisations,
              trajectories,
              particles,
              modelPrices(read, deposit),
              Workers.of(pool, threads));
      DepositWork work = DepositWork.of(in, facts(read), words(read), progress());
      print(work, write(read, work, start));
    }
    return 0;
  }

  private List<ModelPrices> modelPrices(Study read, DepositStudy deposit) {
    MoneySettings money = deposit.money();
    RunFolders folders = new RunFolders(studies);
    try {
      return prices.stream()
          .map(run -> ModelPrices.read(folders.find(run), read, money.pricesOfToday()))
          .flatMap(made ->
              Stream.concat(
                  Stream.of(made), money.findGreatestMultiple().stream().mapToObj(made::times)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private Consumer<String> progress() {
    PrintWriter err = spec.commandLine().getErr();
    return json
        ? text -> {}
        : text -> {
          err.println(text);
          err.flush();
        };
  }

  private String words(Study read) {
    return String.format(
        Locale.ROOT,
        "./lodestone deposit %s --realisations %d --trajectories %d --particles %d%s",
        read.id(),
        realisations,
        trajectories,
        particles,
        prices.stream().map(run -> " --prices " + run).collect(Collectors.joining()));
  }

  private Map<String, String> facts(Study read) {
    CodeVersion code = studies.codeVersion();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Study", read.id());
    facts.put("Seed", String.valueOf(read.uncertainties().seed()));
    facts.put("Version", code.version());
    facts.put("Commit", code.commit().isEmpty() ? "unknown" : code.commit());
    return facts;
  }

  private Path write(Study read, DepositWork work, Instant start) {
    CodeVersion code = studies.codeVersion();
    RunCard card =
        new RunCard(
            RunFolders.nameOf(start),
            read.id(),
            "deposit",
            read.horizon(),
            code.version(),
            code.commit(),
            "complete",
            Duration.between(start, clock.instant()).toMillis() / 1000.0);
    Path runs = out == null ? studies.runsFolder() : studies.resolve(out);
    return RunStore.at(runs)
        .write(
            new RunOutput(
                card, read.folder(), read.findings(), List.of(), work.headlines(), work.texts()),
            work.tables());
  }

  private void print(DepositWork work, Path folder) {
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(JsonText.of(Map.of("folder", folder.toString())));
      return;
    }
    printer.printf(Locale.ROOT, "%n%s: the deposit%n%n", work.document().title());
    work.document().caveats().forEach(text -> printer.println("! " + text));
    printer.println();
    work.document().answers().forEach(text -> printer.println("- " + text));
    printer.printf(Locale.ROOT, "%nReport: %s%n", folder.resolve("report.html"));
  }
}
