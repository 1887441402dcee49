package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.event.JvmFrames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.IMCOldObject;
import org.openjdk.jmc.common.IMCType;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.IUnit;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/// The fields of one event type by name, and the values of its events as texts and numbers.
final class JmcFields {
  static final int ABSENT = -1;

  private final Map<String, Integer> indices = new HashMap<>();

  JmcFields(List<ValueField> fields) {
    for (int i = 0; i < fields.size(); i++) {
      indices.putIfAbsent(fields.get(i).getIdentifier(), i);
    }
  }

  /// The index of the first of these fields that the type has, or [#ABSENT].
  int index(List<String> names) {
    for (String name : names) {
      Integer index = indices.get(name);
      if (index != null) {
        return index;
      }
    }
    return ABSENT;
  }

  int index(String... names) {
    return index(List.of(names));
  }

  boolean has(String name) {
    return indices.containsKey(name);
  }

  static @Nullable Object value(@Nullable Object[] values, int index) {
    return index == ABSENT ? null : values[index];
  }

  /// A field as text; empty if it is absent or null.
  String text(@Nullable Object[] values, String name) {
    return text(value(values, index(name)));
  }

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case IMCType type -> JvmFrames.javaClass(orEmpty(type.getFullName()));
      case IMCOldObject object -> text(object.getType());
      case IQuantity quantity -> String.valueOf(number(quantity));
      default -> value.toString();
    };
  }

  /// A field as a plain number; 0 if it is absent or none.
  long number(@Nullable Object[] values, String name) {
    return number(value(values, index(name)));
  }

  /// A number in the base unit of its dimension: bytes, nanoseconds, or as it stands.
  static long number(@Nullable Object value) {
    return switch (value) {
      case IQuantity quantity -> quantity.clampedLongValueIn(baseUnit(quantity));
      case Number number -> number.longValue();
      case Boolean flag -> flag ? 1 : 0;
      case null, default -> 0;
    };
  }

  private static IUnit baseUnit(IQuantity quantity) {
    String kind = quantity.getUnit().getContentType().getIdentifier();
    return switch (kind) {
      case "timespan" -> UnitLookup.NANOSECOND;
      case "timestamp" -> UnitLookup.EPOCH_NS;
      case "memory" -> UnitLookup.BYTE;
      default -> quantity.getUnit();
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
