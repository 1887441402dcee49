package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.column.NarrowColumn;
import dev.kiln.model.column.TimeColumn;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 127, 128, 32767, 32768, Integer.MAX_VALUE, 1L << 31, 1L << 40, Long.MAX_VALUE})
  void narrowColumnsKeepEveryValue(long largest) {
    for (long[] cells :
        new long[][] {{}, {largest}, {0, 1, largest}, {-largest, largest}, {-largest - 1, 5}}) {
      NarrowColumn column = NarrowColumn.of(cells.clone());
      assertEquals(cells.length, column.size());
      for (int i = 0; i < cells.length; i++) {
        assertEquals(cells[i], column.get(i));
      }
      if (largest <= Integer.MAX_VALUE && largest > 0) {
        int[] ids = Arrays.stream(cells).mapToInt(cell -> (int) Math.max(cell, 0)).toArray();
        NarrowColumn idColumn = NarrowColumn.of(ids.clone());
        for (int i = 0; i < ids.length; i++) {
          assertEquals(ids[i], idColumn.get(i));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 60_000_000, 70_000_000, 10_000_000_000L, 1L << 56})
  void timeColumnsKeepEveryTime(long step) {
    Random random = new Random(step);
    for (int size : new int[] {0, 1, 64, 65, 1000}) {
      long[] times = new long[size];
      long time = random.nextLong(-5, 5);
      for (int i = 0; i < size; i++) {
        times[i] = time;
        time = Math.max(time, time + random.nextLong(step));
      }
      TimeColumn column = TimeColumn.of(times.clone());
      for (int i = 0; i < size; i++) {
        assertEquals(times[i], column.get(i));
      }
    }
  }
}
