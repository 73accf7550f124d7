// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.plan.PlanNotices;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells how far a plan has come, and how to go on if it is broken off.
final class PlanProgress implements PlanNotices {

  /// Failures that are told one by one (assumed: what a reader looks at).
  private static final int SHOWN_FAILURES = 5;

  private final PrintWriter out;
  private final Clock clock;
  private final ProgressStyle style;
  private Instant start;
  private final ScheduledExecutorService beat;
  private final Thread farewell = new Thread(this::sayHowToGoOn);
  private String phase = "begin";
  private int most;
  private int done;
  private int doneNow;
  private int failures;

  PlanProgress(PrintWriter out, Clock clock, ProgressStyle style) {
    this.out = out;
    this.clock = clock;
    this.style = style;
    this.start = clock.instant();
    this.beat = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  }

  @Override
  public synchronized void began() {
    long seconds = style == ProgressStyle.SPARSE ? 60 : 1;
    start = clock.instant();
    beat.scheduleAtFixedRate(this::show, seconds, seconds, TimeUnit.SECONDS);
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  @Override
  public synchronized void phase(String name, int left) {
    phase = name;
    most = done + left;
  }

  @Override
  public synchronized void done() {
    done++;
    doneNow++;
  }

  @Override
  public synchronized void failed(String message) {
    failures++;
    if (failures <= SHOWN_FAILURES) {
      out.printf(
          Locale.ROOT, "%sno result: %s%n", style == ProgressStyle.TERMINAL ? "\r" : "", message);
    }
  }

  @Override
  public synchronized void skipped(int trajectories) {
    done += trajectories;
  }

  private synchronized void show() {
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    double rate = seconds > 0 ? doneNow / seconds : 0;
    String left =
        rate > 0
            ? String.format(
                Locale.ROOT, "at most %s left", ProgressStyle.time((most - done) / rate))
            : "time left unknown";
    String line =
        String.format(
            Locale.ROOT,
            "%s: %d of at most %d trajectories, %.1f a second, %s",
            phase,
            done,
            Math.max(done, most),
            rate,
            left);
    out.print(style.text(done, Math.max(done, most), line));
    out.flush();
  }

  private void sayHowToGoOn() {
    out.printf(
        Locale.ROOT,
        "%nBroken off after %d trajectories; nothing done is lost. To go on: the same command with --resume%n",
        done);
    out.flush();
  }

  @Override
  public void ended() {
    beat.shutdownNow();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      return; // the hook is running: the user has broken it off
    }
    if (style == ProgressStyle.TERMINAL) {
      out.println();
    }
    out.flush();
  }
}
