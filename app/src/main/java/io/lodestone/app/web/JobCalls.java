// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.lab.place.Studies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Jobs as calls of the command line: which may be asked for, and what their words are. What may be
/// set is what the command line knows, less what leads to other places or machines.
final class JobCalls {

  /// Options that a page may not set: places, machines, and what the queue sets itself.
  private static final Set<String> CLOSED =
      Set.of("out", "on", "json", "resume", "run-id", "help", "version", "threads");

  /// Commands that write a run.
  private static final List<String> COMMANDS =
      List.of(
          "run",
          "ensemble",
          "sensitivity",
          "backtest",
          "deposit",
          "claims",
          "discover",
          "leverage",
          "plan");

  /// Of a command on an ensemble: which one, as an id of the runs folder.
  private static final String ENSEMBLE = "ensemble";

  private final Supplier<CommandLine> commandLine;
  private final StudyShelf studies;
  private final RunShelf runs;

  /// @param commandLine makes the command line anew, to read calls with
  JobCalls(Supplier<CommandLine> commandLine, StudyShelf studies, RunShelf runs) {
    this.commandLine = commandLine;
    this.studies = studies;
    this.runs = runs;
  }

  /// What may be asked for: commands with their options, described.
  List<Map<String, Object>> describe() {
    CommandLine all = commandLine.get();
    List<Map<String, Object>> commands = new ArrayList<>();
    for (String name : COMMANDS) {
      CommandLine command = all.getSubcommands().get(name);
      if (command != null) {
        commands.add(Map.of("command", name, "options", options(name, command.getCommandSpec())));
      }
    }
    return commands;
  }

  private static List<Map<String, Object>> options(String command, CommandSpec spec) {
    List<Map<String, Object>> options = new ArrayList<>();
    if (needsEnsemble(command)) {
      options.add(
          option(ENSEMBLE, "RUN", "", "Id of an ensemble, such as japan-seabed/baseline/….", true));
    }
    spec.options().stream()
        .filter(o -> !CLOSED.contains(bare(o.longestName())) && !o.hidden())
        .map(o ->
            option(
                bare(o.longestName()),
                o.paramLabel(),
                o.defaultValueString() == null ? "" : o.defaultValueString(),
                String.join(" ", o.description())
                    .replace("${DEFAULT-VALUE}", String.valueOf(o.defaultValueString())),
                o.required()))
        .forEach(options::add);
    return options;
  }

  private static Map<String, Object> option(
      String name, String label, String standard, String description, boolean isNeeded) {
    return Map.of(
        "name",
        name,
        "label",
        label,
        "default",
        standard,
        "description",
        description,
        "isNeeded",
        isNeeded);
  }

  private static boolean needsEnsemble(String command) {
    return command.equals("discover");
  }

  private static String bare(String option) {
    return option.replaceFirst("^--?", "");
  }

  /// Reads a job as the command line would.
  ///
  /// @throws Refusal when it cannot be called like that
  void check(Job job) {
    if (!COMMANDS.contains(job.command())) {
      throw new Refusal(
          400,
          String.format(Locale.ROOT, "no job \"%s\"\nMaybe one of %s", job.command(), COMMANDS));
    }
    studies.folder(job.study());
    if (needsEnsemble(job.command())) {
      runs.folder(job.options().getOrDefault(ENSEMBLE, ""));
    }
    for (String name : job.options().keySet()) {
      if (CLOSED.contains(name) || !name.matches("[a-z][a-z-]*")) {
        throw new Refusal(400, "the option \"" + name + "\" is not for pages");
      }
    }
    try {
      commandLine.get().parseArgs(arguments(job).toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  /// The words of a job's process.
  List<String> words(Job job, List<String> launcher) {
    List<String> words = new ArrayList<>(launcher);
    words.addAll(arguments(job));
    return words;
  }

  private List<String> arguments(Job job) {
    List<String> words = new ArrayList<>(List.of(job.command(), subject(job)));
    job.options()
        .forEach((name, value) -> {
          if (!(name.equals(ENSEMBLE) && needsEnsemble(job.command()))) {
            words.add(value.equals("true") ? "--" + name : "--" + name + "=" + value);
          }
        });
    words.add("--json");
    if (Job.RESUMABLE.contains(job.command())) {
      String run = runId(job);
      words.add("--run-id=" + run);
      if (isBegun(job, run)) {
        words.add("--resume");
      }
    }
    return words;
  }

  /// What a command is about: a study, or an ensemble of it.
  private String subject(Job job) {
    return needsEnsemble(job.command())
        ? runs.folder(job.options().getOrDefault(ENSEMBLE, "")).toString()
        : studies.folder(job.study()).toAbsolutePath().toString();
  }

  /// Sorts among other runs by time, and no other job of any server has it.
  private static String runId(Job job) {
    String time = job.created().replaceAll("[-:]", "").replaceFirst("T(\\d{6}).*", "-$1");
    return job.command() + "-" + time + "-job-" + job.number();
  }

  private boolean isBegun(Job job, String run) {
    return runs.isThere(place(job, run));
  }

  private String place(Job job, String run) {
    String scenario =
        job.command().equals("plan") ? "plan" : job.options().getOrDefault("scenario", "baseline");
    Path study =
        studies.folders().get(job.study()); // whose `name` may be another than its folder's
    return (study == null ? job.study() : Studies.idOf(study)) + "/" + scenario + "/" + run;
  }

  /// The run that a job writes, as an id of the runs folder; empty where only its end tells.
  String runOf(Job job) {
    return Job.RESUMABLE.contains(job.command()) ? place(job, runId(job)) : "";
  }

  /// Whether a job asks about a run, which an id of the runs folder names.
  static boolean isAbout(Job job, String run) {
    return needsEnsemble(job.command()) && run.equals(job.options().get(ENSEMBLE));
  }
}
