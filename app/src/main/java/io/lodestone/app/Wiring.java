// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import io.lodestone.app.command.AgreeCommand;
import io.lodestone.app.command.BacktestCommand;
import io.lodestone.app.command.BaseYearCommand;
import io.lodestone.app.command.CalibrateCommand;
import io.lodestone.app.command.CheckCommand;
import io.lodestone.app.command.ClaimsCommand;
import io.lodestone.app.command.CompareCommand;
import io.lodestone.app.command.DepositCommand;
import io.lodestone.app.command.DiffCommand;
import io.lodestone.app.command.DiscoverCommand;
import io.lodestone.app.command.EnsembleCommand;
import io.lodestone.app.command.ExplainCommand;
import io.lodestone.app.command.LeverageCommand;
import io.lodestone.app.command.ListCommand;
import io.lodestone.app.command.MattersCommand;
import io.lodestone.app.command.MeasuresCommand;
import io.lodestone.app.command.NewCommand;
import io.lodestone.app.command.PackageCommand;
import io.lodestone.app.command.ParametersCommand;
import io.lodestone.app.command.PlanCommand;
import io.lodestone.app.command.RankCommand;
import io.lodestone.app.command.RootCommand;
import io.lodestone.app.command.RunCommand;
import io.lodestone.app.command.SensitivityCommand;
import io.lodestone.app.command.ServeCommand;
import io.lodestone.app.command.SourcesCommand;
import io.lodestone.app.command.SqlCommand;
import io.lodestone.app.command.VerifyCommand;
import io.lodestone.app.command.VolatilityCommand;
import io.lodestone.lab.Lab;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.page.LabReports;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;

/// Puts the parts together by hand: the only place that knows them all.
public final class Wiring {

  private final Studies studies;
  private final Workshop workshop;

  /// The application as a user starts it: studies beside the launcher or in the working folder.
  public Wiring() {
    this(Path.of(System.getProperty("lodestone.home", ".")), Path.of(""));
  }

  /// The application with other places, as tests start it.
  ///
  /// @param home folder with `studies/`
  /// @param workingFolder where runs are written and relative paths start
  public Wiring(Path home, Path workingFolder) {
    this.studies = new Studies(home, workingFolder);
    this.workshop = new Workshop();
  }

  /// The command line with all commands.
  public CommandLine commandLine() {
    Lab lab = new Lab(studies, Clock.systemUTC(), LabReports.all());
    return new CommandLine(new RootCommand())
        .addSubcommand("list", new ListCommand(lab))
        .addSubcommand("check", new CheckCommand(lab))
        .addSubcommand("baseyear", new BaseYearCommand(lab))
        .addSubcommand("run", new RunCommand(lab))
        .addSubcommand("ensemble", new EnsembleCommand(lab))
        .addSubcommand("sensitivity", new SensitivityCommand(lab))
        .addSubcommand("deposit", new DepositCommand(lab))
        .addSubcommand("claims", new ClaimsCommand(lab))
        .addSubcommand("discover", new DiscoverCommand(lab))
        .addSubcommand("leverage", new LeverageCommand(lab))
        .addSubcommand("plan", new PlanCommand(lab))
        .addSubcommand("matters", new MattersCommand(lab))
        .addSubcommand("backtest", new BacktestCommand(lab))
        .addSubcommand("verify", new VerifyCommand(lab))
        .addSubcommand("diff", new DiffCommand(lab))
        .addSubcommand("volatility", new VolatilityCommand(lab))
        .addSubcommand("calibrate", new CalibrateCommand(lab))
        .addSubcommand("measures", new MeasuresCommand())
        .addSubcommand("sql", new SqlCommand(lab))
        .addSubcommand("compare", new CompareCommand(lab))
        .addSubcommand("sources", new SourcesCommand(lab))
        .addSubcommand("parameters", new ParametersCommand(lab))
        .addSubcommand("agree", new AgreeCommand(lab))
        .addSubcommand("rank", new RankCommand(lab))
        .addSubcommand("package", new PackageCommand(studies))
        .addSubcommand("new", new NewCommand(studies))
        .addSubcommand("explain", new ExplainCommand(lab))
        .addSubcommand(
            "serve", new ServeCommand(studies, workshop, Clock.systemUTC(), this::commandLine))
        .setExecutionExceptionHandler(Wiring::report)
        .setParameterExceptionHandler(Wiring::reportWrongCall);
  }

  /// A call that cannot be read: what is wrong with it and where its words are listed.
  private static int reportWrongCall(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String close =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()
            ? unmatched.getSuggestions().getFirst() + ", or "
            : "";
    command
        .getErr()
        .println(
            String.valueOf(e.getMessage()).lines().findFirst().orElse("a wrong call")
                + "\nMaybe "
                + close
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /// The one place where anything thrown becomes a message and an exit code.
  private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
    if (System.getenv("LODESTONE_TRACE") != null) {
      e.printStackTrace(command.getErr());
    }
    return e instanceof WrongInputException ? CommandLine.ExitCode.USAGE : 1;
  }
}
