// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// As much JSON as the published cases need: objects, arrays, numbers, plain strings and null.
public final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// The value of a text: a map, a list, a number, a string or null.
  public static @Nullable Object parse(String text) {
    return new Json(text).value();
  }

  private @Nullable Object value() {
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    int from = at;
    while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at).strip();
    return word.equals("null") ? null : Double.valueOf(word);
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String key = string();
      peek();
      at++; // the colon
      map.put(key, value());
      skip(',');
    }
    at++;
    return map;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    while (peek() != ']') {
      list.add(value());
      skip(',');
    }
    at++;
    return list;
  }

  private String string() {
    int end = text.indexOf('"', at + 1);
    String result = text.substring(at + 1, end);
    at = end + 1;
    return result;
  }

  private void skip(char c) {
    if (peek() == c) {
      at++;
    }
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }
}
