package dev.kiln.importers.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytePoolTest {
  @Test
  void numbersAreThoseOfANaiveMap() {
    Random random = new Random(7);
    BytePool pool = new BytePool();
    Map<String, Integer> naive = new HashMap<>();
    List<byte[]> distinct = new ArrayList<>();
    for (int round = 0; round < 2000; round++) {
      byte[] source = new byte[2000];
      int[] from = new int[BytePool.BATCH];
      int[] to = new int[BytePool.BATCH];
      int count = random.nextInt(BytePool.BATCH + 1);
      for (int i = 0; i < count; i++) {
        from[i] = random.nextInt(100);
        to[i] = from[i] + random.nextInt(40);
        source[random.nextInt(140)] = (byte) random.nextInt();
      }
      IntList numbers = new IntList(4);
      pool.numberAll(source, from, to, count, numbers);
      for (int i = 0; i < count; i++) {
        byte[] bytes = Arrays.copyOfRange(source, from[i], to[i]);
        Integer known = naive.putIfAbsent(Arrays.toString(bytes), naive.size());
        if (known == null) {
          distinct.add(bytes);
        }
        assertEquals(known == null ? naive.size() - 1 : known, numbers.get(i));
        assertEquals(numbers.get(i), pool.number(bytes, 0, bytes.length));
      }
    }
    assertHolds(distinct, pool);
  }

  @Test
  void aSequenceLargerThanAChunkLiesInOne() {
    BytePool pool = new BytePool();
    byte[] small = {1, 2, 3};
    byte[] large = new byte[9_000_000];
    large[8_999_999] = 1;
    pool.number(small, 0, 3);
    assertEquals(1, pool.number(large, 0, large.length));
    assertEquals(2, pool.number(large, 0, 3));
    assertEquals(1, pool.number(large, 0, large.length));
    assertHolds(List.of(small, large, new byte[3]), pool);
  }

  /// Flips two bits that cancel each other out in the hash, in every combination: 4,096 sequences
  /// of one hash. They are kept, and some are given up to be found again.
  @Test
  void collidingSequencesAreKeptThoughNotAllAreFound() {
    BytePool pool = new BytePool();
    List<byte[]> colliding = new ArrayList<>();
    for (int choice = 0; choice < 4096; choice++) {
      byte[] bytes = new byte[192];
      for (int pair = 0; pair < 12; pair++) {
        if ((choice >> pair & 1) == 1) {
          bytes[pair * 16 + 7] = (byte) 0x80;
          bytes[pair * 16 + 8 + 22 / 8] = 1 << 22 % 8;
        }
      }
      colliding.add(bytes);
      assertEquals(choice, pool.number(bytes, 0, bytes.length));
    }
    assertEquals(0, pool.number(colliding.getFirst(), 0, 192));
    assertHolds(colliding, pool);
    pool.number(colliding.getLast(), 0, 192);
    assertEquals(4097, pool.size());
  }

  @Test
  void theLastWalkFreesWhatIsBehind() {
    BytePool pool = new BytePool();
    byte[] source = new byte[3000];
    for (int i = 0; i < 10; i++) {
      source[0] = (byte) i;
      pool.number(source, 0, source.length);
    }
    pool.seal();
    BytePool.Cursor cursor = pool.cursor();
    assertTrue(cursor.next());
    assertTrue(cursor.array().length >= 3000);
    BytePool.Cursor last = pool.cursor();
    for (int i = 0; i < 10; i++) {
      assertTrue(last.nextForgetting());
      assertEquals(i, last.array()[last.start()]);
    }
    assertFalse(last.nextForgetting());
    assertEquals(0, cursor.array().length);
  }

  private static void assertHolds(List<byte[]> expected, BytePool pool) {
    assertEquals(expected.size(), pool.size());
    BytePool.Cursor cursor = pool.cursor();
    for (byte[] bytes : expected) {
      assertTrue(cursor.next());
      assertArrayEquals(bytes, Arrays.copyOfRange(cursor.array(), cursor.start(), cursor.end()));
    }
    assertFalse(cursor.next());
  }
}
