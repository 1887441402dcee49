package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The constant pool of a type of which only a text matters: symbols, classes by their names,
/// states of threads, types of frames.
///
/// ```
///   key   | text
///   712   | number of a text, or the key of an entry in the pool `next`
/// ```
public final class TextPool implements PoolEntries {
  private static final int MAX_HOPS = 8;

  private final FieldProgram program;
  private final TextReader texts;
  private final boolean isString;
  private final boolean hasText;
  private final boolean isClass;
  private final @Nullable TextPool next;
  private final IdMap keys = new IdMap();
  private final LongList values = new LongList(16);
  private final long[] slots = new long[1];
  private @Nullable String[] cache = new String[16];

  /// @param field the field that holds the text; null if the type has none
  /// @param next the pool that the field's values are keys of, or null if they are texts
  TextPool(
      JfrTypes types,
      JfrType type,
      @Nullable Field field,
      @Nullable TextPool next,
      TextReader texts)
      throws DamagedChunkException {
    this.isString = type.name().equals(JfrTypes.STRING);
    this.hasText = isString || field != null;
    this.isClass = type.name().equals("java.lang.Class");
    List<String> kept = isString ? List.of("") : field == null ? List.of() : List.of(field.name());
    this.program = FieldProgram.of(types, type, kept, true);
    this.next = next;
    this.texts = texts;
  }

  @Override
  public void entry(long key, BlockReader in) throws IOException, DamagedChunkException {
    slots[0] = TextReader.NULL;
    program.run(in, slots, texts);
    int number = keys.number(key);
    values.padTo(number + 1, TextReader.NULL);
    values.set(number, slots[0]);
    if (isString) {
      texts.pooled(key, slots[0]);
    }
  }

  /// Whether the texts are names of classes.
  public boolean isClassNames() {
    return isClass || next != null && next.isClassNames();
  }

  /// The text of an entry; empty if there is none, or no entry.
  public String text(long key) {
    int number = keys.find(key);
    if (number < 0 || number >= values.size() || !hasText) {
      return "";
    }
    if (number < cache.length && cache[number] != null) {
      return cache[number];
    }
    String text = lookUp(key, 0);
    if (number >= cache.length) {
      cache = java.util.Arrays.copyOf(cache, values.size());
    }
    cache[number] = text;
    return text;
  }

  private String lookUp(long key, int hops) {
    int number = keys.find(key);
    if (number < 0 || number >= values.size() || hops > MAX_HOPS) {
      return "";
    }
    long value = values.get(number);
    String text = next == null ? texts.get(value) : next.lookUp(value, hops + 1);
    return text == null ? "" : isClass ? ClassNames.binary(text) : text;
  }
}
