package dev.kiln.importers.wire;

/// The bytes of a repeated field of one message: as they lie if the field stands in one piece, as
/// it does in files of almost every writer, and copied together if it does not.
public final class FieldBytes {
  private byte[] copy = new byte[64];
  private byte[] array = copy;
  private boolean copied;
  private int from;
  private int to;

  /// Starts an empty field.
  public void clear() {
    copied = false;
    from = 0;
    to = 0;
  }

  /// Adds a piece, which must stay where it is until the field has been used; all pieces of a field
  /// are from one array.
  public void add(byte[] source, int start, int end) {
    if (from == to) {
      array = source;
      copied = false;
      from = start;
      to = end;
    } else if (!copied && to == start) {
      to = end;
    } else {
      append(source, start, end);
    }
  }

  private void append(byte[] source, int start, int end) {
    int held = to - from;
    long needed = (long) held + end - start;
    if (needed > copy.length) {
      byte[] larger = new byte[(int) Math.min(needed * 2, Integer.MAX_VALUE - 8)];
      System.arraycopy(array, from, larger, 0, held);
      copy = larger;
    } else if (!copied) {
      System.arraycopy(array, from, copy, 0, held);
    }
    copied = true;
    array = copy;
    from = 0;
    System.arraycopy(source, start, copy, held, end - start);
    to = held + end - start;
  }

  /// Whether the pieces were copied out of the array they came from.
  public boolean isCopied() {
    return copied;
  }

  public byte[] array() {
    return array;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }
}
