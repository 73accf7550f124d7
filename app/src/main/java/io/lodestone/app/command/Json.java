// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON for machines, numbers in full precision.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /// A value as indented JSON.
  public static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// A value as JSON on one line.
  public static String compact(Object value) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
  }
}
