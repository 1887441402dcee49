package dev.kiln.importers.jfr.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameMemoTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void lengthIsThatOfTheNumbersAsTheyAreWritten(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      int count = 1 + random.nextInt(5);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int i = 0; i < count; i++) {
        write(out, random.nextLong() >>> random.nextInt(64));
      }
      int length = out.size();
      while (out.size() < 16) {
        out.write(random.nextInt());
      }
      long word = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).getLong();
      assertEquals(length <= 8 ? length : 0, FrameMemo.length(word, count));
      if (length <= 8) {
        byte[] padded = new byte[8];
        System.arraycopy(out.toByteArray(), 0, padded, 0, length);
        long key = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertEquals(key, FrameMemo.key(word, length));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void whatIsRememberedIsRight(long seed) {
    Random random = new Random(seed);
    FrameMemo memo = new FrameMemo();
    Map<Long, Integer> last = new HashMap<>();
    int known = 0;
    for (int round = 0; round < 200_000; round++) {
      long key = random.nextInt(100_000);
      int number = memo.number(key);
      if (number != FrameMemo.UNKNOWN) {
        assertEquals(last.get(key), number);
        known++;
      } else {
        last.put(key, round);
        memo.put(key, round);
      }
    }
    assertEquals(true, known > 50_000, "found " + known);
  }

  /// As JFR writes integers: seven bits a byte, but all eight of the ninth.
  private static void write(ByteArrayOutputStream out, long value) {
    long rest = value;
    for (int i = 0; i < 8; i++) {
      if ((rest & ~0x7fL) == 0) {
        out.write((int) rest);
        return;
      }
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
