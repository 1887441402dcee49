package dev.kiln.model.value;

import java.util.Objects;

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

  /// The text form, `name/unit`; only `name` where the unit is empty.
  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + "/" + unit;
  }
}
