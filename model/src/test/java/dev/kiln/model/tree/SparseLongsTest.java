package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseLongsTest {
  @Test
  void everyPlaceHasItsValueAndThoseThatAreNot0AreFoundInOrder() {
    Random random = new Random(20261130);
    for (int round = 0; round < 400; round++) {
      long[] column = new long[random.nextInt(300)];
      int one = random.nextInt(1, 90);
      for (int i = 0; i < column.length; i++) {
        column[i] = random.nextInt(one) == 0 ? random.nextLong(-9, 10) : 0;
      }
      SparseLongs sparse = SparseLongs.of(column);
      int expected = -1;
      for (int i = column.length - 1; i >= 0; i--) {
        expected = column[i] == 0 ? expected : i;
        assertEquals(column[i], sparse.get(i));
        assertEquals(expected, sparse.next(i));
      }
      assertEquals(-1, sparse.next(column.length));
    }
  }
}
