package dev.kiln.importers.collapsed;

import dev.kiln.importers.table.LongList;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.importers.text.Block;
import dev.kiln.importers.text.Blocks;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Parses blocks on one of several threads: interns names and stacks, and sums counts.
///
/// Neighbouring lines share long prefixes: the frames that a line shares with the one before it in
/// the block are neither hashed nor looked up.
final class BlockParser {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY_BYTE = 0x0101010101010101L;
  private static final long HIGH_BITS = EVERY_BYTE << 7;
  private static final long FEEDS = EVERY_BYTE * '\n';
  private static final long SEMICOLONS = EVERY_BYTE * ';';

  /// What a frame takes in a file with long names: with shorter ones tables grow, as they do from
  /// nothing, but without what was in vain.
  private static final int BYTES_A_FRAME = 64;

  private static final int FRAMES_A_STACK = 32;
  private static final int LEAST_FRAMES = 1 << 10;
  private static final int MOST_FRAMES = 1 << 24;

  private final boolean diff;
  private final Line line = new Line();
  final NameTable names = new NameTable();
  final SequencePool stacks;
  final StackCounts counts;
  final LineNotes notes = new LineNotes();

  /// Where in the file each stack stood first; ascending.
  final LongList stackFirstAt = new LongList(1024);

  private byte[] bytes = new byte[0];
  private Block block = new Block(0);
  private int number;

  /// The line before: its stack text, and of its frame i the name, where in the text it ends and
  /// how many empty names stand before that.
  private int beforeStart;

  private int beforeEnd;
  private int beforeStack;
  private int[] name = new int[256];
  private int[] nameEnd = new int[256];
  private int[] emptyBefore = new int[256];
  private int depth;
  private int empty;

  /// @param fileBytes about how much it will parse, for a first guess at how much room that takes
  BlockParser(boolean diff, long fileBytes) {
    this.diff = diff;
    long frames = Math.clamp(fileBytes / BYTES_A_FRAME, LEAST_FRAMES, MOST_FRAMES);
    this.stacks = new SequencePool((int) (frames / FRAMES_A_STACK), frames);
    this.counts = new StackCounts(diff ? 2 : 1);
  }

  /// Takes and parses blocks until there are none left.
  void parseAll(Blocks source) throws IOException {
    Block next = source.newBlock();
    while (source.next(next)) {
      parse(next);
    }
  }

  void parse(Block next) {
    block = next;
    bytes = next.bytes;
    number = 0;
    beforeStart = 0;
    beforeEnd = -1;
    depth = 0;
    empty = 0;
    if (next.tooLong) {
      number = 1;
      note("line longer than 16 MiB, skipped");
    }
    // A line feed behind the text saves the check for its end.
    bytes[next.length] = '\n';
    for (int start = 0; start < next.length; ) {
      int end = feedFrom(bytes, start);
      number++;
      parseLine(start, end);
      start = end + 1;
    }
    notes.done(next.index, number);
  }

  private static int feedFrom(byte[] bytes, int from) {
    for (int i = from; ; i += Long.BYTES) {
      long different = (long) LONG.get(bytes, i) ^ FEEDS;
      long found = (different - EVERY_BYTE) & ~different & HIGH_BITS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
  }

  private void parseLine(int start, int end) {
    switch (line.split(bytes, start, end, diff)) {
      case EMPTY -> {}
      case NO_COUNT ->
          note(diff ? "line without two counts, skipped" : "line without a count, skipped");
      case NO_STACK -> note("line without a stack, skipped");
      case STACK -> {
        int stack = stack(line.stackStart, line.stackEnd);
        add(stack, 0, diff ? line.base : line.count);
        if (diff) {
          add(stack, 1, line.count);
        }
      }
    }
  }

  private void add(int stack, int column, Count count) {
    if (count.inexact) {
      note("count rounded to six places or cut to 64 bits");
    }
    counts.add(stack, column, count);
  }

  private void note(String what) {
    notes.add(what, block.index, number, 1);
  }

  /// The number of the stack with this text.
  private int stack(int start, int end) {
    // The blank before the count becomes the end of the last frame.
    bytes[end] = ';';
    int shared = Arrays.mismatch(bytes, beforeStart, beforeEnd + 1, bytes, start, end + 1);
    if (shared >= 0) {
      while (depth > 0 && nameEnd[depth - 1] >= shared) {
        depth--;
      }
      readFrames(start, depth == 0 ? start : start + nameEnd[depth - 1] + 1, end);
      beforeStack = stacks.number(name, depth);
      if (beforeStack == stackFirstAt.size()) {
        stackFirstAt.add(block.offset + start);
      }
    }
    if (empty > 0) {
      notes.add("empty frame name, left out", block.index, number, empty);
    }
    beforeStart = start;
    beforeEnd = end;
    return beforeStack;
  }

  /// Reads the frames of the stack text at `start` that begin at `from`; the hot path: finds the
  /// semicolon and hashes the name before it eight bytes a step.
  private void readFrames(int start, int from, int end) {
    byte[] text = bytes;
    int at = from;
    empty = depth == 0 ? 0 : emptyBefore[depth - 1];
    while (at <= end) {
      long hash = 0;
      int i = at;
      while (true) {
        long word = (long) LONG.get(text, i);
        long different = word ^ SEMICOLONS;
        long found = (different - EVERY_BYTE) & ~different & HIGH_BITS;
        if (found != 0) {
          int bits = Long.numberOfTrailingZeros(found) & ~7;
          hash = (hash ^ (word & ~(-1L << bits))) * 0x9E3779B97F4A7C15L;
          i += bits >>> 3;
          break;
        }
        hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        i += Long.BYTES;
      }
      if (i == at) {
        empty++;
      } else {
        int mixed = (int) (hash ^ (hash >>> 32)) + (i - at);
        push(names.number(text, at, i, mixed, block.offset + at), i - start);
      }
      at = i + 1;
    }
  }

  private void push(int nameNumber, int end) {
    if (depth == name.length) {
      name = Arrays.copyOf(name, depth * 2);
      nameEnd = Arrays.copyOf(nameEnd, depth * 2);
      emptyBefore = Arrays.copyOf(emptyBefore, depth * 2);
    }
    name[depth] = nameNumber;
    nameEnd[depth] = end;
    emptyBefore[depth++] = empty;
  }
}
