package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// However many nodes there are, a frame has boxes and labels by its pixels.
///
/// Two million nodes; with `-Dkiln.nodes=10000000` ten.
class TenMillionNodesTest {
  private static final double WIDTH = 1600;
  private static final int VISIBLE_ROWS = 52;

  /// The narrowest box with a label.
  private static final double LABEL_PX = 26;

  private static final int FUNCTIONS = 5000;
  private static final int DEEPEST = 400;

  /// A tree added in preorder: it goes deeper by one, or falls back to somewhere on its path, now
  /// and then to near the root. Every stack is known to be new, so that nothing is looked up.
  private static CallTree tree(int nodes) {
    Random random = new Random(17);
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    builder.expectStacks(nodes);
    int[] frames = new int[FUNCTIONS];
    for (int f = 0; f < FUNCTIONS; f++) {
      frames[f] = builder.frame(builder.function("f" + f, "", ""), 0, FrameKind.UNKNOWN);
    }
    int[] path = new int[DEEPEST + 1];
    int[] children = new int[DEEPEST + 1];
    int depth = 0;
    for (int node = 1; node < nodes; node++) {
      if (depth == DEEPEST || depth > 0 && random.nextInt(3) == 0) {
        depth = random.nextInt(40) == 0 ? random.nextInt(depth) : depth - 1;
      }
      int child = children[depth]++ % FUNCTIONS;
      int stack = builder.newChild(path[depth], frames[child]);
      depth++;
      path[depth] = stack;
      children[depth] = random.nextInt(FUNCTIONS);
      if (random.nextInt(4) == 0) {
        builder.addSample(event, stack);
        builder.value(0, 1 + (long) Math.pow(10, random.nextDouble() * 5));
      }
    }
    Profile profile = builder.build();
    return new ProfileView(profile).callTree(Query.all());
  }

  @Test
  void boxesAndLabelsAreBoundedByPixels() {
    int nodes = Integer.getInteger("kiln.nodes", 2_000_000);
    CallTree tree = tree(nodes);
    assertEquals(nodes, tree.size());
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
    assertTrue(layout.boxCount() > nodes / 4, "boxes: " + layout.boxCount());
    assertTrue(layout.rows() > DEEPEST / 2, "rows: " + layout.rows());
    Random random = new Random(23);
    Boxes boxes = new Boxes();
    int lastTop = layout.rows() - VISIBLE_ROWS;
    check(layout, 0, layout.totalWeight(), 0, boxes);
    for (int i = 0; i < 300; i++) {
      int top = random.nextInt(lastTop);
      check(layout, 0, layout.totalWeight(), top, boxes);
      double width = layout.totalWeight() * Math.pow(10, -random.nextDouble(0, 8));
      double from = random.nextDouble() * (layout.totalWeight() - width);
      for (int pan = 0; pan < 3; pan++) {
        double left = from + pan * width / 3;
        check(layout, left, left + width, top, boxes);
      }
    }
  }

  private static void check(FlameLayout layout, double from, double to, int top, Boxes boxes) {
    layout.visible(new Viewport(from, to, WIDTH, top, top + VISIBLE_ROWS), 1, boxes);
    int[] inRow = new int[VISIBLE_ROWS];
    int[] labels = new int[VISIBLE_ROWS];
    for (int b = 0; b < boxes.size(); b++) {
      inRow[boxes.row(b) - top]++;
      labels[boxes.row(b) - top] += !boxes.isSlab(b) && boxes.width(b) >= LABEL_PX ? 1 : 0;
    }
    for (int row = 0; row < VISIBLE_ROWS; row++) {
      assertTrue(inRow[row] <= 2 * WIDTH + 3, "row " + row + ": " + inRow[row] + " boxes");
      assertTrue(labels[row] <= WIDTH / LABEL_PX, "row " + row + ": " + labels[row] + " labels");
    }
  }
}
