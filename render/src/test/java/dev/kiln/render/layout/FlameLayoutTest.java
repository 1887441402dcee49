package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.Trees;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Layouts that a reader can check by eye, and how many boxes a large tree costs.
class FlameLayoutTest {
  private static final String SMALL =
      """
      main;parse;token 8
      main;parse 4
      main;write;flush 6
      main;write;flush;flush 3
      main 2
      gc;mark 5
      gc;sweep 1
      idle 0
      """;

  @Test
  void byWeight() throws Exception {
    check("small-weight.txt", SMALL, Order.WEIGHT);
  }

  @Test
  void byName() throws Exception {
    check("small-name.txt", SMALL, Order.NAME);
  }

  @Test
  void negativeValuesAreAsWideAsPositiveOnes() throws Exception {
    check("negative.txt", "a;b 6\na;c -4\nd -10\n", Order.WEIGHT);
  }

  @Test
  void narrowBoxesMergeToSlabs() throws Exception {
    StringBuilder text = new StringBuilder("wide;a 60\n");
    for (int i = 0; i < 30; i++) {
      text.append("wide;n").append(i).append(" 1\n");
    }
    check("slabs.txt", text.toString(), Order.WEIGHT);
  }

  private static void check(String name, String text, Order order) throws Exception {
    Golden.check(name, TextPicture.of(FlameLayout.of(Trees.of(text), order), 72));
  }

  @Test
  void nothingHasNoBoxes() {
    FlameLayout layout = FlameLayout.of(Trees.of(""), Order.WEIGHT);
    assertEquals(0, layout.rows());
    assertEquals(0, layout.boxCount());
    assertEquals(Boxes.NONE, layout.nodeAt(0, 0));
    Boxes boxes = new Boxes();
    layout.visible(Viewport.whole(layout, 100), 1, boxes);
    assertEquals(0, boxes.size());
  }

  @Test
  void tiesKeepTheOrderOfTheTree() {
    CallTree tree = Trees.of("a 1\nb 1\nc 1\nd 1\ne 2\n");
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
    StringBuilder names = new StringBuilder();
    for (int x = 0; x < 6; x++) {
      names.append(tree.shape().name(layout.nodeAt(1, x)));
    }
    assertEquals("eeabcd", names.toString());
  }

  /// A wide box takes `minPx` or more and a slab ends at a wide box, at a gap of `minPx` or more,
  /// or at the edge; so a row holds at most twice as many boxes as steps of `minPx`.
  @Test
  void boxesAreBoundedByPixelsNotByNodes() {
    FlameLayout layout = FlameLayout.of(Trees.large(1_000_000, 7), Order.WEIGHT);
    assertTrue(layout.boxCount() > 990_000, "nodes: " + layout.boxCount());
    Random random = new Random(11);
    Boxes boxes = new Boxes();
    for (double minPx : new double[] {0.5, 1, 3}) {
      checkBound(layout, Viewport.whole(layout, 1600), minPx, boxes);
      for (int zoom = 0; zoom < 200; zoom++) {
        double width = layout.totalWeight() * Math.pow(10, -random.nextDouble(0, 6));
        double from = random.nextDouble() * (layout.totalWeight() - width);
        Viewport view = new Viewport(from, from + width, 1600, 0, layout.rows());
        checkBound(layout, view, minPx, boxes);
      }
    }
  }

  private static void checkBound(FlameLayout layout, Viewport view, double minPx, Boxes boxes) {
    layout.visible(view, minPx, boxes);
    double perRow = 2 * view.widthPx() / minPx + 3;
    int[] inRow = new int[layout.rows()];
    for (int b = 0; b < boxes.size(); b++) {
      inRow[boxes.row(b)]++;
    }
    for (int row = 0; row < inRow.length; row++) {
      assertTrue(inRow[row] <= perRow, "row " + row + ": " + inRow[row] + " boxes");
    }
  }

  @Test
  void viewportsZoomWithoutLayout() {
    FlameLayout layout = FlameLayout.of(Trees.of("a;b 30\na 10\nc 60\n"), Order.WEIGHT);
    Viewport whole = Viewport.whole(layout, 200);
    assertEquals(2, whole.pxPerUnit());
    assertEquals(60, whole.x(30));
    assertEquals(30, whole.position(60));
    Viewport part = new Viewport(60, 100, 200, 0, 3);
    assertEquals(0, part.x(10), "left of the view is clipped to its edge");
    assertEquals(200, part.x(1000));
    Viewport half = whole.toward(part, 0.5);
    assertEquals(30, half.from());
    assertEquals(100, half.to());
    assertEquals(part, whole.toward(part, 1));
    assertEquals(2, part.withRows(2, 3).fromRow());
    assertThrows(IllegalArgumentException.class, () -> new Viewport(5, 5, 10, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Viewport(0, Double.NaN, 10, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Viewport(0, 1, 0, 0, 1));
  }
}
