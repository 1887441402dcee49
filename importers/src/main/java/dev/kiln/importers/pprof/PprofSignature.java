package dev.kiln.importers.pprof;

import dev.kiln.importers.format.Head;

/// Tells an unwrapped `Profile` message by the structure of its first fields, since it has no magic
/// number.
///
/// Fields 1 to 5 and 11 are messages whose own fields and wire types are known, and so tell a
/// profile from other protobuf (in OTLP, field 1 holds nested messages where `ValueType` holds
/// numbers) and from text. The first [#FIELDS] fields must all be sound, and so must those before
/// the first of these messages, however many texts and numbers a writer puts there; what comes
/// later may be damaged. A head of nothing but texts is told by the first one, which a string table
/// has empty.
final class PprofSignature {
  private static final int FIELDS = 6;

  /// For each field of `Profile`, which of its message's fields may be numbers (bit n = field n).
  private static final int[] NUMBERS = {0, 0b110, 0b110, 0x7fe, 0b101110, 0b111110, 0};

  /// Likewise, which may be length-delimited: packed numbers or a nested message.
  private static final int[] NESTED = {0, 0, 0b1110, 0, 0b10000, 0, 0};

  private final byte[] bytes;
  private final boolean whole;
  private int at;

  private PprofSignature(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  static boolean matches(Head head) {
    PprofSignature signature = new PprofSignature(head.toBytes(), head.isWhole());
    return signature.matches();
  }

  private boolean matches() {
    boolean telling = false;
    boolean emptyText = false;
    int seen = 0;
    for (; at < bytes.length && (seen < FIELDS || !telling); seen++) {
      long tag = varint(bytes.length);
      int field = (int) (tag >>> 3);
      if (tag < 0 || field < 1 || field > 15) {
        return false;
      }
      if ((tag & 7) == 0) {
        if (field < 7 || field == 11 || varint(bytes.length) == BROKEN) {
          return false;
        }
      } else if ((tag & 7) == 2 && (field <= 6 || field == 11 || field == 13)) {
        long length = varint(bytes.length);
        if (length < 0 || length > Integer.MAX_VALUE) {
          return false;
        }
        int end = (int) Math.min(bytes.length, at + length);
        boolean cut = at + length > bytes.length;
        if (!isSound(field, end, cut)) {
          return false;
        }
        // Text that begins with a quote is a field, too: one that ends behind the file.
        telling |= field <= 5 && end > at && !(cut && whole);
        emptyText |= field == 6 && seen == 0 && end == at;
        at = end;
      } else {
        return false;
      }
    }
    return telling || emptyText && seen > FIELDS;
  }

  private boolean isSound(int field, int end, boolean cut) {
    if (field == 6 || field == 13) {
      return true;
    }
    int type = field == 11 ? 1 : field;
    int start = at;
    boolean sound = true;
    while (sound && at < end) {
      sound = isFieldSound(type, end) || cut;
    }
    at = start;
    return sound;
  }

  /// Whether the next field of a nested message is one that its type has; moves behind it.
  private boolean isFieldSound(int type, int end) {
    long tag = varint(end);
    long field = tag >>> 3;
    if (tag < 0 || field < 1 || field > 10) {
      at = end;
      return false;
    }
    if ((tag & 7) == 0 && (NUMBERS[type] >> field & 1) == 1) {
      return varint(end) != BROKEN;
    }
    if ((tag & 7) == 2 && (NESTED[type] >> field & 1) == 1) {
      long length = varint(end);
      boolean inside = length >= 0 && length <= end - at;
      at = inside ? at + (int) length : end;
      return inside;
    }
    at = end;
    return false;
  }

  private static final long BROKEN = Long.MIN_VALUE + 1;

  /// The next number, or [#BROKEN] if it does not end before `end`.
  private long varint(int end) {
    long value = 0;
    for (int shift = 0; shift < 70 && at < end; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    at = end;
    return BROKEN;
  }
}
