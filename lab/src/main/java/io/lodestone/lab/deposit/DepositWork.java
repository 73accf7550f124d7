// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.Workers;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.run.RunCard;
import io.lodestone.store.run.RunOutput;
import io.lodestone.store.run.RunStore;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.MoneySettings;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Works out deposits of a place, and writes their folders.
public final class DepositWork {

  /// What a core's worth is read off from needs at least so many.
  private static final int LEAST_REALISATIONS = 10;

  private final Studies studies;
  private final Clock clock;
  private final DepositPages.Writer writer;

  public DepositWork(Studies studies, Clock clock, DepositPages.Writer writer) {
    this.studies = studies;
    this.clock = clock;
    this.writer = writer;
  }

  /// Works a deposit out.
  ///
  /// @param steps hears what comes next
  public DepositResult run(DepositRequest request, Consumer<DepositStep> steps) {
    Instant start = clock.instant();
    Study read = studies.require(request.study());
    Futures futures = studies.read(request.study()).getFutures();
    if (futures.rows("deposit").isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study %s is about no deposit: it has no deposit/numbers.csv\nMaybe try lodestone deposit japan-seabed, or begin with its deposit/numbers.csv",
              read.id()));
    }
    if (request.realisations() < LEAST_REALISATIONS
        || request.trajectories() < 1
        || request.particles() < 1) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "%d realisations, %d trajectories, %d particles%nMaybe at least 10, 1 and 1",
              request.realisations(),
              request.trajectories(),
              request.particles()));
    }
    DepositStudy deposit = DepositStudy.of(read.folder(), futures.rows("deposit"));
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      DepositInput in =
          new DepositInput(
              read,
              deposit,
              request.realisations(),
              request.trajectories(),
              request.particles(),
              modelPrices(request, read, deposit),
              Workers.of(pool, threads));
      DepositFigures figures = DepositFigures.of(in, steps);
      DepositPages pages = writer.of(figures, request, studies.codeVersion());
      return new DepositResult(figures, pages, write(read, request, pages, start));
    }
  }

  private List<ModelPrices> modelPrices(DepositRequest request, Study read, DepositStudy deposit) {
    MoneySettings money = deposit.money();
    RunFolders folders = new RunFolders(studies);
    try {
      return request.prices().stream()
          .map(run -> ModelPrices.read(folders.find(run), read, money.pricesOfToday()))
          .flatMap(made ->
              Stream.concat(
                  Stream.of(made), money.findGreatestMultiple().stream().mapToObj(made::times)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private Path write(Study read, DepositRequest request, DepositPages pages, Instant start) {
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
    return RunStore.at(studies.runsFolder(read, request.out()))
        .write(
            new RunOutput(
                card, read.folder(), read.findings(), List.of(), pages.headlines(), pages.texts()),
            pages.tables());
  }
}
