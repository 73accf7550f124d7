// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.store.run.FolderTree;
import io.lodestone.store.run.InputCopy;
import io.lodestone.store.run.WholeFile;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.ScenarioText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Scenarios as text: read, checked by the reader that every command uses, and saved.
final class ScenarioApi {

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,60}";

  private final StudyShelf studies;

  ScenarioApi(StudyShelf studies) {
    this.studies = studies;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/studies/{study}/scenarios/{scenario}", "A scenario's YAML.", this::text)
            .answering("text/yaml"),
        Endpoint.post(
            "/api/studies/{study}/scenarios/{scenario}/check",
            "Reads a scenario's YAML, the body, as if it were saved: its findings, and what it says in words.",
            this::check),
        Endpoint.put(
                "/api/studies/{study}/scenarios/{scenario}",
                "Saves a scenario's YAML, the body, in the study's folder, if it has no errors.",
                this::save)
            .taking("replace", "true to write over a scenario of that name."));
  }

  private static String name(Context request) {
    String name = request.pathParam("scenario");
    if (!name.matches(NAME)) {
      throw new Refusal(
          400, "\"" + name + "\" cannot name a scenario\nMaybe small letters, digits and - only");
    }
    return name;
  }

  private Path file(Context request) {
    return studies
        .folder(request.pathParam("study"))
        .resolve("scenarios")
        .resolve(name(request) + ".yaml");
  }

  private void text(Context request) {
    Path file = file(request);
    if (!Files.isRegularFile(file)) {
      throw Refusal.notFound("no scenario \"" + name(request) + "\"");
    }
    try {
      request.contentType("text/yaml; charset=utf-8").result(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Context request) {
    Answers.send(request, check(request, request.body()));
  }

  private Map<String, Object> check(Context request, String text) {
    String name = name(request);
    Reading reading = readWith(studies.folder(request.pathParam("study")), name, text);
    String file = "scenarios/" + name + ".yaml";
    List<Finding> own = reading.findings().stream().filter(f -> f.file().equals(file)).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("findings", own.stream().map(StudyApi::row).toList());
    answer.put("isFree", own.stream().noneMatch(Finding::isError));
    answer.put(
        "words",
        reading
            .findStudy()
            .map(s -> ScenarioText.describe(s, s.getScenario(name)))
            .orElse(List.of()));
    return answer;
  }

  /// Reads a copy of the study with the text in its place, so that a wrong text never lies in the
  /// study itself.
  private static Reading readWith(Path study, String name, String text) {
    try {
      Path copy = Files.createTempDirectory("lodestone-scenario");
      try {
        return readWith(copy, study, name, text);
      } finally {
        FolderTree.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading readWith(Path copy, Path study, String name, String text)
      throws IOException {
    Path inner = copy.resolve(study.getFileName().toString());
    InputCopy.copy(study, inner);
    Path file = inner.resolve("scenarios").resolve(name + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return StudyReader.read(inner);
  }

  private void save(Context request) {
    Path file = file(request);
    if (Files.exists(file) && !"true".equals(request.queryParam("replace"))) {
      throw new Refusal(
          409,
          String.format(
              Locale.ROOT,
              "there is a scenario \"%s\"\nMaybe another name, or replace it",
              name(request)));
    }
    Map<String, Object> answer = check(request, request.body());
    if (!Boolean.TRUE.equals(answer.get("isFree"))) {
      request.status(400);
      answer.put("error", "the scenario has errors and was not saved");
      Answers.send(request, answer);
      return;
    }
    try {
      WholeFile.write(file, request.body());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the scenario was not saved: "
              + e.getMessage()
              + "\nMaybe the study cannot be written to",
          e);
    }
    answer.put("saved", name(request));
    Answers.send(request, answer);
  }
}
