// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleNotice;
import io.lodestone.lab.ensemble.EnsembleRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// How far an ensemble is: done, rate, time left and the watched headline so far. A line that
/// rewrites itself on a terminal; one line a minute when piped. Tells how to go on if it is broken
/// off.
final class EnsembleProgress implements EnsembleListener {

  private final PrintWriter out;
  private final Clock clock;
  private final ProgressStyle style;
  private final ScheduledExecutorService minutes;
  private final Thread farewell = new Thread(this::sayHowToGoOn);
  private Instant start = Instant.EPOCH;
  private int all;
  private String watched = "";
  private int done;
  private int doneNow;
  private double mean = Double.NaN;
  private double standardError = Double.NaN;

  EnsembleProgress(PrintWriter out, Clock clock, ProgressStyle style) {
    this.out = out;
    this.clock = clock;
    this.style = style;
    this.start = clock.instant();
    this.minutes =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  }

  @Override
  public synchronized void began(EnsembleRun run) {
    all = run.recipe().trajectories();
    watched = run.recipe().headline();
    start = clock.instant();
    long seconds = style == ProgressStyle.SPARSE ? 60 : 1;
    minutes.scheduleAtFixedRate(this::show, seconds, seconds, TimeUnit.SECONDS);
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  private boolean isTerminal() {
    return style == ProgressStyle.TERMINAL;
  }

  @Override
  public synchronized void moved(EnsembleNotice notice) {
    done += notice.trajectories();
    if (!notice.wasThere()) {
      doneNow += notice.trajectories();
    }
    mean = notice.mean();
    standardError = notice.standardError();
    for (String failure : notice.failures()) {
      out.printf(
          Locale.ROOT,
          "%strajectory %s%n  alone: --only %s%n",
          isTerminal() ? "\r" : "",
          failure,
          failure.substring(0, failure.indexOf(':')));
    }
    if (style != ProgressStyle.SPARSE) {
      show();
    }
  }

  private synchronized void show() {
    out.print(style.text(done, all, done == 0 ? begun() : far()));
    out.flush();
  }

  /// Before the first part is done nobody knows how fast it goes.
  private String begun() {
    long seconds = Duration.between(start, clock.instant()).toSeconds();
    return String.format(
        Locale.ROOT, "0 of %d trajectories; the first part is worked on since %d s", all, seconds);
  }

  private String far() {
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    double rate = seconds > 0 ? doneNow / seconds : 0;
    String left =
        rate > 0
            ? String.format(
                Locale.ROOT,
                "%.1f a second, %s left",
                rate,
                ProgressStyle.time((all - done) / rate))
            : "taken up again";
    String known =
        Double.isNaN(mean)
            ? ""
            : String.format(Locale.ROOT, "; %s %.4g", watched, mean)
                + (Double.isNaN(standardError)
                    ? ""
                    : String.format(Locale.ROOT, " ± %.2g", standardError));
    return String.format(Locale.ROOT, "%d of %d trajectories, %s%s", done, all, left, known);
  }

  private void sayHowToGoOn() {
    out.printf(
        Locale.ROOT,
        "%nBroken off at %d of %d trajectories; nothing done is lost. To go on: the same command with --resume%n",
        done,
        all);
    out.flush();
  }

  @Override
  public void ended() {
    minutes.shutdownNow();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      return; // the hook is running: the user has broken it off
    }
    if (isTerminal()) {
      out.println();
    }
    out.flush();
  }
}
