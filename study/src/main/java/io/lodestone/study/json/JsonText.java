// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes values as indented JSON text: records, maps, lists, texts, numbers in full precision. A
/// number that is not finite becomes `null`, since JSON knows finite numbers only. Maps without an
/// order of their own are written by their keys, so that the same value is always the same text.
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(new OneOrder())
                  .addSerializer(Double.class, new FiniteOrNull())
                  .addSerializer(double.class, new FiniteOrNull()))
          .build();

  private JsonText() {}

  /// The text of a value, ending in a line break.
  public static String of(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }

  /// Reads a record from a text that [#of] made.
  ///
  /// @throws IllegalArgumentException when the text is another one
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no %s in the text: %s\nMaybe the file was edited, or another version wrote it",
              type.getSimpleName(),
              e.getOriginalMessage()),
          e);
    }
  }

  /// Maps whose order changes from one start of the program to the next are sorted by the text of
  /// their keys; all others keep the order that they have.
  private static final class OneOrder extends StdSerializer<Map<?, ?>> {

    private static final Class<?> IMMUTABLE = Map.of("a", 1, "b", 2).getClass();

    OneOrder() {
      super(Map.class);
    }

    @Override
    public void serialize(Map<?, ?> map, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      if (map.getClass() == HashMap.class || map.getClass() == IMMUTABLE) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        sorted.forEach((key, value) -> write(key, value, out, context));
      } else {
        map.forEach((key, value) -> write(String.valueOf(key), value, out, context));
      }
      out.writeEndObject();
    }

    private static void write(
        String key, Object value, JsonGenerator out, SerializationContext context) {
      out.writeName(key);
      context.writeValue(out, value);
    }
  }

  private static final class FiniteOrNull extends StdScalarSerializer<Double> {

    FiniteOrNull() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
      if (Double.isFinite(value)) {
        out.writeNumber((double) value);
      } else {
        out.writeNull();
      }
    }
  }
}
