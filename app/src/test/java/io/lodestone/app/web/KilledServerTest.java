// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.template.StudyTemplate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed takes the processes of its jobs with it, and the next one goes on.
class KilledServerTest {

  @TempDir Path folder;

  private Process serve() throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlodestone.home=" + folder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "io.lodestone.app.Main",
                "serve",
                "--port",
                "0"));
    return new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static URI address(Process server) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("http://")) {
        return URI.create(line.substring(line.indexOf("http://")));
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  private ProcessHandle job() throws IOException, InterruptedException {
    Path note = folder.resolve("runs/.jobs/000001.pid");
    for (int i = 0; i < 300 && !(Files.exists(note) && Files.size(note) > 0); i++) {
      Thread.sleep(50);
    }
    String pid = Files.readString(note).split(" ", 2)[0];
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  @Test
  void itsJobsEndToo() throws Exception {
    StudyTemplate.write(folder.resolve("studies/mainland"), "mainland");
    Process server = serve();
    Process second = null;
    try (HttpClient client = HttpClient.newHttpClient()) {
      String wish =
          "{\"command\":\"ensemble\",\"study\":\"mainland\",\"options\":{\"scenario\":\"baseline\",\"trajectories\":\"400\",\"part\":\"20\"}}";
      client.send(
          HttpRequest.newBuilder(address(server).resolve("/api/jobs"))
              .header("X-Lodestone", "1")
              .POST(BodyPublishers.ofString(wish))
              .build(),
          BodyHandlers.ofString());
      ProcessHandle job = job();
      assertThat(job.isAlive()).isTrue();

      server.destroyForcibly().waitFor();

      // the next one takes the work up at once, and collides with nobody
      second = serve();
      address(second);
      assertThat(job.isAlive()).isFalse();
      String note = noteWith("DONE", "FAILED");
      assertThat(note).contains("DONE").doesNotContain("another process");
    } finally {
      server.destroyForcibly();
      if (second != null) {
        second.destroy();
        second.waitFor();
      }
    }
  }

  private String noteWith(String... states) throws IOException, InterruptedException {
    Path file = folder.resolve("runs/.jobs/000001.json");
    for (int i = 0; i < 600; i++) {
      String text = Files.readString(file);
      for (String state : states) {
        if (text.contains(state)) {
          return text;
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the job does not end: " + Files.readString(file));
  }
}
