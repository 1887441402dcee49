package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.EventNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The types that a chunk declares, by their ids.
public final class JfrTypes {
  public static final String STRING = "java.lang.String";

  private final Map<Long, JfrType> byId = new LinkedHashMap<>();

  JfrTypes(List<JfrType> types) {
    for (JfrType type : types) {
      byId.put(type.id(), type);
    }
  }

  public Collection<JfrType> all() {
    return byId.values();
  }

  /// @throws DamagedChunkException if the chunk refers to a type that it does not declare
  public JfrType get(long id) throws DamagedChunkException {
    JfrType type = byId.get(id);
    if (type == null) {
      throw new DamagedChunkException("its metadata does not declare the type " + id);
    }
    return type;
  }

  /// The modern name of an event type; empty if the id is of none.
  public String eventName(long id) {
    JfrType type = byId.get(id);
    return type == null || !type.isEvent() ? "" : EventNames.modern(type.name());
  }
}
