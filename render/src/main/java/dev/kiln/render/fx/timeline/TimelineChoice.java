package dev.kiln.render.fx.timeline;

import dev.kiln.render.fx.timeline.TimelineScene.Spot;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A highlighted box of the timeline, or none: where its outline is, and what is said about it.
final class TimelineChoice {
  final ReadOnlyObjectWrapper<@Nullable TimelineHit> hit = new ReadOnlyObjectWrapper<>();
  private @Nullable Spot spot;

  @Nullable Spot spot() {
    return spot;
  }

  /// Moves the outline; [#tell] lets others know.
  void place(@Nullable Spot next) {
    spot = next;
  }

  void tell() {
    Spot now = spot;
    hit.set(now == null ? null : now.hit());
  }

  void clear() {
    place(null);
    tell();
  }
}
