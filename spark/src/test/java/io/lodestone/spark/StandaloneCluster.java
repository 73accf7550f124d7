// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A standalone master and workers of one core each, as processes on loopback: what a cluster's
/// start scripts do, from the jars of the class path, on ports that are free. All processes end
/// with [#close()], or with this one.
final class StandaloneCluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration START = Duration.ofSeconds(60);
  private static final String PACKAGE = "org.apache.spark.deploy.";

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern WORKER = Pattern.compile("(Successfully registered) with master");

  private final Path home;
  private final List<Process> workers = new ArrayList<>();
  private final Thread atExit = new Thread(this::killAll);
  private @Nullable Process master;
  private @Nullable Process submitted;
  private String url;
  private int started;

  private StandaloneCluster(Path home) {
    this.home = home;
  }

  static StandaloneCluster start(Path home) throws IOException, InterruptedException {
    fillJars(Files.createDirectories(home.resolve("jars")));
    StandaloneCluster cluster = new StandaloneCluster(home);
    Runtime.getRuntime().addShutdownHook(cluster.atExit);
    try {
      cluster.startMaster();
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  /// Spark as it is distributed: its own jars in its own versions, and nothing of ours.
  private static void fillJars(Path jars) throws IOException {
    Set<String> own = ShippedJars.sparksOwn();
    List<Path> all =
        new ArrayList<>(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> own.contains(jar.getFileName().toString()))
                .toList());
    try (Stream<Path> shared = Files.list(Path.of("target", "shared-with-spark"))) {
      all.addAll(shared.toList());
    }
    for (Path jar : all) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
    }
  }

  private void startMaster() throws IOException, InterruptedException {
    Path log = home.resolve("master.log");
    master = launch(log, "master.Master");
    url = awaitLine(master, log, MASTER);
  }

  /// Starts workers until there are as many; dead ones do not count.
  void requireWorkers(int count) throws IOException, InterruptedException {
    workers.removeIf(worker -> !worker.isAlive());
    List<Path> logs = new ArrayList<>();
    List<Process> fresh = new ArrayList<>();
    while (workers.size() < count) {
      Path log = home.resolve("worker-" + ++started + ".log");
      Path work = home.resolve("work-" + started);
      Process worker =
          launch(
              log,
              "worker.Worker",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--work-dir",
              work.toString(),
              url);
      workers.add(worker);
      fresh.add(worker);
      logs.add(log);
    }
    for (int i = 0; i < fresh.size(); i++) {
      awaitLine(fresh.get(i), logs.get(i), WORKER);
    }
  }

  private Process launch(Path log, String daemon, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    return java(log, "256m", PACKAGE + daemon, command);
  }

  /// Does what the script `spark-submit` does with its arguments.
  ///
  /// @return its exit code
  int submit(Path log, List<String> arguments) throws IOException, InterruptedException {
    submitted = java(log, "1g", PACKAGE + "SparkSubmit", arguments);
    return submitted.waitFor();
  }

  private Process java(Path log, String memory, String main, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.resolve("jars") + File.separator + "*",
                main));
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    process.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    return process.start();
  }

  private static String awaitLine(Process process, Path log, Pattern line)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      Matcher found = line.matcher(Files.readString(log));
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no \"" + line + "\" in\n" + Files.readString(log));
  }

  String url() {
    return url;
  }

  /// Kills an executor and the worker it belongs to, without warning.
  void kill(long executor) {
    Process worker =
        workers.stream()
            .filter(candidate -> candidate.children().anyMatch(child -> child.pid() == executor))
            .findFirst()
            .orElseThrow();
    kill(worker);
  }

  private static void kill(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  private void killAll() {
    workers.forEach(StandaloneCluster::kill);
    Stream.of(Optional.ofNullable(master), Optional.ofNullable(submitted))
        .flatMap(Optional::stream)
        .forEach(StandaloneCluster::kill);
  }

  @Override
  public void close() {
    killAll();
    workers.forEach(worker -> worker.onExit().join());
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
