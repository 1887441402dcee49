package dev.kiln.importers.jfr.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CursorTest {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void readsLeb128() {
    Cursor cursor = new Cursor(bytes(0x05, 0xac, 0x02), 0, true);
    assertEquals(5, cursor.size());
    assertEquals(300, cursor.number());
    assertFalse(cursor.overrun());
  }

  @Test
  void theNinthByteHasEightBits() {
    byte[] minusOne = bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    assertEquals(-1, new Cursor(minusOne, 0, true).number());
  }

  @Test
  void readsBigEndianWhereNotCompressed() {
    Cursor cursor = new Cursor(bytes(0, 0, 1, 0, 0xff, 0xff, 0xff, 0xfe), 0, false);
    assertEquals(256, cursor.size());
    assertEquals(-2, cursor.size());
  }

  @Test
  void saysWhenItRanOut() {
    Cursor cursor = new Cursor(bytes(0x80), 0, true);
    assertEquals(0, cursor.number());
    assertTrue(cursor.overrun());
  }
}
