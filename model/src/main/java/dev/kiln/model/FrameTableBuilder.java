package dev.kiln.model;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongIntMap;

/// Grows the columns of frames and keeps each frame once.
final class FrameTableBuilder {
  private static final int MAX_LINE = (1 << 27) - 1;

  private final LongIntMap ids = new LongIntMap();
  private final IntColumn function = new IntColumn(256);
  private final IntColumn line = new IntColumn(256);
  private final IntColumn kind = new IntColumn(256);

  int size() {
    return function.size();
  }

  /// The frame's number; a line that is not positive, or absurd, is unknown (0).
  int intern(int functionId, int lineNumber, FrameKind frameKind) {
    int known = lineNumber > 0 && lineNumber <= MAX_LINE ? lineNumber : 0;
    long key = ((long) functionId << 32) | ((long) known << 5) | frameKind.ordinal();
    int id = ids.get(key);
    if (id == LongIntMap.ABSENT) {
      id = function.add(functionId);
      line.add(known);
      kind.add(frameKind.ordinal());
      ids.put(key, id);
    }
    return id;
  }

  FrameTable build() {
    byte[] kinds = new byte[kind.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) kind.get(i);
    }
    return new FrameTable(function.toArray(), line.toArray(), kinds);
  }
}
