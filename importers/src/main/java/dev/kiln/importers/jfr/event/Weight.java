package dev.kiln.importers.jfr.event;

import java.util.List;

/// Where a sample's value comes from.
public sealed interface Weight {
  /// Every event counts 1.
  record One() implements Weight {}

  /// The sampling period in force at the event's time, times its last weight; known only when the
  /// whole file is read, because settings may follow the events that they govern.
  record Period() implements Weight {}

  /// How long the event took, in nanoseconds.
  record Duration() implements Weight {}

  /// A number of the event; the first of these fields that the event type has.
  record Field(List<String> names) implements Weight {
    public Field {
      names = List.copyOf(names);
    }
  }

  static Weight field(String... names) {
    return new Field(List.of(names));
  }
}
