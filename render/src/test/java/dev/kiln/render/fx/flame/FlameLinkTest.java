package dev.kiln.render.fx.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.Objects;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Two canvases of one shape: base and current values of the same nodes.
class FlameLinkTest {
  /// `gone` has no current value, `fresh` no base value.
  private static final String SIDES = "a;b 30 10\na;gone;deep 10 0\na;fresh 0 20\nd 40 180\n";

  private final CallTree base;
  private final CallTree current;
  private final FlameCanvas one = Toolkit.on(FlameCanvas::new);
  private final FlameCanvas other = Toolkit.on(FlameCanvas::new);

  FlameLinkTest() throws Exception {
    ProfileView view = new ProfileView(Stacks.profile(SIDES, 2));
    base = view.callTree(Query.all());
    current = view.callTree(QueryText.parse("value=value1"));
    Toolkit.run(
        () -> {
          show(one, base);
          show(other, current);
        });
  }

  private static void show(FlameCanvas canvas, CallTree tree) {
    canvas.setAnimated(false);
    canvas.resize(1024, 60);
    FlameLayout layout = FlameLayout.of(tree, Order.NAME);
    canvas.show(layout, PackageColors.of(tree, Theme.LIGHT), Theme.LIGHT, Orientation.ICICLE);
    canvas.layout();
  }

  private int node(String name) {
    for (int n = 0; n < base.size(); n++) {
      if (base.shape().name(n).equals(name)) {
        return n;
      }
    }
    throw new AssertionError(name);
  }

  private static Viewport view(FlameCanvas canvas) {
    return Objects.requireNonNull(canvas.viewport());
  }

  @Test
  void zoomFollowsTheNodeBothWays() throws Exception {
    Toolkit.run(
        () -> {
          FlameLink.between(one, other);
          one.zoomTo(node("b"));
          assertEquals(node("b"), other.zoomProperty().get());
          assertEquals(10, view(other).to() - view(other).from(), "as wide as the node is there");
          other.zoomOut();
          assertEquals(node("a"), one.zoomProperty().get());
          assertEquals(40, view(one).to() - view(one).from());
        });
  }

  @Test
  void aNodeThatWeighsNothingThereIsItsNearestAncestor() throws Exception {
    Toolkit.run(
        () -> {
          FlameLink.between(one, other);
          one.zoomTo(node("deep"));
          assertEquals(node("deep"), one.zoomProperty().get(), "the asked side keeps its node");
          assertEquals(node("a"), other.zoomProperty().get());
          other.zoomTo(node("fresh"));
          assertEquals(node("fresh"), other.zoomProperty().get());
          assertEquals(node("a"), one.zoomProperty().get());
        });
  }

  @Test
  void hoverAndScrollFollow() throws Exception {
    Toolkit.run(
        () -> {
          FlameLink.between(one, other);
          Toolkit.mouse(one, MouseEvent.MOUSE_MOVED, 20, 8 + 2 * 20 + 5, 0);
          assertEquals(node("b"), one.hoveredProperty().get());
          assertEquals(node("b"), other.hoveredProperty().get());
          Toolkit.mouse(one, MouseEvent.MOUSE_MOVED, 1020, 55, 0);
          assertEquals(Boxes.NONE, other.hoveredProperty().get());
          Toolkit.wheel(other, 20, 20, -7, false);
          assertEquals(7, scroll(one));
          Toolkit.wheel(one, 20, 20, -100, false);
          assertEquals(4 * 20 + 24 - 60, scroll(one), "as far as its own rows go");
          assertEquals(3 * 20 + 24 - 60, scroll(other), "as far as the rows go there");
        });
  }

  private static double scroll(FlameCanvas canvas) {
    return Objects.requireNonNull(canvas.model().now()).scrollPx();
  }

  @Test
  void aSearchOnEachMarksTheSameNodes() throws Exception {
    Toolkit.run(
        () -> {
          FlameLink.between(one, other);
          one.setSearch(FrameSearch.of(base, "b"));
          other.setSearch(FrameSearch.of(current, "b"));
          one.zoomTo(node("a"));
          for (FlameCanvas canvas : new FlameCanvas[] {one, other}) {
            FrameSearch search = Objects.requireNonNull(canvas.model().now()).search();
            assertEquals(true, Objects.requireNonNull(search).isMatch(node("b")));
          }
        });
  }

  @Test
  void otherShapesDoNotFollow() throws Exception {
    Toolkit.run(
        () -> {
          FlameLink.between(one, other);
          show(other, Trees.of("x;y 5\nz 1\n"));
          one.zoomTo(node("b"));
          assertEquals(0, other.zoomProperty().get());
          show(other, current);
          one.zoomTo(node("a"));
          assertEquals(node("a"), other.zoomProperty().get());
        });
  }
}
