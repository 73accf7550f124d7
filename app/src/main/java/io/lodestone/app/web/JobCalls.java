// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
          "run", "ensemble", "sensitivity", "backtest", "deposit", "claims", "leverage", "plan");

  private final Supplier<CommandLine> commandLine;
  private final StudyShelf studies;
  private final Path runsFolder;

  /// @param commandLine makes the command line anew, to read calls with
  JobCalls(Supplier<CommandLine> commandLine, StudyShelf studies, Path runsFolder) {
    this.commandLine = commandLine;
    this.studies = studies;
    this.runsFolder = runsFolder;
  }

  /// What may be asked for: commands with their options, described.
  List<Map<String, Object>> describe() {
    CommandLine all = commandLine.get();
    List<Map<String, Object>> commands = new ArrayList<>();
    for (String name : COMMANDS) {
      CommandLine command = all.getSubcommands().get(name);
      if (command != null) {
        commands.add(Map.of("command", name, "options", options(command.getCommandSpec())));
      }
    }
    return commands;
  }

  private static List<Map<String, String>> options(CommandSpec spec) {
    return spec.options().stream()
        .filter(o -> !CLOSED.contains(bare(o.longestName())) && !o.hidden())
        .map(o ->
            Map.of(
                "name",
                bare(o.longestName()),
                "label",
                o.paramLabel(),
                "default",
                o.defaultValueString() == null ? "" : o.defaultValueString(),
                "description",
                String.join(" ", o.description())
                    .replace("${DEFAULT-VALUE}", String.valueOf(o.defaultValueString()))))
        .toList();
  }

  private static String bare(String option) {
    return option.replaceFirst("^--?", "");
  }

  /// Reads a job as the command line would.
  ///
  /// @throws Refusal when it cannot be called like that
  void check(Job job) {
    if (!COMMANDS.contains(job.command())) {
      throw new Refusal(400, "no job \"%s\"\nMaybe one of %s".formatted(job.command(), COMMANDS));
    }
    studies.folder(job.study());
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
    List<String> words = new ArrayList<>(List.of(job.command(), job.study()));
    job.options()
        .forEach((name, value) ->
            words.add(value.equals("true") ? "--" + name : "--" + name + "=" + value));
    words.add("--json");
    if (Job.RESUMABLE.contains(job.command())) {
      String run = "%s-job-%06d".formatted(job.command(), job.number());
      words.add("--run-id=" + run);
      if (isBegun(job, run)) {
        words.add("--resume");
      }
    }
    return words;
  }

  private boolean isBegun(Job job, String run) {
    String scenario =
        job.command().equals("plan") ? "plan" : job.options().getOrDefault("scenario", "baseline");
    return Files.isDirectory(runsFolder.resolve(job.study()).resolve(scenario).resolve(run));
  }
}
