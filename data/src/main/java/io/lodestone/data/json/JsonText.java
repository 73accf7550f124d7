// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Writes values as JSON text, indented, in the order of their maps. Numbers keep full precision.
public final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /// The text of a value: a map with text keys, a list, a text, a finite number or a boolean.
  ///
  /// @throws IllegalArgumentException when a value has another type or is not finite
  public static String of(Object value) {
    JsonText text = new JsonText();
    text.write(value, "");
    return text.out.append('\n').toString();
  }

  private void write(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map -> block(map.entrySet().iterator(), "{}", indent);
      case List<?> list -> block(list.iterator(), "[]", indent);
      case Map.Entry<?, ?> entry -> {
        quote(String.valueOf(entry.getKey()));
        out.append(": ");
        write(entry.getValue(), indent);
      }
      case Double number -> number(number);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case String text -> quote(text);
      default ->
          throw new IllegalArgumentException(
              "value of type " + value.getClass().getName() + "\nMaybe turn it into text first");
    }
  }

  private void number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "value is " + number + "\nMaybe leave it out: JSON knows finite numbers only");
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15; // exact by design
    out.append(whole ? Long.toString((long) number) : Double.toString(number));
  }

  private void block(Iterator<?> items, String brackets, String indent) {
    out.append(brackets.charAt(0));
    boolean any = items.hasNext();
    while (items.hasNext()) {
      out.append('\n').append(indent).append("  ");
      write(items.next(), indent + "  ");
      out.append(items.hasNext() ? "," : "");
    }
    out.append(any ? "\n" + indent : "").append(brackets.charAt(1));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
