// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/// Writes values as indented JSON text: records, maps, lists, texts, numbers in full precision. A
/// number that is not finite becomes `null`, since JSON knows finite numbers only. Keys keep one
/// order: see [OrderedKeys].
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new FiniteOrNull())
                  .addSerializer(double.class, new FiniteOrNull())
                  .setSerializerModifier(new OneOrder()))
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

  private static final class OneOrder extends ValueSerializerModifier {

    @Override
    public ValueSerializer<?> modifyMapSerializer(
        SerializationConfig config,
        MapType type,
        BeanDescription.Supplier description,
        ValueSerializer<?> ordinary) {
      return new Ordered(ordinary);
    }

    @Override
    public ValueSerializer<?> modifyCollectionSerializer(
        SerializationConfig config,
        CollectionType type,
        BeanDescription.Supplier description,
        ValueSerializer<?> ordinary) {
      return Set.class.isAssignableFrom(type.getRawClass()) ? new Ordered(ordinary) : ordinary;
    }
  }

  /// Writes a map or a set as usual, in one order.
  private static final class Ordered extends ValueSerializer<Object> {
    private final ValueSerializer<Object> ordinary;

    @SuppressWarnings("unchecked") // it gets what it was made for
    Ordered(ValueSerializer<?> ordinary) {
      this.ordinary = (ValueSerializer<Object>) ordinary;
    }

    @Override
    public void resolve(SerializationContext context) {
      ordinary.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      return new Ordered(ordinary.createContextual(context, property));
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
      return ordinary.isEmpty(context, value);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      ordinary.serialize(ordered(value), out, context);
    }

    private static Object ordered(Object value) {
      if (value instanceof Map<?, ?> map) {
        return OrderedKeys.of(map);
      }
      return value instanceof Set<?> set ? OrderedKeys.of(set) : value;
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
