package dev.kiln.importers.pprof;

import dev.kiln.importers.table.BytePool;
import dev.kiln.importers.wire.FieldBytes;

/// Samples that have been read but not looked up: some at a time are looked up faster than one by
/// one.
final class SampleBatch {
  private final RawProfile raw;
  private final int[] stackStart = new int[BytePool.BATCH];
  private final int[] stackEnd = new int[BytePool.BATCH];
  private final int[] labelsStart = new int[BytePool.BATCH];
  private final int[] labelsEnd = new int[BytePool.BATCH];
  private byte[] bytes = new byte[0];
  private int count;

  SampleBatch(RawProfile raw) {
    this.raw = raw;
  }

  /// Adds a sample, whose bytes must stay where they are until [#flush].
  void add(byte[] window, FieldBytes stack, FieldBytes labels) {
    if (count == BytePool.BATCH) {
      flush();
    }
    if (stack.isCopied() || labels.isCopied()) {
      flush();
      raw.sampleStack.add(raw.stacks.number(stack.array(), stack.from(), stack.to()));
      raw.sampleLabels.add(raw.labels.set(labels.array(), labels.from(), labels.to()));
      return;
    }
    bytes = window;
    stackStart[count] = stack.from();
    stackEnd[count] = stack.to();
    labelsStart[count] = labels.from();
    labelsEnd[count] = labels.to();
    count++;
  }

  void flush() {
    raw.stacks.numberAll(bytes, stackStart, stackEnd, count, raw.sampleStack);
    raw.labels.setAll(bytes, labelsStart, labelsEnd, count, raw.sampleLabels);
    count = 0;
  }
}
