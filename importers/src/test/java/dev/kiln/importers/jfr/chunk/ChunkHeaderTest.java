package dev.kiln.importers.jfr.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class ChunkHeaderTest {
  private static byte[] header(int major, int minor, int features) {
    return ByteBuffer.allocate(ChunkHeader.LENGTH)
        .putInt(ChunkHeader.MAGIC)
        .putShort((short) major)
        .putShort((short) minor)
        .putLong(1000)
        .putLong(300)
        .putLong(200)
        .putLong(1_700_000_000_000_000_000L)
        .putLong(5_000_000_000L)
        .putLong(7)
        .putLong(1_000_000_000)
        .putInt(features)
        .array();
  }

  @Test
  void readsFormat2() {
    ChunkHeader expected =
        new ChunkHeader(
            2,
            1,
            1000,
            300,
            200,
            1_700_000_000_000_000_000L,
            5_000_000_000L,
            7,
            1_000_000_000,
            true);
    assertEquals(expected, ChunkHeader.of(header(2, 1, 1)));
    assertFalse(ChunkHeader.of(header(2, 1, 0)).compressed());
  }

  @Test
  void format0HasTheOffsetOfItsMetadataOnly() {
    ChunkHeader header = ChunkHeader.of(header(0, 9, 1));
    assertEquals(1000, header.metadataOffset());
    assertEquals(0, header.size());
    assertEquals(ChunkHeader.SHORT_LENGTH, header.length());
  }

  @Test
  void knowsItsMagicAndItsVersions() {
    assertTrue(ChunkHeader.startsAt(header(2, 1, 0), 0));
    assertTrue(ChunkHeader.startsAt(header(0, 9, 0), 0));
    assertFalse(ChunkHeader.startsAt(header(3, 0, 0), 0));
    assertFalse(ChunkHeader.startsAt(header(2, 1, 0), 1));
    assertFalse(ChunkHeader.startsAt(new byte[] {'F', 'L', 'R', 0}, 0));
  }
}
