// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Documents that commands leave in a run's folder beside its tables, such as a ledger of claims or
/// a deposit's summary: `<name>.json`, and pictures.
final class DocumentApi {

  private static final String NAME = "[a-z][a-z0-9-]*";

  private final RunShelf runs;

  DocumentApi(RunShelf runs) {
    this.runs = runs;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/documents", "Runs that hold a document, the latest first.", this::find)
            .needing("name", "Name of the document, such as ledger.")
            .taking("study", "Id of a study; all if absent."),
        Endpoint.get(
            "/api/runs/{study}/{scenario}/{run}/documents/{document}",
            "A document of a run.",
            this::show),
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/pictures/{file}",
                "A picture of a run, PNG or SVG.",
                this::picture)
            .answering("image/png"));
  }

  private void find(Context request) {
    String name = request.queryParam("name");
    if (name == null || !name.matches(NAME)) {
      throw new Refusal(400, "no name of a document\nMaybe ?name=ledger");
    }
    String study = request.queryParam("study");
    List<RunShelf.Entry> found =
        runs.list().stream()
            .filter(r -> study == null || r.study().equals(study))
            .filter(r -> Files.isRegularFile(runs.folder(r.id()).resolve(name + ".json")))
            .toList();
    Answers.send(request, Map.of("runs", found));
  }

  private void show(Context request) {
    String name = request.pathParam("document");
    send(request, name.matches(NAME) ? name + ".json" : "", Endpoint.JSON);
  }

  private void picture(Context request) {
    String name = request.pathParam("file");
    boolean svg = name.endsWith(".svg");
    send(
        request,
        name.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.(png|svg)") ? name : "",
        svg ? "image/svg+xml" : "image/png");
  }

  private void send(Context request, String name, String mediaType) {
    Path file = runs.folder(request).resolve(name.isEmpty() ? "?" : name);
    if (name.isEmpty() || !Files.isRegularFile(file)) {
      throw Refusal.notFound("this run has no \"" + request.path() + "\"");
    }
    try {
      request.contentType(mediaType).result(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
