// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Writes values as indented JSON text: records, maps, lists, texts, numbers in full precision. A
/// number that is not finite becomes `null`, since JSON knows finite numbers only.
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
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
