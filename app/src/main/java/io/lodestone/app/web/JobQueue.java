// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.study.json.JsonText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Long work in two lanes, one job of each at a time in the order asked for: what takes seconds
/// does not wait behind what takes minutes. The queue is bounded and outlives the server; a job
/// that goes wrong in any way ends alone. Threads may share it.
final class JobQueue implements AutoCloseable {

  /// Jobs that may wait (assumed: more is a mistake of a script).
  static final int MOST_WAITING = 50;

  /// Jobs that are kept in the list after their end.
  private static final int MOST_OVER = 200;

  private final JobStore store;
  private final JobCalls calls;
  private final Path runsFolder;
  private final WebSettings settings;
  private final Clock clock;
  private final TreeMap<Integer, Job> jobs = new TreeMap<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private final FolderOwner owner;
  private final Orphans orphans;
  private final List<Worker> workers;
  private final Map<Integer, JobProcess> processes = new HashMap<>();
  private int last;
  private boolean isClosed;

  JobQueue(WebSettings settings, JobCalls calls, Path runsFolder, Clock clock) {
    this.settings = settings;
    this.calls = calls;
    this.runsFolder = runsFolder;
    this.clock = clock;
    Path folder = runsFolder.resolve(".jobs");
    this.owner = FolderOwner.take(folder);
    this.store = new JobStore(folder);
    this.orphans = new Orphans(folder);
    for (Job job : store.readAll()) {
      jobs.put(job.number(), job);
      if (job.state() == Job.State.RUNNING) {
        orphans.end(job.number());
        set(
            job.number(),
            j -> j.with(Job.State.INTERRUPTED, now(), "the server ended while it ran"));
      }
    }
    last = store.lastNumber();
    goOn();
    workers =
        List.of(
            Worker.start("short jobs", () -> run(next(true))),
            Worker.start("long jobs", () -> run(next(false))));
  }

  /// What can be taken up goes on by itself, as if the server had never ended; not for ever.
  private void goOn() {
    jobs.values().stream()
        .filter(j -> j.state() == Job.State.INTERRUPTED && j.canResume())
        .toList()
        .forEach(job -> {
          boolean enough = job.timesBegun() >= Job.MOST_BEGUN;
          set(
              job.number(),
              j ->
                  enough
                      ? j.with(
                          Job.State.FAILED,
                          now(),
                          "was begun "
                              + j.timesBegun()
                              + " times and the server ended each time\nMaybe it needs more memory than there is; resume it by hand")
                      : j.with(Job.State.WAITING, "", "goes on"));
        });
  }

  private String now() {
    return clock.instant().toString();
  }

  /// All jobs, the latest first.
  synchronized List<Job> list() {
    List<Job> all = new ArrayList<>(jobs.values());
    all.sort(Comparator.comparingInt(Job::number).reversed());
    return all;
  }

  /// A job.
  ///
  /// @throws Refusal when there is none
  synchronized Job job(int number) {
    Job job = jobs.get(number);
    if (job == null) {
      throw Refusal.notFound("no job " + number + "\nMaybe GET /api/jobs");
    }
    return job;
  }

  /// Adds a job to the queue.
  ///
  /// @throws Refusal when the call is wrong, or too many wait
  synchronized Job add(String command, String study, Map<String, String> options) {
    long waiting = jobs.values().stream().filter(j -> !j.state().isOver()).count();
    if (waiting >= MOST_WAITING) {
      throw new Refusal(409, waiting + " jobs wait already\nMaybe later, or stop some");
    }
    int number = last + 1; // never one that was taken: files that cannot be read stay
    Job job =
        new Job(
            number, command, study, options, Job.State.WAITING, now(), "", 0, 0, "waits", "", 0);
    calls.check(job);
    store.write(job); // first: what is refused here is not queued
    last = number;
    jobs.put(number, job);
    forgetOld();
    tell(job);
    notifyAll();
    return job;
  }

  private void forgetOld() {
    List<Integer> over =
        jobs.values().stream().filter(j -> j.state().isOver()).map(Job::number).toList();
    for (int i = 0; i < over.size() - MOST_OVER; i++) {
      jobs.remove(over.get(i));
      try {
        store.delete(over.get(i));
      } catch (UncheckedIOException e) {
        continue; // the next server finds it and forgets it
      }
    }
  }

  /// What has ended threads of the queue, which others have replaced.
  List<String> listTroubles() {
    return workers.stream().flatMap(w -> w.findTrouble().stream()).toList();
  }

  /// Stops a job that waits or runs.
  Job stop(int number) {
    JobProcess now = null;
    synchronized (this) {
      Job job = job(number);
      if (job.state() == Job.State.WAITING) {
        return set(number, j -> j.with(Job.State.STOPPED, now(), "stopped before it began"));
      }
      if (job.state() != Job.State.RUNNING) {
        throw new Refusal(409, "job " + number + " is over\nMaybe resume or delete it");
      }
      set(number, j -> j.with(Job.State.STOPPED, now(), "stopped; what is done is kept"));
      now = processes.get(number);
    }
    if (now != null) {
      now.stop();
    }
    return job(number);
  }

