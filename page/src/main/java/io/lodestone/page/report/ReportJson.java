// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.study.json.OrderedKeys;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Documents as compact JSON that may stand inside a page: numbers to five significant digits, what
/// is undefined as null, keys in one order, no `<` that could end the script it stands in.
///
/// Walks records itself and uses Jackson's generator only: data binding looks at every class before
/// it writes, which takes longer than the rest of the report when a program has just started.
public final class ReportJson {

  private static final int DIGITS = 5;
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final double[] POWERS = new double[300];

  static {
    for (int k = 0; k < POWERS.length; k++) {
      POWERS[k] = Math.pow(10, k);
    }
  }

  private ReportJson() {}

  /// @param document records, lists, maps, strings, enums, numbers, booleans and `double[]`
  public static String of(Object document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(document, out);
    }
    return text.toString().replace("<", "\\u003c");
  }

  /// Rounds to five significant digits.
  public static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) { // exact: 0 has no digits
      return value;
    }
    int shift = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    // Two cases, so that the factor stays an exact power of ten.
    double scale = POWERS[Math.min(Math.abs(shift), POWERS.length - 1)];
    return shift >= 0 ? Math.rint(value * scale) / scale : Math.rint(value / scale) * scale;
  }

  private static void write(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean yes -> out.writeBoolean(yes);
      case Enum<?> word -> out.writeString(word.name());
      case Integer whole -> out.writeNumber(whole);
      case Long whole -> out.writeNumber(whole);
      case Double number -> write(number.doubleValue(), out);
      case Float number -> write(number.doubleValue(), out);
      case double[] numbers -> {
        out.writeStartArray();
        for (double number : numbers) {
          write(number, out);
        }
        out.writeEndArray();
      }
      case Set<?> items -> write(OrderedKeys.of(items), out);
      case Iterable<?> items -> write(items, out);
      case Map<?, ?> map -> {
        out.writeStartObject();
        OrderedKeys.of(map)
            .forEach((key, item) -> {
              out.writeName(String.valueOf(key));
              write(item, out);
            });
        out.writeEndObject();
      }
      case Record fields -> writeFields(fields, out);
      default ->
          throw new IllegalArgumentException(
              "a "
                  + value.getClass().getName()
                  + " in a report's document\nMaybe turn it into a record or a text");
    }
  }

  private static void write(Iterable<?> items, JsonGenerator out) {
    out.writeStartArray();
    items.forEach(item -> write(item, out));
    out.writeEndArray();
  }

  private static void writeFields(Record fields, JsonGenerator out) {
    out.writeStartObject();
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      out.writeName(component.getName());
      write(read(component.getAccessor(), fields), out);
    }
    out.writeEndObject();
  }

  private static @Nullable Object read(Method accessor, Record fields) {
    try {
      accessor.setAccessible(true); // a record of another package need not be public for this
      return accessor.invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot read " + accessor + "\nMaybe its module is closed to this one", e);
    }
  }

  private static void write(double value, JsonGenerator out) {
    double rounded = rounded(value);
    if (!Double.isFinite(rounded)) {
      out.writeNull();
    } else if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) { // exact: whole
      out.writeNumber((long) rounded);
    } else {
      out.writeNumber(rounded);
    }
  }
}
