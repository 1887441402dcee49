package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Layouts of given weights: base, current and union of one tree in one order.
class GivenWeightsTest {
  /// Base and current values: `write` is gone, `score` is new, `parse` has grown.
  private static final String SIDES =
      """
      main;parse;token 6 18
      main;parse 4 4
      main;write;flush 12 0
      main;score 0 9
      main 2 2
      gc 8 6
      """;

  /// Self values per node, the larger of both sides, summed upward.
  private static long[] union(CallTree base, CallTree current) {
    long[] union = new long[base.size()];
    for (int node = union.length - 1; node >= 0; node--) {
      union[node] += Math.max(base.self(node), current.self(node));
      if (node > 0) {
        union[base.shape().parent(node)] += union[node];
      }
    }
    return union;
  }

  @Test
  void threeLayoutsHaveOneOrder() throws Exception {
    ProfileView view = new ProfileView(Stacks.profile(SIDES, 2));
    CallTree base = view.callTree(Query.all());
    CallTree current = view.callTree(QueryText.parse("value=value1"));
    long[] union = union(base, current);
    StringBuilder pictures = new StringBuilder();
    for (long[] weights : List.of(union, base.totals(), current.totals())) {
      FlameLayout layout = FlameLayout.of(base, Order.WEIGHT, weights, union);
      pictures.append(TextPicture.of(layout, 72)).append('\n');
    }
    Golden.check("three-layouts.txt", pictures.toString());
  }

  @Test
  void ownTotalsGiveTheLayoutOfTheTree() {
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      CallTree tree = Trees.large(1 + random.nextInt(60), round);
      for (Order order : Order.values()) {
        FlameLayout own = FlameLayout.of(tree, order);
        FlameLayout given = FlameLayout.of(tree, order, tree.totals().clone());
        assertEquals(own.boxCount(), given.boxCount());
        for (int node = 0; node < tree.size(); node++) {
          assertEquals(own.weight(node), given.weight(node));
          assertEquals(own.start(node), given.start(node));
        }
      }
    }
  }

  /// Whatever the weights, boxes nest, siblings do not overlap, and those that two layouts of one
  /// order share stand in the same order in both.
  @Test
  void nodesDoNotJumpFromLayoutToLayout() {
    Random random = new Random(8);
    int compared = 0;
    for (int round = 0; round < 60; round++) {
      CallTree tree = Trees.large(2 + random.nextInt(80), round);
      long[] sort = weights(tree.shape(), random);
      FlameLayout one = FlameLayout.of(tree, Order.WEIGHT, weights(tree.shape(), random), sort);
      FlameLayout two = FlameLayout.of(tree, Order.WEIGHT, weights(tree.shape(), random), sort);
      for (int row = 0; row < Math.min(one.rows(), two.rows()); row++) {
        List<Integer> first = nodes(one, row);
        List<Integer> second = nodes(two, row);
        checkNesting(one, row, first);
        first.retainAll(second);
        second.retainAll(first);
        assertEquals(first, second);
        compared += first.size();
      }
    }
    assertTrue(compared > 500, "nodes in both: " + compared);
  }

  private static List<Integer> nodes(FlameLayout layout, int row) {
    List<Integer> nodes = new ArrayList<>();
    Boxes boxes = new Boxes();
    layout.visible(Viewport.whole(layout, 1000).withRows(row, row + 1), 0, boxes);
    for (int b = 0; b < boxes.size(); b++) {
      nodes.add(boxes.node(b));
    }
    return nodes;
  }

  private static void checkNesting(FlameLayout layout, int row, List<Integer> nodes) {
    long end = 0;
    for (int node : nodes) {
      assertTrue(layout.start(node) >= end, "boxes of a row do not overlap");
      end = layout.start(node) + layout.weight(node);
      if (row > 0) {
        int parent = layout.shape().parent(node);
        assertTrue(layout.start(node) >= layout.start(parent));
        assertTrue(end <= layout.start(parent) + layout.weight(parent));
      }
    }
  }

  /// Random self values, many of them 0, summed upward.
  private static long[] weights(TreeShape shape, Random random) {
    long[] weights = new long[shape.size()];
    for (int node = weights.length - 1; node >= 0; node--) {
      weights[node] += random.nextInt(3) == 0 ? 0 : random.nextInt(50);
      if (node > 0) {
        weights[shape.parent(node)] += weights[node];
      }
    }
    return weights;
  }

  @Test
  void weightsThatDoNotNestAreRefused() {
    CallTree tree = Trees.of("a;b 1\na;c 2\n");
    long most = Long.MAX_VALUE;
    for (long[] wrong :
        new long[][] {
          {3, 3, 2, 2}, {3, 4, 1, 1}, {3, 3, -1, 1}, {1, 1, 1}, {most, most, most, most}
        }) {
      assertThrows(IllegalArgumentException.class, () -> FlameLayout.of(tree, Order.WEIGHT, wrong));
    }
    long[] fits = {9, 3, 1, 2};
    assertThrows(
        IllegalArgumentException.class,
        () -> FlameLayout.of(tree, Order.WEIGHT, fits, new long[] {1}));
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT, fits);
    assertEquals(9, layout.totalWeight());
    assertEquals(3, layout.boxCount() - 1);
  }

  @Test
  void nothingWeighsNothing() {
    FlameLayout layout = FlameLayout.of(Trees.of("a 1\n"), Order.NAME, new long[2]);
    assertEquals(0, layout.rows());
    assertEquals(0, layout.boxCount());
  }
}
