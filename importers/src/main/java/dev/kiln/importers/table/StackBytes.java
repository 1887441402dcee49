package dev.kiln.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Many stacks as byte strings that sort and compare eight bytes at a time.
///
/// ```
///   stack | number   length   frames plus one, outermost first   end
///     0   | 00000000 00000003 0008 0004 0002                     0000
///     1   | 00000001 00000001 0008                               0000
/// ```
///
/// Invariants: big-endian; a frame takes two bytes where all frame ids fit, else four; no frame is
/// stored as 0, so that a stack sorts before its extensions; behind the last stack stand eight
/// bytes more. A stack is referred to by the offset of its first frame.
final class StackBytes {
  private static final VarHandle CHAR =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// Bytes of a stack that are no frames: its number and length before them, the end behind.
  private static final int HEADER = 2 * Integer.BYTES;

  /// How far a frame's number must be shifted to become a byte offset.
  private final int widthShift;

  private final byte[] bytes;
  private final int[] refs;
  private int count;
  private long frameCount;
  private int end;

  /// Makes room for at most `stacks` stacks with `frames` frames in all.
  ///
  /// @throws dev.kiln.model.column.ProfileTooLargeException if no array holds them
  StackBytes(int maxFrame, int stacks, long frames) {
    this.widthShift = maxFrame < Character.MAX_VALUE ? 1 : 2;
    long size = ((frames + stacks) << widthShift) + (long) stacks * HEADER + Long.BYTES;
    this.bytes = new byte[Capacity.exact(size)];
    this.refs = new int[stacks];
  }

  /// Adds the next stack: `frames[from..from + length)`, outermost first.
  void add(int[] frames, int from, int length) {
    INT.set(bytes, end, count);
    INT.set(bytes, end + Integer.BYTES, length);
    int at = end + HEADER;
    refs[count++] = at;
    frameCount += length;
    if (widthShift == 1) {
      for (int i = 0; i < length; i++, at += Character.BYTES) {
        CHAR.set(bytes, at, (char) (frames[from + i] + 1));
      }
    } else {
      for (int i = 0; i < length; i++, at += Integer.BYTES) {
        INT.set(bytes, at, frames[from + i] + 1);
      }
    }
    end = at + (1 << widthShift);
  }

  int count() {
    return count;
  }

  /// Frames of all stacks together.
  long frameCount() {
    return frameCount;
  }

  /// The offsets of all stacks, in the order of adding; may be sorted in place.
  int[] refs() {
    return refs;
  }

  byte[] bytes() {
    return bytes;
  }

  /// The stack's place in the order of adding.
  int number(int ref) {
    return (int) INT.get(bytes, ref - HEADER);
  }

  /// Frames of a stack.
  int length(int ref) {
    return (int) INT.get(bytes, ref - Integer.BYTES);
  }

  /// Where the frames of a stack end.
  int end(int ref) {
    return ref + (length(ref) << widthShift);
  }

  /// Whole frames in so many bytes.
  int frames(int byteCount) {
    return byteCount >> widthShift;
  }

  /// The eight bytes at an offset, to be compared unsigned; 0 from the end of the stack on.
  long key(int at) {
    long key = (long) LONG.get(bytes, at);
    long ends = widthShift == 1 ? zeroChar(key) : zeroInt(key);
    return ends == 0 ? key : key & -Long.highestOneBit(ends);
  }

  /// The highest bit that is set marks the first pair of bytes that is zero; 0 if there is none.
  private static long zeroChar(long key) {
    long low = 0x7fff_7fff_7fff_7fffL;
    return ~((key & low) + low | key | low);
  }

  private static long zeroInt(long key) {
    long low = 0x7fff_ffff_7fff_ffffL;
    return ~((key & low) + low | key | low);
  }

  /// The frame of a stack at a depth; -1 at its end.
  int frame(int ref, int depth) {
    int at = ref + (depth << widthShift);
    return (widthShift == 1 ? (char) CHAR.get(bytes, at) : (int) INT.get(bytes, at)) - 1;
  }
}
