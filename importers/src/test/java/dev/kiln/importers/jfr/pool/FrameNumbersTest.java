package dev.kiln.importers.jfr.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class FrameNumbersTest {
  @Test
  void equalFramesHaveOneNumberAndKeepTheirParts() {
    FrameNumbers numbers = new FrameNumbers();
    int frame = numbers.number(-5, 42, Long.MIN_VALUE);
    for (int i = 0; i < 5000; i++) {
      numbers.number(i, i, i % 7);
    }
    assertEquals(frame, numbers.number(-5, 42, Long.MIN_VALUE));
    assertEquals(-5, numbers.method(frame));
    assertEquals(42, numbers.line(frame));
    assertEquals(Long.MIN_VALUE, numbers.type(frame));
    assertEquals(5002, numbers.size());
  }

  @Test
  void linesAndTypesTellFramesApart() {
    FrameNumbers numbers = new FrameNumbers();
    int frame = numbers.number(1, 1, 0);
    assertNotEquals(FrameNumbers.TRUNCATED, frame);
    assertNotEquals(frame, numbers.number(1, 2, 0));
    assertNotEquals(frame, numbers.number(1, 1, 1));
    int negative = numbers.number(1, -1, 64);
    assertEquals(-1, numbers.line(negative));
    assertEquals(64, numbers.type(negative));
  }
}
