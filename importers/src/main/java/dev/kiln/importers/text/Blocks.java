package dev.kiln.importers.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream into blocks of whole lines, for several threads to take from.
///
/// Reading is one thread's work at a time; what is expensive is what the threads do with a block.
public final class Blocks {
  /// About what a core's cache holds.
  static final int SIZE = 1 << 19;

  /// No sane line is longer; one that is gets skipped, so that memory stays bounded.
  static final int MAX_LINE = 16 << 20;

  private final InputStream in;
  private final int size;
  private final int maxLine;
  private int taken;
  private long offset;
  private boolean ended;
  private boolean stopped;

  /// The start of a line whose end was not read with the block before.
  private byte[] rest = new byte[0];

  private int restLength;

  public Blocks(InputStream in) {
    this(in, SIZE, MAX_LINE);
  }

  /// @param size of a block, bytes, unless a line needs more
  /// @param maxLine from how many bytes on a line is too long to keep
  public Blocks(InputStream in, int size, int maxLine) {
    this.in = in;
    this.size = size;
    this.maxLine = maxLine;
  }

  /// A block to be filled.
  public Block newBlock() {
    return new Block(size);
  }

  /// Fills the next block; false at the end of the file.
  public synchronized boolean next(Block block) throws IOException {
    if (stopped) {
      return false;
    }
    block.tooLong = false;
    block.length = 0;
    if (block.capacity() < restLength) {
      block.bytes = new byte[restLength + size + Block.SLACK];
    }
    System.arraycopy(rest, 0, block.bytes, 0, restLength);
    int filled = restLength;
    int searched = 0;
    restLength = 0;
    while (true) {
      filled = fill(block, filled);
      int end = ended ? filled : lastFeed(block.bytes, searched, filled) + 1;
      if (end > 0 || ended) {
        block.length = end;
        keepRest(block.bytes, end, filled);
        break;
      }
      searched = filled;
      if (filled >= maxLine) {
        block.tooLong = true;
        skipLine(block, filled);
        break;
      }
      block.bytes = Arrays.copyOf(block.bytes, block.capacity() * 2 + Block.SLACK);
    }
    block.index = taken++;
    block.offset = offset;
    offset += block.length;
    return block.length > 0 || block.tooLong;
  }

  /// Gives no more blocks.
  public synchronized void stop() {
    stopped = true;
  }

  private int fill(Block block, int from) throws IOException {
    int filled = from;
    while (!ended && filled < block.capacity()) {
      int n = in.read(block.bytes, filled, block.capacity() - filled);
      ended = n < 0;
      filled += Math.max(n, 0);
    }
    return filled;
  }

  /// Reads on to the end of the line, and keeps what stands behind it.
  private void skipLine(Block block, int filled) throws IOException {
    offset += filled;
    while (!ended) {
      int n = fill(block, 0);
      int feed = 0;
      while (feed < n && block.bytes[feed] != '\n') {
        feed++;
      }
      offset += Math.min(feed + 1, n);
      if (feed < n) {
        keepRest(block.bytes, feed + 1, n);
        return;
      }
    }
  }

  private void keepRest(byte[] bytes, int from, int to) {
    restLength = to - from;
    if (rest.length < restLength) {
      rest = new byte[restLength];
    }
    System.arraycopy(bytes, from, rest, 0, restLength);
  }

  private static int lastFeed(byte[] bytes, int from, int to) {
    int at = to - 1;
    while (at >= from && bytes[at] != '\n') {
      at--;
    }
    return at >= from ? at : -1;
  }
}
