package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatGridTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everySampleIsInTheCellOfItsTime(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      long from = random.nextLong(50);
      long cellNanos = 1 + random.nextLong(20);
      int columns = 1 + random.nextInt(8);
      int perColumn = 1 + random.nextInt(8);
      long[] naive = new long[columns * perColumn];
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        long time = random.nextLong(800);
        long value = random.nextLong(-3, 30);
        text.append("!time ").append(time).append("\na;b ").append(value).append('\n');
        for (int c = 0; c < naive.length; c++) {
          long low = from + c * cellNanos;
          naive[c] += time >= low && time < low + cellNanos ? value : 0;
        }
      }
      ProfileView view = new ProfileView(Stacks.profile(text.toString()));
      HeatGrid grid =
          HeatGrid.of(
              view.callTree(Query.all()),
              view.rows(Query.all()),
              from,
              cellNanos,
              columns,
              perColumn);
      for (int c = 0; c < naive.length; c++) {
        assertEquals(naive[c], grid.value(c));
        assertEquals(c, grid.cell(grid.column(c), grid.level(c)));
        assertEquals(c, grid.cellAt(grid.startNanos(c)));
        assertEquals(c, grid.cellAt(grid.startNanos(c + 1) - 1));
      }
      assertEquals(0, grid.cellAt(from - 1000), "the nearest");
      assertEquals(naive.length - 1, grid.cellAt(from + 100_000));
    }
  }

  @Test
  void oneOutlierDoesNotPaleTheOthers() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("!time ").append(i).append("\na ").append(i == 70 ? 5000 : 8).append('\n');
    }
    ProfileView view = new ProfileView(Stacks.profile(text.toString()));
    HeatGrid grid = HeatGrid.of(view.callTree(Query.all()), view.rows(Query.all()), 0, 1, 20, 10);
    assertEquals(5000, grid.largest());
    assertEquals(8, grid.fullScale());
    assertEquals(5, grid.step(8, 5));
    assertEquals(5, grid.step(5000, 5));
    assertEquals(3, grid.step(4, 5));
    assertEquals(1, grid.step(1, 5));
    assertEquals(0, grid.step(0, 5));
    assertEquals(0, grid.step(-4, 5));
    assertTrue(grid.sum(0, 199) == 199 * 8 + 5000);
  }
}
