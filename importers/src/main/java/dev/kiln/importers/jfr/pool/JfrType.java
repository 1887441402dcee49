package dev.kiln.importers.jfr.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One type of a chunk's metadata: an event, a struct or a primitive.
///
/// @param name as the chunk spells it, `jdk.ExecutionSample`, `java.lang.Class`, `long`
public record JfrType(long id, String name, String superType, List<Field> fields) {
  /// @param type the id of its type
  /// @param pooled whether only the key of a constant pool entry stands in the event
  /// @param array whether it is several, the number of them first
  /// @param contextual whether it describes what else happens meanwhile on the thread
  public record Field(
      String name, long type, boolean pooled, boolean array, FieldUnit unit, boolean contextual) {}

  public JfrType {
    fields = List.copyOf(fields);
  }

  public boolean isEvent() {
    return superType.equals("jdk.jfr.Event");
  }

  public boolean hasField(String fieldName) {
    return field(fieldName) != null;
  }

  /// Whether any field describes what else happens meanwhile on the thread.
  public boolean isContextual() {
    for (Field field : fields) {
      if (field.contextual()) {
        return true;
      }
    }
    return false;
  }

  /// The field of this name, or null.
  public @Nullable Field field(String fieldName) {
    for (Field field : fields) {
      if (field.name().equals(fieldName)) {
        return field;
      }
    }
    return null;
  }
}
