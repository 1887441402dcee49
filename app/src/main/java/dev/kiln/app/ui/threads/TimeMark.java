package dev.kiln.app.ui.threads;

import dev.kiln.app.session.TimeSpan;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The marked parts of the activity strips: from an anchor to a head, both included.
///
/// Confined to the JavaFX thread.
final class TimeMark {
  private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>();
  private TimeSpan whole = new TimeSpan(0, 0);
  private long partNanos = 1;
  private int parts;
  private int anchor;
  private int head;

  /// Starts over on other strips.
  void reset(TimeSpan newWhole, long newPartNanos) {
    whole = newWhole;
    partNanos = newPartNanos;
    parts = (int) (newWhole.nanos() / newPartNanos);
    clear();
  }

  /// What is marked; null if nothing is.
  ReadOnlyObjectProperty<@Nullable TimeSpan> spanProperty() {
    return span.getReadOnlyProperty();
  }

  void clear() {
    anchor = 0;
    head = 0;
    span.set(null);
  }

  /// Marks all parts between two places, each 0..1 of the width.
  void mark(double from, double to) {
    anchor = part(from);
    head = part(to);
    tell();
  }

  /// Moves the head by so many parts; the anchor stays where the mark is to grow. Without a mark
  /// the first step marks the first part, or the last if it goes back.
  void move(int by, boolean extend) {
    if (parts == 0) {
      return;
    }
    if (span.get() == null) {
      head = by > 0 ? 0 : parts - 1;
      anchor = head;
    } else {
      head = Math.clamp(head + (long) by, 0, parts - 1);
      anchor = extend ? anchor : head;
    }
    tell();
  }

  private int part(double place) {
    return Math.clamp((long) Math.floor(place * parts), 0, Math.max(0, parts - 1));
  }

  private void tell() {
    if (parts > 0) {
      long from = whole.fromNanos() + Math.min(anchor, head) * partNanos;
      long to = whole.fromNanos() + (Math.max(anchor, head) + 1) * partNanos;
      span.set(new TimeSpan(from, to));
    }
  }
}
