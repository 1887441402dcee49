package dev.kiln.importers.jfr.event;

import dev.kiln.model.value.ValueType;
import java.util.List;

/// The kinds of samples, in the order in which a profile lists them; each becomes an event type.
public enum SampleKind {
  CPU_TIME("cpu-time samples"),
  CPU("cpu samples"),
  WALL("wall samples"),
  NATIVE("native samples"),
  ALLOC("alloc samples"),
  TLAB_ALLOC("tlab alloc"),
  LIVE("live objects"),
  OLD("old objects"),
  MONITOR_ENTER("monitor enter"),
  MONITOR_WAIT("monitor wait"),
  PARK("park"),
  FILE_READ("file read"),
  FILE_WRITE("file write"),
  SOCKET_READ("socket read"),
  SOCKET_WRITE("socket write"),
  EXCEPTION("exceptions"),
  ERROR("errors"),
  MALLOC("malloc"),
  MALLOC_UNFREED("malloc unfreed"),
  FREE("free");

  private final String eventType;

  SampleKind(String eventType) {
    this.eventType = eventType;
  }

  /// The name of the event type.
  public String eventType() {
    return eventType;
  }

  /// The most telling value type first; the number of samples last.
  public List<ValueType> valueTypes() {
    ValueType count = new ValueType(eventType, "count");
    return switch (this) {
      case CPU_TIME -> List.of(nanos("cpu-time"), count);
      case CPU -> List.of(nanos("cpu"), new ValueType("samples", "count"));
      case WALL -> List.of(nanos("wall"), count);
      case ALLOC -> List.of(bytes("alloc"), count);
      case LIVE -> List.of(bytes("live"), count);
      case TLAB_ALLOC, OLD, MALLOC, MALLOC_UNFREED -> List.of(bytes(eventType), count);
      case MONITOR_ENTER, MONITOR_WAIT, PARK -> List.of(nanos(eventType), count);
      case FILE_READ, FILE_WRITE, SOCKET_READ, SOCKET_WRITE ->
          List.of(nanos(eventType), bytes(eventType), count);
      case NATIVE, EXCEPTION, ERROR, FREE -> List.of(count);
    };
  }

  /// How many numbers a row of this kind holds: its values, and the address of the memory where
  /// mallocs and frees are paired by it.
  int columns() {
    return addressColumn() + (hasAddress() ? 1 : 0);
  }

  boolean hasAddress() {
    return this == MALLOC || this == FREE;
  }

  /// The column of the address, where the kind has one.
  int addressColumn() {
    return valueTypes().size();
  }

  private static ValueType nanos(String name) {
    return new ValueType(name, "nanoseconds");
  }

  private static ValueType bytes(String name) {
    return new ValueType(name, "bytes");
  }
}
