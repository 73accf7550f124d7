// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.app.web.WebServer;
import io.lodestone.app.web.WebSettings;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone serve`: the workbench in a browser.
@Command(
    name = "serve",
    description =
        "Serves the workbench on this machine: networks, scenarios, runs and comparisons in a browser, and an"
            + " interface for scripts, described at /api. Ctrl-C ends it; a job that runs is taken up by the next.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  private final Studies studies;
  private final Workshop workshop;
  private final Clock clock;
  private final Supplier<CommandLine> commandLine;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..*",
      description = "Names or folders of studies to show. Default: all there are.")
  private List<String> chosen = List.of();

  @Option(
      names = "--port",
      defaultValue = "8787",
      description = "0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Other addresses than loopback need a token. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--token",
      defaultValue = "${env:LODESTONE_TOKEN:-}",
      description =
          "What a browser must show once, at least 16 letters; better set LODESTONE_TOKEN, since others may see"
              + " your command.")
  private String token = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Serves studies of a place.
  ///
  /// @param commandLine makes the command line anew, for jobs
  public ServeCommand(
      Studies studies, Workshop workshop, Clock clock, Supplier<CommandLine> commandLine) {
    this.studies = studies;
    this.workshop = workshop;
    this.clock = clock;
    this.commandLine = commandLine;
  }

  @Override
  public Integer call() throws InterruptedException {
    WebSettings settings;
    try {
      settings =
          new WebSettings(host, port, token, launcher(), studies.resolve(Path.of("")), chosen);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
    WebServer server = WebServer.start(settings, studies, workshop, commandLine, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Lodestone is at " + server.address());
    out.flush();
    new CountDownLatch(1).await(); // until Ctrl-C
    return 0;
  }

  /// The command that starts another of this program, which tells its progress in lines.
  static List<String> launcher() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseParallelGC",
        "--enable-native-access=ALL-UNNAMED",
        "-Dlodestone.progress=lines",
        "-Dlodestone.parent=" + ProcessHandle.current().pid(),
        "-Dlodestone.home=" + System.getProperty("lodestone.home", "."),
        "-cp",
        System.getProperty("java.class.path"),
        "io.lodestone.app.Main");
  }
}
