package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.JvmFrames;
import dev.kiln.importers.jfr.pool.ChunkClock;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.FieldProgram;
import dev.kiln.importers.jfr.pool.JfrType;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import dev.kiln.importers.jfr.pool.JfrTypes;
import dev.kiln.importers.jfr.pool.TextPool;
import dev.kiln.model.trace.TraceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an event type that matter, one event at a time.
///
/// First the fields are named, each by the names that it ever had; then events are read. What is
/// kept of a text or of a constant is its number, which becomes a text when the pools are there.
final class EventFields {
  static final int ABSENT = -1;

  private final JfrTypes types;
  private final JfrType type;
  private final ChunkPools pools;
  private final ChunkClock clock;
  private final List<Field> kept = new ArrayList<>();
  private final List<@Nullable TextPool> textPools = new ArrayList<>();
  private final List<Boolean> isText = new ArrayList<>();
  private final List<String> keptNames = new ArrayList<>();
  private @Nullable FieldProgram program;
  private long[] slots = {};

  EventFields(JfrTypes types, JfrType type, ChunkPools pools, ChunkClock clock) {
    this.types = types;
    this.type = type;
    this.pools = pools;
    this.clock = clock;
  }

  /// The slot of the first of these fields that the type has, or [#ABSENT].
  int keep(List<String> names) throws DamagedChunkException {
    for (String name : names) {
      Field field = type.field(name);
      if (field != null && !field.array()) {
        return keep(field);
      }
    }
    return ABSENT;
  }

  int keep(String... names) throws DamagedChunkException {
    return keep(List.of(names));
  }

  private int keep(Field field) throws DamagedChunkException {
    int known = kept.indexOf(field);
    if (known >= 0) {
      return known;
    }
    kept.add(field);
    JfrType valueType = types.get(field.type());
    boolean structured = valueType.fields().size() > 1;
    textPools.add(field.pooled() && !isOwnPool(valueType) ? pools.textPool(field.type()) : null);
    isText.add(!field.pooled() && !structured && valueType.name().equals(JfrTypes.STRING));
    keptNames.add(field.name());
    program = null;
    return kept.size() - 1;
  }

  private static boolean isOwnPool(JfrType valueType) {
    return valueType.name().equals("java.lang.Thread")
        || valueType.name().equals("jdk.types.StackTrace");
  }

  /// Reads one event from behind its type on, to `end` at most.
  void read(BlockReader in, long end) throws IOException, DamagedChunkException {
    FieldProgram steps = program;
    if (steps == null) {
      steps = FieldProgram.of(types, type, keptNames, false);
      program = steps;
      slots = new long[kept.size()];
    }
    steps.run(in, slots, pools.texts());
    if (in.position() > end) {
      throw new DamagedChunkException("an event is longer than it says");
    }
  }

  /// What stands in the event: a number, the number of a text, or the key of a constant.
  long raw(int slot) {
    return slots[slot];
  }

  boolean isNumber(int slot) {
    return !isText.get(slot) && !kept.get(slot).pooled();
  }

  /// A number in its base unit; 0 for any other field.
  long number(int slot) {
    return slot == ABSENT || !isNumber(slot) ? 0 : number(slot, slots[slot]);
  }

  /// A raw number in its base unit.
  long number(int slot, long raw) {
    return clock.normal(kept.get(slot).unit(), raw);
  }

  /// The modern name of the event type with this id; empty if it is of none.
  String eventName(long id) {
    return types.eventName(id);
  }

  /// The span that a raw value names, as a number or in any spelling; 0 if it is none.
  long spanId(int slot, long raw) {
    if (slot == ABSENT || isNumber(slot)) {
      return slot == ABSENT ? 0 : raw;
    }
    return TraceId.likeliest(TraceId.spanReadings(text(slot, raw))).low();
  }

  /// The text of a raw value, once the pools are read; empty if there is none.
  String text(int slot, long raw) {
    if (slot == ABSENT) {
      return "";
    }
    TextPool pool = textPools.get(slot);
    if (pool != null) {
      String text = pool.text(raw);
      return pool.isClassNames() ? JvmFrames.javaClass(text) : text;
    }
    String text = isText.get(slot) ? pools.texts().get(raw) : null;
    return text != null ? text : isNumber(slot) ? String.valueOf(number(slot, raw)) : "";
  }
}
