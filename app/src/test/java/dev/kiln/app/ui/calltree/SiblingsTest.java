package dev.kiln.app.ui.calltree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of children against a whole sort.
class SiblingsTest {
  private static FlameLayout random(Random random, int children) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("value", "count"));
    for (int i = 0; i < children; i++) {
      int function = builder.function("f" + random.nextInt(children * 2), "", "");
      int stack = builder.child(0, builder.frame(function, 0, FrameKind.UNKNOWN));
      builder.addSample(event, builder.child(stack, builder.frame(function, 1, FrameKind.UNKNOWN)));
      builder.value(0, random.nextInt(4) == 0 ? 0 : random.nextInt(50));
    }
    CallTree tree = new ProfileView(builder.build()).callTree(Query.all());
    return FlameLayout.of(tree, Order.WEIGHT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pagesAreTheWholeSortCutInPieces(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      FlameLayout layout = random(random, 1 + random.nextInt(300));
      CallTree tree = layout.tree();
      IntBinaryOperator order =
          (a, b) -> {
            int byTotal = Long.compare(tree.total(b), tree.total(a));
            return byTotal != 0 ? byTotal : Integer.compare(a, b);
          };
      int[] sorted =
          IntStream.range(1, tree.size())
              .filter(n -> tree.shape().parent(n) == 0 && layout.weight(n) != 0)
              .boxed()
              .sorted(order::applyAsInt)
              .mapToInt(Integer::intValue)
              .toArray();
      Siblings siblings = new Siblings(layout, 0, order);
      assertEquals(sorted.length, siblings.count());
      int limit = 1 + random.nextInt(40);
      int last = -1;
      for (int from = 0; from < sorted.length; from += limit) {
        int[] page = siblings.page(last, limit);
        int end = Math.min(sorted.length, from + limit);
        assertArrayEquals(java.util.Arrays.copyOfRange(sorted, from, end), page);
        last = page[page.length - 1];
      }
      assertEquals(0, sorted.length == 0 ? 0 : siblings.page(last, limit).length);
    }
  }

  @Test
  void indentationGrowsWithEveryLevelAndStaysInTheColumn() {
    for (int level = 1; level < 2000; level++) {
      assertTrue(TreeCells.indentPx(level) > TreeCells.indentPx(level - 1));
    }
    assertTrue(TreeCells.indentPx(1000) < 270);
  }
}
