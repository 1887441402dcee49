package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.List;

/// The constant pool of methods: keys of their class, name and descriptor.
final class MethodPool implements PoolEntries {
  static final List<String> FIELDS = List.of("type", "name", "descriptor");

  private final FieldProgram program;
  private final TextReader texts;
  private final IdMap keys = new IdMap();
  private final LongList cells = new LongList(64);
  private final long[] slots = new long[FIELDS.size()];

  MethodPool(JfrTypes types, JfrType type, TextReader texts) throws DamagedChunkException {
    this.program = FieldProgram.of(types, type, FIELDS, true);
    this.texts = texts;
  }

  @Override
  public void entry(long key, BlockReader in) throws IOException, DamagedChunkException {
    program.run(in, slots, texts);
    int number = keys.number(key);
    cells.padTo((number + 1) * FIELDS.size(), 0);
    for (int i = 0; i < slots.length; i++) {
      cells.set(number * FIELDS.size() + i, slots[i]);
    }
  }

  /// The number of a method, or -1.
  int find(long key) {
    return keys.find(key);
  }

  int size() {
    return keys.size();
  }

  long type(int method) {
    return cells.get(method * FIELDS.size());
  }

  long name(int method) {
    return cells.get(method * FIELDS.size() + 1);
  }

  long descriptor(int method) {
    return cells.get(method * FIELDS.size() + 2);
  }
}
