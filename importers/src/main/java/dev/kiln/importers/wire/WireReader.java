package dev.kiln.importers.wire;

/// Reads the fields of protobuf messages that lie in an array; no object per message.
///
/// ```
///   bytes  . . . 0a 03 07 03 01 . . .
///                ^ at           ^ limit
/// ```
///
/// Nothing is read at or behind `limit`, which is the end of the innermost message that is open.
/// Used instead of CodedInputStream because samples can then be compared as they lie, undecoded,
/// and because its few small methods are compiled sooner.
public final class WireReader {
  public static final int VARINT = 0;
  static final int FIXED64 = 1;
  public static final int DELIMITED = 2;
  static final int FIXED32 = 5;

  public byte[] bytes = new byte[0];
  public int at;
  public int limit;

  /// Goes to a message that lies elsewhere.
  public void reset(byte[] array, int from, int to) {
    bytes = array;
    at = from;
    limit = to;
  }

  /// Whether the open message has no more fields.
  public boolean isAtEnd() {
    return at >= limit;
  }

  /// The next number; a negative one takes ten bytes.
  public long varint() throws WireException {
    if (at < limit) {
      byte first = bytes[at];
      if (first >= 0) {
        at++;
        return first;
      }
    }
    return longVarint();
  }

  private long longVarint() throws WireException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      if (at >= limit) {
        throw new WireException("a number that ends outside its message");
      }
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new WireException("a number of more than ten bytes");
  }

  /// The next field's number and wire type.
  public int tag() throws WireException {
    long tag = varint();
    if (tag < 8 || tag > 0xffff_ffffL) {
      throw new WireException("an invalid field number");
    }
    return (int) tag;
  }

  /// The end of the length-delimited field that begins here, with its length read.
  public int delimitedEnd() throws WireException {
    long length = varint();
    if (length < 0 || length > limit - at) {
      throw new WireException("a field longer than its message");
    }
    return at + (int) length;
  }

  /// Opens the nested message that begins here.
  ///
  /// @return what [#close] takes
  public int open() throws WireException {
    int end = delimitedEnd();
    int outer = limit;
    limit = end;
    return outer;
  }

  /// Leaves a nested message, whose fields have all been read.
  public void close(int outer) {
    at = limit;
    limit = outer;
  }

  /// Passes over a field whose tag was read.
  public void skip(int tag) throws WireException {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED64 -> skipBytes(Long.BYTES);
      case DELIMITED -> at = delimitedEnd();
      case FIXED32 -> skipBytes(Integer.BYTES);
      default -> throw new WireException("a field of a kind that profiles do not have");
    }
  }

  private void skipBytes(int count) throws WireException {
    if (count > limit - at) {
      throw new WireException("a field longer than its message");
    }
    at += count;
  }
}
