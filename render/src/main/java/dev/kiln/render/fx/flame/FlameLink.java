package dev.kiln.render.fx.flame;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Links two flame graphs with the same shape: they share zoom, hover and the scroll position.
///
/// Where the zoomed node weighs nothing on the other side, that side shows its nearest ancestor
/// that does; the side that was asked keeps its own node. While the shapes differ nothing follows.
/// A search is set on each canvas, since it belongs to the tree.
public final class FlameLink {
  private boolean following;

  private FlameLink() {}

  /// Links two canvases for as long as they live.
  public static void between(FlameCanvas one, FlameCanvas other) {
    FlameLink link = new FlameLink();
    link.follow(one.model(), other.model());
    link.follow(other.model(), one.model());
  }

  private void follow(FlameModel leader, FlameModel follower) {
    hear(leader.zoom, () -> step(leader, follower, () -> follower.zoomNear(leader.zoom.get())));
    hear(leader.hovered, () -> step(leader, follower, () -> follower.hover(leader.hovered.get())));
    hear(leader.scene, () -> step(leader, follower, () -> scroll(leader, follower)));
  }

  private static void scroll(FlameModel leader, FlameModel follower) {
    FlameScene now = leader.now();
    FlameScene then = follower.now();
    if (now != null && then != null && now.scrollPx() != then.scrollPx()) {
      follower.scrollTo(now.scrollPx());
    }
  }

  private static void hear(ObservableValue<? extends @Nullable Object> property, Runnable action) {
    ChangeListener<@Nullable Object> listener = (_, _, _) -> action.run();
    property.addListener(listener);
  }

  /// What follows does not lead back.
  private void step(FlameModel leader, FlameModel follower, Runnable action) {
    if (!following && sameShape(leader.now(), follower.now())) {
      following = true;
      try {
        action.run();
      } finally {
        following = false;
      }
    }
  }

  private static boolean sameShape(@Nullable FlameScene one, @Nullable FlameScene other) {
    return one != null && other != null && one.layout().shape() == other.layout().shape();
  }
}
