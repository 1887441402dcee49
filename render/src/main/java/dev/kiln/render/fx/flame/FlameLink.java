package dev.kiln.render.fx.flame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Two flame graphs of one shape that follow each other: zoom and hover by node, and the scroll of
/// rows.
///
/// Where the zoomed node weighs nothing on the other side, that side shows its nearest ancestor
/// that does; the side that was asked keeps its own node. While the shapes differ nothing follows.
/// A search is set on each canvas, since it belongs to the tree.
public final class FlameLink {
  private final List<Runnable> silencers = new ArrayList<>();
  private boolean following;

  /// Links two canvases until [#unlink].
  public FlameLink(FlameCanvas one, FlameCanvas other) {
    follow(one.model(), other.model());
    follow(other.model(), one.model());
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

  private void hear(ObservableValue<? extends @Nullable Object> property, Runnable action) {
    ChangeListener<@Nullable Object> listener = (_, _, _) -> action.run();
    property.addListener(listener);
    silencers.add(() -> property.removeListener(listener));
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

  /// Lets go: each canvas is its own again.
  public void unlink() {
    silencers.forEach(Runnable::run);
    silencers.clear();
  }
}
