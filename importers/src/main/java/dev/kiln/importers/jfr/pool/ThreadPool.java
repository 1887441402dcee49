package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The constant pool of threads.
public final class ThreadPool implements PoolEntries {
  private static final List<String> FIELDS =
      List.of("javaName", "osName", "javaThreadId", "osThreadId", "virtual", "group");

  private final FieldProgram program;
  private final TextReader texts;
  private final @Nullable TextPool groups;
  private final IdMap keys = new IdMap();
  private final LongList cells = new LongList(64);
  private final long[] slots = new long[FIELDS.size()];

  /// @param groups the names of thread groups, if threads name theirs
  ThreadPool(JfrTypes types, JfrType type, @Nullable TextPool groups, TextReader texts)
      throws DamagedChunkException {
    this.groups = groups;
    this.program = FieldProgram.of(types, type, FIELDS, true);
    this.texts = texts;
  }

  @Override
  public void entry(long key, BlockReader in) throws IOException, DamagedChunkException {
    Arrays.fill(slots, 0);
    slots[0] = TextReader.NULL;
    slots[1] = TextReader.NULL;
    program.run(in, slots, texts);
    int number = keys.number(key);
    cells.padTo((number + 1) * FIELDS.size(), 0);
    for (int i = 0; i < slots.length; i++) {
      cells.set(number * FIELDS.size() + i, slots[i]);
    }
  }

  /// The number of a thread, or -1.
  public int find(long key) {
    return keys.find(key);
  }

  /// Its name in Java, if it has one, else the operating system's.
  public String name(int thread) {
    String java = texts.get(cell(thread, 0));
    String os = java == null ? texts.get(cell(thread, 1)) : java;
    return os == null ? "" : os;
  }

  /// Its id in Java; of a thread that is not of Java the operating system's.
  public long id(int thread) {
    long java = cell(thread, 2);
    return java > 0 ? java : cell(thread, 3);
  }

  /// Whether the recording says that it is a virtual thread.
  public boolean isVirtual(int thread) {
    return cell(thread, 4) != 0;
  }

  /// The name of its thread group; empty if it is not known.
  public String group(int thread) {
    return groups == null ? "" : groups.text(cell(thread, 5));
  }

  private long cell(int thread, int field) {
    return cells.get(thread * FIELDS.size() + field);
  }
}
