package dev.kiln.importers.collapsed;

import dev.kiln.importers.ImportLog;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.util.Arrays;

/// Reads the lines of one file into a builder.
///
/// Neighbouring lines share long prefixes: the frames that a line shares with the one before are
/// neither hashed nor looked up.
final class CollapsedReader {
  private final ProfileBuilder builder;
  private final ImportLog log;
  private final boolean diff;
  private final FrameInterner frames;
  private final StackRows rows;
  private final Line line = new Line();

  /// The stack text of the line before; frame i ends at `frameEnd[i]`, its stack is `stackAt[i]`.
  private byte[] before = new byte[1 << 16];

  private int beforeLength;
  private int depth;
  private int[] frameEnd = new int[256];
  private int[] stackAt = new int[256];

  CollapsedReader(ProfileBuilder builder, ImportLog log, boolean diff) {
    this.builder = builder;
    this.log = log;
    this.diff = diff;
    this.frames = new FrameInterner(builder);
    this.rows = new StackRows(diff ? 2 : 1, log);
  }

  StackRows read(LineReader lines) throws IOException {
    while (lines.next()) {
      if (lines.tooLong) {
        log.add("line longer than 64 MiB, skipped", "line " + lines.number);
      } else {
        readLine(lines.bytes(), lines.start, lines.end, lines.number);
      }
    }
    return rows;
  }

  private void readLine(byte[] bytes, int start, int end, long number) {
    switch (line.split(bytes, start, end, diff)) {
      case EMPTY -> {}
      case NO_COUNT -> {
        String what = diff ? "line without two counts, skipped" : "line without a count, skipped";
        log.add(what, "line " + number);
      }
      case NO_STACK -> log.add("line without a stack, skipped", "line " + number);
      case STACK -> {
        int row = rows.row(stack(bytes, line.stackStart, line.stackEnd, number));
        add(row, 0, diff ? line.base : line.count, number);
        if (diff) {
          add(row, 1, line.count, number);
        }
      }
    }
  }

  private void add(int row, int column, Count count, long number) {
    if (count.inexact) {
      log.add("count rounded to six places or cut to 64 bits", "line " + number);
    }
    rows.add(row, column, count, number);
  }

  /// The stack of a text; the hot path.
  private int stack(byte[] bytes, int start, int end, long number) {
    int shared = Arrays.mismatch(before, 0, beforeLength, bytes, start, end);
    if (shared < 0) {
      return depth == 0 ? 0 : stackAt[depth - 1];
    }
    while (depth > 0 && !isShared(frameEnd[depth - 1], shared, bytes, start, end)) {
      depth--;
    }
    int stack = depth == 0 ? 0 : stackAt[depth - 1];
    int from = depth == 0 ? start : start + frameEnd[depth - 1] + 1;
    while (from <= end) {
      long hash = 0;
      int to = from;
      for (; to < end && bytes[to] != ';'; to++) {
        hash = FrameInterner.hashStep(hash, bytes[to]);
      }
      if (to == from) {
        log.add("empty frame name, left out", "line " + number);
      } else {
        stack = builder.child(stack, frames.frame(bytes, from, to, hash));
      }
      push(to - start, stack);
      from = to + 1;
    }
    remember(bytes, start, end, shared);
    return stack;
  }

  /// Whether a frame of the line before, with all before it, stands in the new line too.
  private static boolean isShared(int frameEnd, int shared, byte[] bytes, int start, int end) {
    if (frameEnd != shared) {
      return frameEnd < shared;
    }
    return start + frameEnd == end || bytes[start + frameEnd] == ';';
  }

  private void push(int endOfFrame, int stack) {
    if (depth == frameEnd.length) {
      frameEnd = Arrays.copyOf(frameEnd, depth * 2);
      stackAt = Arrays.copyOf(stackAt, depth * 2);
    }
    frameEnd[depth] = endOfFrame;
    stackAt[depth++] = stack;
  }

  private void remember(byte[] bytes, int start, int end, int shared) {
    beforeLength = end - start;
    if (before.length < beforeLength) {
      before = Arrays.copyOf(before, Math.max(before.length * 2, beforeLength));
    }
    System.arraycopy(bytes, start + shared, before, shared, beforeLength - shared);
  }
}
