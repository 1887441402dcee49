package dev.kiln.render.svg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Numbers as text for scripts.
class DigitsTest {
  @Test
  void digitsHoldAnyNumber() {
    long[] values = {0, 1, 31, 32, 33, 1023, 1024, Integer.MAX_VALUE, Long.MAX_VALUE, -1};
    StringBuilder expected = new StringBuilder();
    Digits digits = new Digits();
    Arrays.stream(values).forEach(digits::add);
    for (long value : new long[] {0, -1, 1, Long.MIN_VALUE}) {
      digits.addSigned(value);
    }
    expected.append("0").append("1").append("V").append("W1").append("X1").append("_V");
    assertTrue(digits.text().toString().startsWith(expected + "WW1"), digits.text().toString());
    assertTrue(digits.text().toString().endsWith("012____________F"), digits.text().toString());
  }
}
