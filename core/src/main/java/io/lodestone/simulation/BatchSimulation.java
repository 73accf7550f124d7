// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.market.BatchClearing;
import io.lodestone.market.MonthSolution;
import io.lodestone.market.NotConvergedException;
import io.lodestone.market.Structure;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Simulates many trajectories of one structure side by side, some at a time.
///
/// Every trajectory is at its own month and iteration; one that is finished makes room for the next
/// job at once. A trajectory is bit for bit what [Simulation] gives, whatever the width, its seat
/// and its company. One thread; several instances may run on several threads. No more than `width`
/// trajectories are open at once.
public final class BatchSimulation {

  private final Network structure;
  private final Horizon horizon;
  private final BatchClearing clearing;
  private final LifeTables lives = new LifeTables();
  private final @Nullable Job[] jobs;
  private final @Nullable Course[] courses;

  /// Prepares seats.
  ///
  /// @param structure a network with the structure of the jobs to come
  /// @param horizon months to simulate
  /// @param width trajectories open at once at most, 1 or more; best is 8, and more is taken as 8:
  ///   that many are worked on side by side
  public BatchSimulation(Network structure, Horizon horizon, int width) {
    this.structure = structure;
    this.horizon = horizon;
    int seats = Math.min(width, BatchClearing.MOST_SEATS);
    this.clearing = new BatchClearing(structure, seats);
    this.jobs = new @Nullable Job[seats];
    this.courses = new @Nullable Course[seats];
  }

  /// Runs jobs until there are no more, handing each outcome over as soon as it is complete, in any
  /// order.
  ///
  /// A job whose network has another structure is run by itself, here and now, with the same
  /// result.
  ///
  /// @param source gives the next job; null when there are no more, and it is not asked again
  /// @param sink takes the outcomes
  /// @throws IllegalArgumentException when a job has conditions for too few months
  public void run(Supplier<@Nullable Job> source, Consumer<Outcome> sink) {
    Queue queue = new Queue(source);
    int taken = 0;
    for (int seat = 0; seat < courses.length; seat++) {
      taken += take(seat, queue, sink) ? 1 : 0;
    }
    while (taken > 0) {
      clearing.evaluate();
      for (int seat = 0; seat < courses.length; seat++) {
        Course course = courses[seat];
        Job job = jobs[seat];
        if (course != null && job != null) {
          Outcome outcome = advance(seat, job.number(), course);
          if (outcome != null) {
            courses[seat] = null; // before the sink, so that no finished run is held
            sink.accept(outcome);
            taken -= take(seat, queue, sink) ? 0 : 1;
          }
        }
      }
      clearing.step();
    }
    Arrays.fill(jobs, null);
  }

  /// Asks a source until it has told that there is no more.
  private static final class Queue {
    private final Supplier<@Nullable Job> source;
    private boolean exhausted;

    Queue(Supplier<@Nullable Job> source) {
      this.source = source;
    }

    @Nullable Job next() {
      Job job = exhausted ? null : source.get();
      exhausted = job == null;
      return job;
    }
  }

  /// Seats the next job; false when there is none and the seat stays empty.
  private boolean take(int seat, Queue queue, Consumer<Outcome> sink) {
    Job job = queue.next();
    while (job != null && !Structure.isShared(structure, job.network())) {
      sink.accept(alone(job));
      job = queue.next();
    }
    jobs[seat] = job;
    if (job == null) {
      courses[seat] = null;
      clearing.leave(seat);
      return false;
    }
    Course course = new Course(job, horizon, lives);
    courses[seat] = course;
    clearing.assign(seat, job.network());
    open(seat, course);
    return true;
  }

  private Outcome alone(Job job) {
    try {
      return new Outcome(job.number(), new Simulation(job, horizon).run(notice -> {}), null);
    } catch (NotConvergedException e) {
      return new Outcome(job.number(), null, e.getMessage());
    }
  }

  private void open(int seat, Course course) {
    course.open(clearing.inputs(seat), notice -> {});
    MonthSolution last = course.last();
    if (last == null) {
      clearing.start(seat);
    } else {
      clearing.start(seat, last);
    }
  }

  /// Closes a seat's month if it is solved and opens the next; the outcome when the job is done.
  private @Nullable Outcome advance(int seat, int number, Course course) {
    if (clearing.isFailed(seat)) {
      String failure = "month " + course.calendarMonth() + ": " + clearing.failure(seat);
      return new Outcome(number, null, failure);
    }
    if (!clearing.isSolved(seat)) {
      return null;
    }
    course.close(clearing.solution(seat), notice -> {});
    if (course.isOver()) {
      return new Outcome(number, course.trajectory(), null);
    }
    open(seat, course);
    return null;
  }
}