  /// Takes a job up where it was left.
  synchronized Job resume(int number) {
    if (!job(number).canResume()) {
      throw new Refusal(
          409,
          String.format(
              Locale.ROOT,
              "job %d cannot be taken up\nMaybe ask for it anew; only %s can",
              number,
              Job.RESUMABLE));
    }
    Job job = set(number, j -> j.with(Job.State.WAITING, "", "waits to go on"));
    notifyAll();
    return job;
  }

  /// Takes a job that is over off the list; its run stays.
  synchronized Job delete(int number) {
    Job job = job(number);
    if (!job.state().isOver()) {
      throw new Refusal(409, "job " + number + " is not over\nMaybe stop it first");
    }
    jobs.remove(number);
    store.delete(number);
    return job;
  }

  /// Hears of every change from now on.
  ///
  /// @return ends that
  Runnable listen(Consumer<Job> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Changes a job and notes it. A note that cannot be written is told and does not undo the
  /// change: the queue goes on, and the next server takes the job as it was noted last.
  private synchronized Job set(int number, UnaryOperator<Job> change) {
    Job next = change.apply(job(number));
    try {
      store.write(next);
    } catch (UncheckedIOException e) {
      next = next.with(next.state(), next.ended(), next.message() + "; " + e.getMessage());
    }
    jobs.put(number, next);
    tell(next);
    return next;
  }

  private void tell(Job job) {
    for (Consumer<Job> listener : listeners) {
      try {
        listener.accept(job);
      } catch (RuntimeException e) {
        continue; // who listens must not hold up the job
      }
    }
  }

  private synchronized Job next(boolean isShort) throws InterruptedException {
    while (true) {
      for (Job job : jobs.values()) {
        if (job.state() == Job.State.WAITING && job.isShort() == isShort) {
          return set(job.number(), Job::begunAgain);
        }
      }
      wait();
    }
  }

  /// Runs a job. Whatever goes wrong, from a study that was deleted while the job waited to a lack
  /// of memory, is the end of this job and of no other.
  private void run(Job job) throws InterruptedException {
    int number = job.number();
    try {
      JobProcess started =
          new JobProcess(calls.words(job, settings.launcher()), settings.workingFolder());
      synchronized (this) {
        processes.put(number, started);
      }
      orphans.note(number, started.pid());
      StringBuilder said = new StringBuilder();
      StringBuilder printed = new StringBuilder();
      int code = started.await(listener(number, said), printed::append);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      end(number, code, said.toString(), printed.toString());
    } catch (RuntimeException | Error e) {
      fail(number, e);
    } finally {
      synchronized (this) {
        processes.remove(number);
      }
      if (!isClosed()) {
        orphans.forget(number);
      }
    }
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  private synchronized void fail(int number, Throwable why) {
    if (jobs.containsKey(number) && job(number).state() == Job.State.RUNNING) {
      String text = why.getMessage() == null ? why.toString() : why.getMessage();
      set(number, j -> j.with(Job.State.FAILED, now(), text));
    }
  }

  /// Whether a job that runs, or that still ends after it was stopped, writes or reads a run.
  ///
  /// @param run id of the runs folder
  synchronized boolean isUsing(String run) {
    return jobs.values().stream()
        .filter(j -> j.state() == Job.State.RUNNING || processes.containsKey(j.number()))
        .anyMatch(j -> calls.runOf(j).equals(run) || JobCalls.isAbout(j, run));
  }

  private JobProcess.Listener listener(int number, StringBuilder said) {
    return new JobProcess.Listener() {
      @Override
      public void progress(long done, long total, String text) {
        change(number, j -> j.withProgress(done, total, text));
      }

      @Override
      public void said(String line) {
        if (said.length() < 4000) {
          said.append(line).append('\n');
        }
      }
    };
  }

  /// A change that is told but need not outlive the server.
  private synchronized void change(int number, UnaryOperator<Job> change) {
    Job job = jobs.get(number);
    if (job != null && job.state() == Job.State.RUNNING) {
      Job next = change.apply(job);
      jobs.put(number, next);
      tell(next);
    }
  }

  private synchronized void end(int number, int code, String said, String printed) {
    Job job = jobs.get(number);
    if (isClosed || job == null || job.state() != Job.State.RUNNING) {
      return; // stopped, or the server ends: the next one finds it running and takes it up
    }
    if (code != 0) {
      String why = said.isBlank() ? "ended with code " + code : said.strip();
      set(number, j -> j.with(Job.State.FAILED, now(), why));
      return;
    }
    set(number, j -> j.withRun(runIn(printed)).with(Job.State.DONE, now(), "done"));
  }

  /// The run that a command says it has written, as its id.
  private String runIn(String printed) {
    try {
      Object folder = JsonText.read(printed, Map.class).get("folder");
      Path path =
          settings.workingFolder().resolve(String.valueOf(folder)).toAbsolutePath().normalize();
      Path root = runsFolder.toAbsolutePath().normalize();
      return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : "";
    } catch (IllegalArgumentException e) {
      return ""; // a command without a folder
    }
  }

  /// Ends the worker; a job that runs is stopped and will go on with the next server.
  @Override
  public void close() {
    List<JobProcess> now;
    synchronized (this) {
      isClosed = true;
      now = List.copyOf(processes.values());
    }
    workers.forEach(Worker::close);
    now.forEach(JobProcess::stop);
    owner.close();
  }
}
