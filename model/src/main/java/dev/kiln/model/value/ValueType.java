package dev.kiln.model.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a sample counts: a name and a unit, such as `cpu/nanoseconds`.
///
/// @param name what is counted, unique within a profile together with the unit
/// @param unit the native unit of the values, in the spelling of the format (`nanoseconds`,
///   `bytes`)
public record ValueType(String name, String unit) {
  public ValueType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
  }

  // Written out, as what a record has by itself is put together when it is first called, which a
  // command that starts would wait for.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueType type && name.equals(type.name) && unit.equals(type.unit);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + unit.hashCode();
  }

  /// The text form, `name/unit`; only `name` if the unit is empty.
  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + "/" + unit;
  }
}
