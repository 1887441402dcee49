package dev.kiln.render.fx;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a PNG row by row, so that no picture is too large for memory: 8 bits per channel, no
/// alpha.
///
/// Each row is stored as its difference from the row above (filter "Up"): inside boxes that is
/// nothing at all. The format: PNG, third edition, W3C 2025, sections 5 and 9 to 11.
public final class PngStream implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
  };
  private static final byte FILTER_UP = 2;
  private static final int CHUNK_BYTES = 1 << 16;

  private final DataOutputStream out;
  private final Deflater deflater = new Deflater(6);
  private final byte[] compressed = new byte[CHUNK_BYTES];
  private final byte[] line;
  private final byte[] above;
  private final int height;
  private int rows;

  /// Writes the head; the stream stays open after [#finish].
  public PngStream(OutputStream out, int width, int height) throws IOException {
    this.out = new DataOutputStream(out);
    this.line = new byte[1 + 3 * width];
    this.above = new byte[3 * width];
    this.height = height;
    this.out.write(SIGNATURE);
    byte[] head = new byte[13];
    putInt(head, 0, width);
    putInt(head, 4, height);
    head[8] = 8;
    head[9] = 2;
    chunk("IHDR", head, head.length);
  }

  private static void putInt(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> 24 - 8 * i);
    }
  }

  /// Writes the next row.
  ///
  /// @param rgb pixels, `0xRRGGBB`; what lies above is ignored
  /// @param from where the row starts
  public void row(int[] rgb, int from) throws IOException {
    line[0] = FILTER_UP;
    for (int i = 0, at = 0; at < above.length; i++) {
      int pixel = rgb[from + i];
      for (int shift = 16; shift >= 0; shift -= 8, at++) {
        byte value = (byte) (pixel >> shift);
        line[at + 1] = (byte) (value - above[at]);
        above[at] = value;
      }
    }
    rows++;
    deflater.setInput(line);
    drain();
  }

  /// Writes the end.
  public void finish() throws IOException {
    if (rows != height) {
      throw new IllegalStateException(rows + " rows of " + height);
    }
    deflater.finish();
    drain();
    chunk("IEND", new byte[0], 0);
    out.flush();
  }

  private void drain() throws IOException {
    for (int n = deflater.deflate(compressed); n > 0; n = deflater.deflate(compressed)) {
      chunk("IDAT", compressed, n);
    }
  }

  private void chunk(String type, byte[] data, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(data, 0, length);
    out.writeInt((int) crc.getValue());
  }

  @Override
  public void close() {
    deflater.end();
  }
}
