package dev.kiln.app.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntSortTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sortsAsALibraryDoesAndKeepsEqualsInPlace(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int[] ids = IntStream.range(0, random.nextInt(200)).toArray();
      int[] weight = random.ints(200, 0, 1 + random.nextInt(60)).toArray();
      int[] expected =
          IntStream.of(ids)
              .boxed()
              .sorted(Comparator.comparingInt(id -> weight[id]))
              .mapToInt(Integer::intValue)
              .toArray();
      IntSort.sort(ids, (a, b) -> Integer.compare(weight[a], weight[b]));
      assertArrayEquals(expected, ids);
    }
  }
}
