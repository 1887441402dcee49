package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.chunk.DecodeControl;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import dev.kiln.importers.table.IdMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The constant pools of a chunk: which of them are read, and into what.
///
/// Events are decoded first and name what they need; then the pools are read in one pass, all
/// others being skipped.
public final class ChunkPools {
  public static final int EVENT_TYPE = 1;

  private static final int MAX_DEPTH = 8;

  private final JfrTypes types;
  private final TextReader texts = new TextReader();
  private final IdMap traceKeys = new IdMap();
  private final IdMap threadKeys = new IdMap();
  private final Map<Long, TextPool> textPools = new HashMap<>();
  private final Map<Long, PoolEntries> readers = new HashMap<>();
  private @Nullable MethodPool methods;
  private @Nullable ThreadPool threads;
  private @Nullable TracePool traces;
  private final List<@Nullable TextPool> methodTexts = new ArrayList<>();
  private @Nullable TextPool frameType;

  public ChunkPools(JfrTypes types) {
    this.types = types;
  }

  public TextReader texts() {
    return texts;
  }

  /// Numbers the keys of the stack traces that events refer to.
  public IdMap traceKeys() {
    return traceKeys;
  }

  /// Numbers the keys of the threads that events refer to.
  public IdMap threadKeys() {
    return threadKeys;
  }

  /// The pool of a type, as texts, to be read with the others.
  public TextPool textPool(long typeId) throws DamagedChunkException {
    return textPool(typeId, 0);
  }

  private TextPool textPool(long typeId, int depth) throws DamagedChunkException {
    TextPool known = textPools.get(typeId);
    if (known != null) {
      return known;
    }
    JfrType type = types.get(typeId);
    Field field = textField(type);
    TextPool next = null;
    if (field != null && field.pooled()) {
      if (depth < MAX_DEPTH) {
        next = textPool(field.type(), depth + 1);
      } else {
        field = null;
      }
    }
    TextPool pool = new TextPool(types, type, field, next, texts);
    textPools.put(typeId, pool);
    return pool;
  }

  /// The field that represents a value if a text is needed.
  private @Nullable Field textField(JfrType type) throws DamagedChunkException {
    Field named =
        switch (type.name()) {
          case "java.lang.Class" -> type.field("name");
          case "jdk.types.OldObject" -> type.field("type");
          case "jdk.types.ThreadGroup" -> type.field("name");
          default -> null;
        };
    if (named != null) {
      return named;
    }
    Field pooled = null;
    for (Field field : type.fields()) {
      if (field.array()) {
        continue;
      }
      if (!field.pooled() && types.get(field.type()).name().equals(JfrTypes.STRING)) {
        return field;
      }
      pooled = pooled == null && field.pooled() ? field : pooled;
    }
    return pooled;
  }

  /// Makes ready for the pass over the pools; the events have said what they need.
  public void prepare() throws DamagedChunkException {
    for (JfrType type : types.all()) {
      switch (type.name()) {
        case JfrTypes.STRING -> textPool(type.id());
        case "jdk.types.Method" -> {
          methods = new MethodPool(types, type, texts);
          readers.put(type.id(), methods);
          for (String field : MethodPool.FIELDS) {
            methodTexts.add(pooledText(type, field));
          }
        }
        case "jdk.types.StackFrame" -> {
          frameType = pooledText(type, "type");
        }
        case "java.lang.Thread" -> {
          threads = new ThreadPool(types, type, pooledText(type, "group"), texts);
          readers.put(type.id(), threads);
        }
        case "jdk.types.StackTrace" -> {
          traces = new TracePool(types, type, traceKeys, texts);
          readers.put(type.id(), traces);
        }
        default -> {
          // Read if an event refers to it.
        }
      }
    }
    textPools.forEach(readers::putIfAbsent);
  }

  /// The pool of a field's values, if they are pooled.
  private @Nullable TextPool pooledText(JfrType type, String name) throws DamagedChunkException {
    Field field = type.field(name);
    return field == null || !field.pooled() ? null : textPool(field.type());
  }

  /// The text of a value of a field, in a pool or not; empty if there is none.
  private String text(@Nullable TextPool pool, long value) {
    String text = pool == null ? texts.get(value) : pool.text(value);
    return text == null ? "" : text;
  }

  /// Reads the constant pool event that starts at `offset`.
  public void read(BlockReader in, long offset, DecodeControl control)
      throws IOException, DamagedChunkException {
    in.seek(offset);
    in.skipVarints(5); // size, type, start, duration, distance to the one before
    in.readByte(); // why it was written
    int pools = in.count(2);
    for (int i = 0; i < pools; i++) {
      long typeId = in.varint();
      PoolEntries reader = reader(typeId);
      int entries = in.count(1);
      for (int k = 0; k < entries; k++) {
        if ((k & 0xfff) == 0) {
          control.check();
        }
        reader.entry(in.varint(), in);
      }
    }
  }

  private PoolEntries reader(long typeId) throws DamagedChunkException {
    PoolEntries known = readers.get(typeId);
    if (known != null) {
      return known;
    }
    FieldProgram program = FieldProgram.of(types, types.get(typeId), List.of(), true);
    PoolEntries skipper = (key, in) -> program.run(in, new long[0], texts);
    readers.put(typeId, skipper);
    return skipper;
  }

  public @Nullable TracePool traces() {
    return traces;
  }

  public @Nullable ThreadPool threads() {
    return threads;
  }

  public int methodCount() {
    return methods == null ? 0 : methods.size();
  }

  /// The number of a method in the pool, or -1.
  public int findMethod(long key) {
    return methods == null ? -1 : methods.find(key);
  }

  /// Class name, method name and descriptor; empty if they are unknown.
  public List<String> method(int number) {
    return methods == null
        ? List.of("", "", "")
        : List.of(
            text(methodTexts.get(0), methods.type(number)),
            text(methodTexts.get(1), methods.name(number)),
            text(methodTexts.get(2), methods.descriptor(number)));
  }

  /// The text of a frame's type.
  public String frameType(long key) {
    return text(frameType, key);
  }
}
