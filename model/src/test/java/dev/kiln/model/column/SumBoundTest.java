package dev.kiln.model.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cut columns against exact arithmetic.
class SumBoundTest {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  @Test
  void whatFitsStaysAsItIs() {
    long[] values = {Long.MAX_VALUE - 10, -7, 3, 0};
    assertEquals(0, SumBound.cut(values));
    assertArrayEquals(new long[] {Long.MAX_VALUE - 10, -7, 3, 0}, values);
  }

  @Test
  void onlyTheLargestAreCutAndTheSumIsTheLargestNumber() {
    long[] values = {Long.MAX_VALUE, 5, Long.MIN_VALUE, 40};
    assertEquals(2, SumBound.cut(values));
    assertEquals(5, values[1]);
    assertEquals(40, values[3]);
    assertEquals(Long.MAX_VALUE - 45, values[0] - values[2]);
    assertTrue(values[0] + values[2] <= 1, "equal but for the odd one");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noSumOfAnyRowsLeaves64Bits(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long[] values = new long[1 + random.nextInt(40)];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(random);
      }
      long[] cut = values.clone();
      int times = SumBound.cut(cut);
      BigInteger before = absolutes(values);
      assertEquals(before.min(MOST), absolutes(cut), "saturated, and never wrapped");
      int changed = 0;
      long least = Arrays.stream(cut).map(SumBoundTest::size).max().orElse(0) - 1;
      for (int i = 0; i < cut.length; i++) {
        changed += size(cut[i]) < size(values[i]) ? 1 : 0;
        assertTrue(
            size(cut[i]) <= size(values[i]) && Long.signum(cut[i]) == sign(values[i], cut[i]));
        assertTrue(cut[i] == values[i] || size(cut[i]) >= least, "only the largest");
      }
      assertTrue(changed <= times, "every cut is told");
      boolean alone =
          before.equals(MOST) && Arrays.stream(values).anyMatch(v -> v == Long.MIN_VALUE);
      assertEquals(before.compareTo(MOST) > 0 || alone, times > 0);
    }
  }

  /// The sign stays, unless nothing is left.
  private static int sign(long before, long after) {
    return after == 0 ? 0 : Long.signum(before);
  }

  private static long value(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> random.nextInt(1000) - 300;
      case 3 -> random.nextLong() >> random.nextInt(64);
      default -> random.nextLong();
    };
  }

  private static long size(long value) {
    return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
  }

  private static BigInteger absolutes(long[] values) {
    BigInteger sum = BigInteger.ZERO;
    for (long value : values) {
      sum = sum.add(BigInteger.valueOf(size(value)));
    }
    return sum;
  }
}
