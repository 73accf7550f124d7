// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/// One address of the interface: what it is for, what it takes, and what answers.
///
/// @param method GET, PUT, POST or DELETE
/// @param path with `{name}` for what varies
/// @param summary one sentence
/// @param parameters of the query; those of the path follow from it
/// @param answers media type of the answer
/// @param handler what answers
record Endpoint(
    HandlerType method,
    String path,
    String summary,
    List<Parameter> parameters,
    String answers,
    Handler handler) {

  static final String JSON = "application/json";

  /// A parameter of the query.
  ///
  /// @param isNeeded whether there is no answer without it
  record Parameter(String name, String description, boolean isNeeded) {}

  Endpoint {
    parameters = List.copyOf(parameters);
  }

  static Endpoint get(String path, String summary, Handler handler) {
    return new Endpoint(HandlerType.GET, path, summary, List.of(), JSON, handler);
  }

  static Endpoint post(String path, String summary, Handler handler) {
    return new Endpoint(HandlerType.POST, path, summary, List.of(), JSON, handler);
  }

  static Endpoint put(String path, String summary, Handler handler) {
    return new Endpoint(HandlerType.PUT, path, summary, List.of(), JSON, handler);
  }

  static Endpoint delete(String path, String summary, Handler handler) {
    return new Endpoint(HandlerType.DELETE, path, summary, List.of(), JSON, handler);
  }

  /// The same with a parameter that must be given.
  Endpoint needing(String name, String description) {
    return with(new Parameter(name, description, true));
  }

  /// The same with a parameter that may be given.
  Endpoint taking(String name, String description) {
    return with(new Parameter(name, description, false));
  }

  /// The same with another media type.
  Endpoint answering(String mediaType) {
    return new Endpoint(method, path, summary, parameters, mediaType, handler);
  }

  private Endpoint with(Parameter parameter) {
    List<Parameter> all = new java.util.ArrayList<>(parameters);
    all.add(parameter);
    return new Endpoint(method, path, summary, all, answers, handler);
  }
}
