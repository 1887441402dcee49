package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import dev.kiln.importers.table.IntList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How to walk over the fields of one type: a flat list of steps, nested structs laid out in line.
///
/// ```
///   step | op      slot
///    0   | LONG     0      kept in slots[0]
///    1   | LONG    -1      skipped
///    2   | STRING   3
///    3   | ARRAY   -1      a count, then that often the program parts[0]
/// ```
///
/// Running it makes no object.
public final class FieldProgram {
  private static final int LONG = 0;
  private static final int INT = 1;
  private static final int SHORT = 2;
  private static final int CHAR = 3;
  private static final int BYTE = 4;
  private static final int FLOAT = 5;
  private static final int DOUBLE = 6;
  private static final int STRING = 7;
  private static final int ARRAY = 8;

  private static final int SKIP = -1;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_STEPS = 2_000;

  private final JfrTypes types;
  private final boolean inPool;
  private final IntList ops = new IntList(16);
  private final IntList slots = new IntList(16);
  private final List<FieldProgram> parts = new ArrayList<>();

  /// Steps that may still be made, of this program and all its parts.
  private final int[] left;

  private FieldProgram(JfrTypes types, boolean inPool, int[] left) {
    this.types = types;
    this.inPool = inPool;
    this.left = left;
  }

  /// The program of a type's fields.
  ///
  /// @param kept names of fields; the i-th goes to slot i, and none that is an array is ever kept
  /// @param inPool whether values of the type stand in a constant pool, not in an event
  public static FieldProgram of(JfrTypes types, JfrType type, List<String> kept, boolean inPool)
      throws DamagedChunkException {
    FieldProgram program = new FieldProgram(types, inPool, new int[] {MAX_STEPS});
    if (type.fields().isEmpty()) {
      program.primitive(type.name(), kept.isEmpty() ? SKIP : 0);
    }
    for (Field field : type.fields()) {
      program.field(field, kept.indexOf(field.name()), 0);
    }
    return program;
  }

  private void field(Field field, int slot, int depth) throws DamagedChunkException {
    if (depth > MAX_DEPTH || --left[0] < 0) {
      throw new DamagedChunkException("its metadata nests types too deeply");
    }
    if (field.array()) {
      FieldProgram part = new FieldProgram(types, inPool, left);
      part.value(field, SKIP, depth + 1);
      parts.add(part);
      step(ARRAY, SKIP);
    } else {
      value(field, slot, depth);
    }
  }

  private void value(Field field, int slot, int depth) throws DamagedChunkException {
    if (field.pooled()) {
      step(LONG, slot);
      return;
    }
    JfrType type = types.get(field.type());
    if (type.fields().isEmpty()) {
      primitive(type.name(), slot);
      return;
    }
    // A struct of one field, such as a symbol, is its field.
    int inner = type.fields().size() == 1 ? slot : SKIP;
    for (Field nested : type.fields()) {
      field(nested, inner, depth + 1);
    }
  }

  private void primitive(String name, int slot) {
    switch (name) {
      case "long" -> step(LONG, slot);
      case "int" -> step(INT, slot);
      case "short" -> step(SHORT, slot);
      case "char" -> step(CHAR, slot);
      case "byte", "boolean" -> step(BYTE, slot);
      case "float" -> step(FLOAT, slot);
      case "double" -> step(DOUBLE, slot);
      case JfrTypes.STRING -> step(STRING, slot);
      default -> {
        // A struct without fields takes no byte.
      }
    }
  }

  private void step(int op, int slot) {
    ops.add(op);
    slots.add(slot);
  }

  /// Whether every step is one compressed integer.
  boolean isVarintsOnly() {
    for (int i = 0; i < ops.size(); i++) {
      if (ops.get(i) > CHAR) {
        return false;
      }
    }
    return true;
  }

  int steps() {
    return ops.size();
  }

  /// The step that fills a slot, or -1.
  int stepOf(int slot) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i) == slot) {
        return i;
      }
    }
    return SKIP;
  }

  /// Reads one value of the type.
  ///
  /// @param kept takes what is kept: numbers as they stand, texts as [TextReader] numbers them
  public void run(BlockReader in, long[] kept, TextReader texts)
      throws IOException, DamagedChunkException {
    int size = ops.size();
    int part = 0;
    for (int i = 0; i < size; i++) {
      int slot = slots.get(i);
      int op = ops.get(i);
      if (op == ARRAY) {
        skipArray(parts.get(part++), in, kept, texts);
        continue;
      }
      // One call for all integers: the compiler lays its loop out once.
      long value = op <= CHAR ? in.varint() : op == BYTE ? in.readByte() : 0;
      if (op > BYTE) {
        value = other(op, slot, in, texts);
      }
      if (slot != SKIP) {
        kept[slot] = narrow(op, value);
      }
    }
  }

  private static long narrow(int op, long value) {
    return switch (op) {
      case INT -> (int) value;
      case SHORT -> (short) value;
      case CHAR -> (char) value;
      default -> value;
    };
  }

  private long other(int op, int slot, BlockReader in, TextReader texts)
      throws IOException, DamagedChunkException {
    if (op == FLOAT) {
      return (long) Float.intBitsToFloat(in.bigEndianInt());
    }
    if (op == DOUBLE) {
      return doubleAsLong(in);
    }
    if (slot == SKIP) {
      in.skipString();
      return 0;
    }
    return inPool ? texts.ofPool(in) : texts.ofEvent(in);
  }

  private static void skipArray(FieldProgram element, BlockReader in, long[] kept, TextReader texts)
      throws IOException, DamagedChunkException {
    int count = in.count(element.steps());
    for (int i = 0; i < count && element.steps() > 0; i++) {
      element.run(in, kept, texts);
    }
  }

  private static long doubleAsLong(BlockReader in) throws IOException, DamagedChunkException {
    long high = in.bigEndianInt();
    long low = in.bigEndianInt() & 0xffffffffL;
    return (long) Double.longBitsToDouble(high << 32 | low);
  }
}
