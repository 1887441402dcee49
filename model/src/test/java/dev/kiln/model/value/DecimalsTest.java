package dev.kiln.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void numbersReadAsAFormatStringWritesThem(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(-3, 17));
      for (int decimals = 0; decimals <= 2; decimals++) {
        String expected = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        // A format string writes a negative nothing.
        expected = expected.matches("-[0.]+") ? expected.substring(1) : expected;
        assertEquals(expected, Decimals.fixed(value, decimals));
      }
      long whole = random.nextLong() >> random.nextInt(64);
      assertEquals(String.format(Locale.ROOT, "%,d", whole), Decimals.grouped(whole));
    }
  }

  @Test
  void borders() {
    assertEquals("0", Decimals.fixed(-0.0, 0));
    assertEquals("1,000.0", Decimals.fixed(999.96, 1));
    assertEquals("0.05", Decimals.fixed(0.05, 2));
    assertEquals("-9,223,372,036,854,775,808", Decimals.grouped(Long.MIN_VALUE));
    assertEquals("Infinity", Decimals.fixed(Double.POSITIVE_INFINITY, 1));
  }
}
