// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One piece of long work: a call of the command line and how far it is. Stored as JSON, so that it
/// outlives the server.
///
/// @param number counts up from 1
/// @param command of the command line, such as `ensemble`
/// @param study id
/// @param options by name without dashes; a flag has the value `true`
/// @param state where it stands
/// @param created when it was asked for
/// @param ended when it ended, empty before
/// @param done steps done, such as trajectories
/// @param total steps in all; 0 while unknown
/// @param message the last line it said, or why it failed
/// @param run id of the folder it has written, empty before
/// @param begun how often it was begun; null in files of before it was counted
record Job(
    int number,
    String command,
    String study,
    Map<String, String> options,
    State state,
    String created,
    String ended,
    long done,
    long total,
    String message,
    String run,
    @Nullable Integer begun) {

  /// Where a job stands.
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    STOPPED,
    /// The server ended while it ran.
    INTERRUPTED;

    boolean isOver() {
      return this != WAITING && this != RUNNING;
    }
  }

  /// Commands whose work can be taken up where it was left.
  static final List<String> RESUMABLE = List.of("ensemble", "sensitivity", "plan");

  /// Commands of seconds, which do not wait behind those of minutes.
  private static final List<String> SHORT = List.of("run", "discover", "deposit");

  /// How often a job is begun by itself (assumed: what ends the server three times will do it a
  /// fourth time).
  static final int MOST_BEGUN = 3;

  Job {
    options = new TreeMap<>(options);
  }

  boolean isShort() {
    return SHORT.contains(command);
  }

  /// How often it was begun.
  int timesBegun() {
    return begun == null ? 0 : begun;
  }

  boolean canResume() {
    return RESUMABLE.contains(command)
        && (state == State.STOPPED || state == State.INTERRUPTED || state == State.FAILED);
  }

  Job with(State next, String end, String said) {
    return new Job(
        number, command, study, options, next, created, end, done, total, said, run, begun);
  }

  Job withProgress(long nextDone, long nextTotal, String said) {
    return new Job(
        number, command, study, options, state, created, ended, nextDone, nextTotal, said, run,
        begun);
  }

  Job withRun(String id) {
    return new Job(
        number, command, study, options, state, created, ended, done, total, message, id, begun);
  }

  Job begunAgain() {
    return new Job(
        number,
        command,
        study,
        options,
        State.RUNNING,
        created,
        "",
        done,
        total,
        "starts",
        run,
        timesBegun() + 1);
  }
}
