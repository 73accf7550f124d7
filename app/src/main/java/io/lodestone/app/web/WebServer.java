// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.study.json.JsonText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The workbench on a port: pages, interface and jobs.
public final class WebServer implements AutoCloseable {

  /// Largest body of a request, bytes: a scenario is some kilobytes.
  private static final long MOST_BODY = 1 << 20;

  private final WebSettings settings;
  private final StudyShelf shelf;
  private final RunShelf runs;
  private final JobQueue jobs;
  private final Gate gate;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final JobApi jobApi;
  private final Answers answers;
  private final StudyApi sheets;
  private final Preparation preparation;
  private final Javalin javalin;

  private WebServer(
      WebSettings settings,
      Studies studies,
      Workshop workshop,
      Supplier<CommandLine> commandLine,
      Clock clock) {
    this.settings = settings;
    this.shelf = StudyShelf.of(studies, settings.studies());
    this.runs = new RunShelf(studies.runsFolder().toAbsolutePath().normalize());
    this.answers = new Answers();
    JobCalls calls = new JobCalls(commandLine, shelf, runs);
    this.jobs = new JobQueue(settings, calls, studies.runsFolder(), clock);
    this.gate = new Gate(settings.host(), new Sessions(settings.token(), clock));
    this.jobApi = new JobApi(jobs, calls);
    this.sheets = new StudyApi(shelf, answers);
    endpoints.addAll(sheets.endpoints());
    endpoints.addAll(new ScenarioApi(shelf).endpoints());
    RunApi cards = new RunApi(runs, answers, this::prepareLatest, jobs::isUsing);
    FlowApi flows = new FlowApi(runs, shelf, answers);
    MarketApi markets = new MarketApi(runs, shelf, answers, workshop);
    SeriesApi series = new SeriesApi(runs, shelf, answers);
    this.preparation =
        new Preparation(new FirstLook(runs, shelf, cards, flows, markets, series)::prepare);
    jobs.listen(this::prepareEnded);
    endpoints.addAll(cards.endpoints());
    endpoints.addAll(flows.endpoints());
    endpoints.addAll(markets.endpoints());
    endpoints.addAll(new GroundsApi(runs, shelf, answers, workshop).endpoints());
    endpoints.addAll(series.endpoints());
    endpoints.addAll(new CompareApi(runs, shelf, answers).endpoints());
    endpoints.addAll(new DownloadApi(runs).endpoints());
    endpoints.addAll(new DocumentApi(runs).endpoints());
    endpoints.addAll(new CatalogueApi(shelf).endpoints());
    endpoints.addAll(jobApi.endpoints());
    endpoints.addAll(sessionEndpoints());
    endpoints.add(
        Endpoint.get("/api/events", "Every change of a job, as server-sent events.", r -> {})
            .answering("text/event-stream"));
    endpoints.add(Endpoint.get("/api", "This document.", this::document));
    this.javalin = Javalin.create(this::configure);
  }

  /// Starts serving.
  ///
  /// @param commandLine makes the command line anew, by which jobs are checked
  public static WebServer start(
      WebSettings settings,
      Studies studies,
      Workshop workshop,
      Supplier<CommandLine> commandLine,
      Clock clock) {
    WebServer server = new WebServer(settings, studies, workshop, commandLine, clock);
    server.javalin.start(settings.host(), settings.port());
    server.preparation.run(server.sheets::prepare);
    server.preparation.run(() -> server.prepareLatest(server.runs.list()));
    return server;
  }

  private void prepareLatest(List<RunShelf.Entry> listed) {
    preparation.latest(listed);
  }

  /// Who asked for a run will look at it.
  private void prepareEnded(Job job) {
    if (job.state() == Job.State.DONE && !job.run().isEmpty()) {
      preparation.run(() -> preparation.of(runs.entry(runs.folder(job.run()))));
    }
  }

  /// Where it listens.
  public int port() {
    return javalin.port();
  }

  /// Every address there is, as `GET /api/studies`.
  public List<String> listAddresses() {
    return endpoints.stream().map(e -> e.method() + " " + e.path()).toList();
  }

  private List<Endpoint> sessionEndpoints() {
    return List.of(
        Endpoint.get(
            "/api/session",
            "Whether a session is open, or none is needed.",
            r -> Answers.send(r, Map.of("isOpen", gate.isOpen(r)))),
        Endpoint.post(
            "/api/session",
            "Opens a session for who shows the token, the body, for ten hours.",
            r -> {
              gate.open(r, r.body().strip());
              Answers.send(r, Map.of("isOpen", true));
            }),
        Endpoint.delete(
            "/api/session",
            "Ends the session.",
            r -> {
              gate.close(r);
              Answers.send(r, Map.of("isOpen", false));
            }));
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BODY;
    config.concurrency.useVirtualThreads = true;
    config.staticFiles.add(files -> {
      files.hostedPath = "/";
      files.directory = "io/lodestone/app/web/pages";
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", "no-cache");
    });
    config.routes.before(gate::check);
    for (Endpoint endpoint : endpoints) {
      if (!endpoint.path().equals("/api/events")) {
        config.routes.addHttpHandler(endpoint.method(), endpoint.path(), endpoint.handler());
      }
    }
    config.routes.sse("/api/events", jobApi::watch);
    config.routes.exception(Refusal.class, (e, r) -> refuse(r, e.status(), e.getMessage()));
    config.routes.exception(WrongInputException.class, (e, r) -> refuse(r, 400, e.getMessage()));
    config.routes.exception(
        IllegalArgumentException.class, (e, r) -> refuse(r, 400, e.getMessage()));
    config.routes.exception(RuntimeException.class, (e, r) -> refuse(r, 500, e.toString()));
    config.routes.error(404, WebServer::sayNothingThere);
  }

  private static void sayNothingThere(Context request) {
    String before = request.result();
    if (before == null || !before.startsWith("{")) {
      refuse(request, 404, "nothing at " + request.path() + "\nMaybe GET /api lists what there is");
    }
  }

  private static void refuse(
      Context request, int status, @org.jspecify.annotations.Nullable String message) {
    request
        .status(status)
        .contentType(Endpoint.JSON)
        .result(JsonText.of(Map.of("error", String.valueOf(message))));
  }

  private void document(Context request) {
    request.contentType(Endpoint.JSON).result(JsonText.of(OpenApi.of(endpoints, "0.1.0")));
  }

  /// Where it listens, for a browser.
  public String address() {
    return "http://" + settings.host() + ":" + port() + "/";
  }

  /// Stops serving; a job that runs is stopped and goes on with the next server.
  @Override
  public void close() {
    jobs.close();
    preparation.close();
    javalin.stop();
    answers.close();
    shelf.close();
    runs.close();
  }
}
