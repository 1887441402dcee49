package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Random trees against the layout that walks the tree box by box.
class FlameLayoutPropertyTest {
  private static final int ROUNDS = 80;
  private static final double DUST_PX = 1e-6;

  @ParameterizedTest
  @EnumSource(Order.class)
  void boxesLieWhereTheNaiveLayoutPutsThem(Order order) {
    Random random = new Random(order.ordinal());
    for (int round = 0; round < ROUNDS; round++) {
      CallTree tree = Trees.random(random);
      FlameLayout layout = FlameLayout.of(tree, order);
      NaiveLayout naive = new NaiveLayout(tree, order);
      assertEquals(naive.rows.size(), layout.rows());
      assertEquals(naive.weight(0), layout.totalWeight());
      int boxes = 0;
      for (List<NaiveLayout.Box> row : naive.rows) {
        long end = 0;
        for (NaiveLayout.Box box : row) {
          assertEquals(box.start(), layout.start(box.node()));
          assertEquals(box.weight(), layout.weight(box.node()));
          assertTrue(box.start() >= end, "boxes of a row do not overlap");
          end = box.end();
          boxes++;
        }
      }
      assertEquals(boxes, layout.boxCount());
      checkNesting(layout, naive);
    }
  }

  private static void checkNesting(FlameLayout layout, NaiveLayout naive) {
    for (int row = 1; row < naive.rows.size(); row++) {
      for (NaiveLayout.Box box : naive.rows.get(row)) {
        int parent = layout.shape().parent(box.node());
        assertTrue(box.start() >= layout.start(parent));
        assertTrue(box.end() <= layout.start(parent) + layout.weight(parent));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void visibleBoxesAreThoseOfTheBruteForce(long seed) {
    Random random = new Random(seed);
    Boxes boxes = new Boxes();
    for (int round = 0; round < ROUNDS; round++) {
      CallTree tree = Trees.random(random);
      Order order = random.nextBoolean() ? Order.WEIGHT : Order.NAME;
      FlameLayout layout = FlameLayout.of(tree, order);
      NaiveLayout naive = new NaiveLayout(tree, order);
      for (int v = 0; v < 20; v++) {
        Viewport view = randomView(random, layout);
        double minPx = random.nextInt(4) == 0 ? 0 : random.nextDouble(0.1, 12);
        layout.visible(view, minPx, boxes);
        checkVisible(layout, naive, view, minPx, boxes);
      }
    }
  }

  private static Viewport randomView(Random random, FlameLayout layout) {
    double total = Math.max(1, layout.totalWeight());
    double width = random.nextDouble(1, 600);
    if (random.nextInt(4) == 0) {
      return Viewport.whole(layout, width);
    }
    // Edges on whole units too, where boxes begin and end; views beyond either end as well.
    double from = random.nextDouble(-0.2, 1) * total;
    double to = from + Math.max(1e-3, random.nextDouble() * random.nextDouble()) * total;
    boolean whole = random.nextBoolean();
    double left = whole ? Math.floor(from) : from;
    double right = whole ? Math.ceil(to) : to;
    int fromRow = random.nextInt(-1, 4);
    return new Viewport(left, right, width, fromRow, fromRow + random.nextInt(8));
  }

  private static void checkVisible(
      FlameLayout layout, NaiveLayout naive, Viewport view, double minPx, Boxes boxes) {
    double step = minPx / view.pxPerUnit();
    int box = 0;
    for (int row = 0; row < naive.rows.size(); row++) {
      List<Integer> wide = new ArrayList<>();
      List<NaiveLayout.Box> narrow = new ArrayList<>();
      boolean visible = row >= view.fromRow() && row < view.toRow();
      for (NaiveLayout.Box b : visible ? naive.rows.get(row) : List.<NaiveLayout.Box>of()) {
        if (b.start() < view.to() && b.end() > view.from()) {
          if (b.weight() >= step) {
            wide.add(b.node());
          } else {
            narrow.add(b);
          }
        }
      }
      int first = box;
      double right = 0;
      List<Integer> own = new ArrayList<>();
      int merged = 0;
      for (; box < boxes.size() && boxes.row(box) == row; box++) {
        assertTrue(boxes.left(box) >= right - DUST_PX, "boxes of a row do not overlap");
        right = boxes.left(box) + boxes.width(box);
        if (layout.weight(boxes.node(box)) >= step) {
          own.add(boxes.node(box));
          assertEquals(1, boxes.count(box), "a wide box stands alone");
        } else {
          merged += boxes.count(box);
        }
      }
      assertEquals(wide, own, "each wide node once, in order");
      assertEquals(narrow.size(), merged, "slabs count the narrow nodes in range");
      for (NaiveLayout.Box b : narrow) {
        assertTrue(isCovered(view, boxes, first, box, b, layout, step), "no node vanishes");
      }
    }
    assertEquals(boxes.size(), box, "rows ascend, and none is outside the viewport");
  }

  private static boolean isCovered(
      Viewport view,
      Boxes boxes,
      int from,
      int to,
      NaiveLayout.Box narrow,
      FlameLayout layout,
      double step) {
    for (int b = from; b < to; b++) {
      if (layout.weight(boxes.node(b)) < step
          && boxes.left(b) <= view.x(narrow.start()) + DUST_PX
          && boxes.left(b) + boxes.width(b) >= view.x(narrow.end()) - DUST_PX) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void pointsAndNeighboursAreThoseOfTheBruteForce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      CallTree tree = Trees.random(random);
      FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
      NaiveLayout naive = new NaiveLayout(tree, Order.WEIGHT);
      for (int i = 0; i < 60; i++) {
        int row = random.nextInt(-1, layout.rows() + 2);
        double anywhere = random.nextDouble(-0.1, 1.1) * layout.totalWeight();
        double position = random.nextBoolean() ? Math.rint(anywhere) : anywhere;
        assertEquals(nodeAt(naive, row, position), layout.nodeAt(row, position));
      }
      for (int row = 0; row < naive.rows.size(); row++) {
        checkNeighbours(layout, naive, row);
      }
    }
  }

  private static int nodeAt(NaiveLayout naive, int row, double position) {
    if (row < 0 || row >= naive.rows.size()) {
      return Boxes.NONE;
    }
    return naive.rows.get(row).stream()
        .filter(b -> b.start() <= position && position < b.end())
        .mapToInt(NaiveLayout.Box::node)
        .findFirst()
        .orElse(Boxes.NONE);
  }

  private static void checkNeighbours(FlameLayout layout, NaiveLayout naive, int row) {
    List<NaiveLayout.Box> boxes = naive.rows.get(row);
    for (int i = 0; i < boxes.size(); i++) {
      int node = boxes.get(i).node();
      int left = i == 0 ? Boxes.NONE : boxes.get(i - 1).node();
      int right = i + 1 == boxes.size() ? Boxes.NONE : boxes.get(i + 1).node();
      assertEquals(left, layout.neighbour(node, row, -1));
      assertEquals(right, layout.neighbour(node, row, 1));
      int child =
          naive.children(node).stream()
              .filter(c -> naive.weight(c) > 0)
              .findFirst()
              .orElse(Boxes.NONE);
      assertEquals(child, layout.firstChild(node, row));
    }
  }
}
