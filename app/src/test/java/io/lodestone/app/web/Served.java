// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.app.Wiring;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Workshop;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A workbench on a free port, over a folder with the template as its only study.
final class Served implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Path folder;
  final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Path folder, WebServer server) {
    this.folder = folder;
    this.server = server;
  }

  static Served at(Path folder) {
    return at(folder, "");
  }

  static Served at(Path folder, String token) {
    if (!java.nio.file.Files.exists(folder.resolve("studies"))) {
      StudyTemplate.write(folder.resolve("studies/mainland"), "mainland");
    }
    return new Served(folder, start(folder, token));
  }

  private static WebServer start(Path folder, String token) {
    List<String> launcher =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlodestone.progress=lines",
            "-Dlodestone.home=" + folder,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.lodestone.app.Main");
    return WebServer.start(
        new WebSettings("127.0.0.1", 0, token, launcher, folder, List.of()),
        new Studies(folder, folder),
        new Workshop(),
        () -> new Wiring(folder, folder).commandLine(),
        Clock.systemUTC());
  }

  /// Where it is served.
  URI base() {
    return URI.create(server.address());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> change(String method, String path, String body) {
    return send(
        request(path).method(method, BodyPublishers.ofString(body)).header("X-Lodestone", "1"));
  }

  JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  /// Asks for a job and waits for its end.
  JsonNode job(String wanted) throws InterruptedException {
    return await(json(change("POST", "/api/jobs", wanted)).get("number").asInt());
  }

  /// Waits for the end of a job.
  JsonNode await(int number) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonNode job = json("/api/jobs/" + number);
      if (!List.of("WAITING", "RUNNING").contains(job.get("state").asString())) {
        return job;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("job " + number + " does not end");
  }

  @Override
  public void close() {
    server.close();
  }
}
