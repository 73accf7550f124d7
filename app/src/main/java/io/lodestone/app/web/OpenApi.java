// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The document that describes the interface, made from the list of its addresses, so that it
/// cannot say anything else than the server does.
final class OpenApi {

  private static final Pattern VARIABLE = Pattern.compile("\\{<?([a-z]+)>?}");

  private static final Map<String, String> VARIABLES =
      Map.of(
          "study", "Id of a study.",
          "scenario", "Id of a scenario.",
          "run", "Id of a run or ensemble: the name of its folder.",
          "job", "Number of a job.",
          "file", "Name of a file of a run.",
          "format", "parquet, csv, xlsx, iamc or html.",
          "document", "Name of a document of the study.");

  private OpenApi() {}

  /// The document, OpenAPI 3.1.
  static Map<String, Object> of(List<Endpoint> endpoints, String version) {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      paths
          .computeIfAbsent(path(endpoint), p -> new LinkedHashMap<>())
          .put(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint));
    }
    return Map.of(
        "openapi",
        "3.1.0",
        "info",
        Map.of(
            "title",
            "Lodestone workbench",
            "version",
            version,
            "description",
            "Everything that the pages show and do. Changes need the header X-Lodestone: 1. Errors answer {\"error\": text} with status 400 (wrong input), 401 (no session), 403, 404, 409, 413 or 500."),
        "paths",
        paths);
  }

  private static String path(Endpoint endpoint) {
    return endpoint.path().replace("<", "").replace(">", "");
  }

  private static Map<String, Object> operation(Endpoint endpoint) {
    List<Object> parameters = new ArrayList<>();
    for (MatchResult found : VARIABLE.matcher(endpoint.path()).results().toList()) {
      String name = found.group(1);
      parameters.add(parameter(name, "path", VARIABLES.getOrDefault(name, ""), true));
    }
    for (Endpoint.Parameter p : endpoint.parameters()) {
      parameters.add(parameter(p.name(), "query", p.description(), p.isNeeded()));
    }
    return Map.of(
        "summary",
        endpoint.summary(),
        "parameters",
        parameters,
        "responses",
        Map.of(
            "200",
            Map.of("description", "Ok", "content", Map.of(endpoint.answers(), Map.of())),
            "default",
            Map.of(
                "description",
                "What is wrong, and what to try",
                "content",
                Map.of(Endpoint.JSON, Map.of()))));
  }

  private static Map<String, Object> parameter(
      String name, String place, String description, boolean isNeeded) {
    return Map.of(
        "name",
        name,
        "in",
        place,
        "required",
        isNeeded,
        "description",
        description,
        "schema",
        Map.of("type", "string"));
  }
}
