package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.BytePool;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.StackInserter;
import dev.kiln.model.ProfileBuilder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Turns lists of location ids, leaf first, into stacks of frames, outermost first.
final class StackAssembler {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// The bits that mark the bytes of a number that another one follows.
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

  private final BytePool pool;
  private final IdMap ids;
  private final LocationFrames locations;
  private final ImportLog log;

  /// The locations of one stack, leaf first.
  private int[] path = new int[256];

  /// The frames of one stack, outermost first.
  private int[] frames = new int[256];

  private long unknownIds;
  private long zeroIds;

  StackAssembler(RawProfile raw, LocationFrames locations, ImportLog log) {
    this.pool = raw.stacks;
    this.ids = raw.locations.ids;
    this.locations = locations;
    this.log = log;
  }

  /// Adds all stacks of the file and releases their raw form.
  ///
  /// @return the builder's stack for each
  int[] addStacks(ProfileBuilder builder) {
    pool.seal();
    long frameCount = countFrames();
    builder.expect(frameCount * Integer.BYTES);
    StackInserter inserter = new StackInserter(locations.maxFrame(), pool.size(), frameCount);
    boolean oneFrameEach = locations.isOneFrameEach();
    BytePool.Cursor stack = pool.cursor();
    while (stack.nextForgetting()) {
      int locationCount = readLocations(stack.array(), stack.start(), stack.end());
      int length = oneFrameEach ? reverse(locationCount) : flatten(locationCount);
      inserter.add(frames, length);
    }
    if (unknownIds > 0) {
      log.add("sample that refers to a location which is not in the file", "", unknownIds);
    }
    if (zeroIds > 0) {
      log.add("location id 0 in a sample", "", zeroIds);
    }
    return inserter.insert(builder);
  }

  /// At least the number of frames in all stacks. Stacks are not unfolded for that: a few thousand
  /// locations of a few thousand inlined frames each are more than fits into memory.
  private long countFrames() {
    long count = 0;
    boolean oneFrameAtMost = locations.maxFrames() == 1;
    BytePool.Cursor stack = pool.cursor();
    while (stack.next()) {
      byte[] bytes = stack.array();
      count +=
          oneFrameAtMost
              ? countIds(bytes, stack.start(), stack.end())
              : framesOf(readLocations(bytes, stack.start(), stack.end()));
    }
    unknownIds = 0;
    zeroIds = 0;
    return count;
  }

  /// The frames of the locations in `path`, dropped ones among them.
  private long framesOf(int length) {
    long count = 0;
    for (int i = 0; i < length; i++) {
      count += locations.end(path[i]) - locations.start(path[i]);
    }
    return count;
  }

  /// Every number ends with the one byte of it whose highest bit is clear.
  private static int countIds(byte[] bytes, int start, int end) {
    int count = end - start;
    int i = start;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      count -= Long.bitCount((long) LONG.get(bytes, i) & HIGHEST_BITS);
    }
    for (; i < end; i++) {
      count -= bytes[i] >>> 31;
    }
    return count;
  }

  /// Decodes a stack into `path`. A hot loop: most of what is new in a profile goes through it.
  ///
  /// @return its length
  private int readLocations(byte[] bytes, int start, int end) {
    if (end - start > path.length) {
      path = new int[end - start];
    }
    int lastEight = end - Long.BYTES;
    int length = 0;
    for (int at = start; at < end; ) {
      long id;
      boolean sound = true;
      long eight = at <= lastEight ? (long) LONG.get(bytes, at) : HIGHEST_BITS;
      int bits = Long.numberOfTrailingZeros(~eight & HIGHEST_BITS);
      if (bits < Integer.SIZE) {
        // Up to four bytes without a branch on how many: their seven bits each, side by side.
        long number = eight & -1L >>> Long.SIZE - bits;
        id =
            number & 0x7f
                | number >> 1 & 0x3f80
                | number >> 2 & 0x1f_c000
                | number >> 3 & 0xfe0_0000;
        at += (bits + 1) / Byte.SIZE;
      } else {
        id = 0;
        int shift = 0;
        byte b;
        do {
          b = bytes[at++];
          id |= (b & 0x7fL) << shift;
          shift += 7;
        } while (b < 0 && at < end);
        sound = shift <= 70;
      }
      if (id == 0) {
        zeroIds++;
      } else {
        int location = sound ? ids.find(id) : -1;
        if (location < 0) {
          unknownIds++;
          location = locations.unknown();
        }
        path[length++] = location;
      }
    }
    return length;
  }

  /// Fills `frames` if each location is one frame.
  private int reverse(int length) {
    if (length > frames.length) {
      frames = new int[path.length];
    }
    int[] cells = locations.cells();
    for (int i = 0, from = length - 1; i < length; i++, from--) {
      frames[i] = cells[path[from]];
    }
    return length;
  }

  /// Fills `frames` from the root on. A location to be dropped ends the stack, but only beneath the
  /// first one that is not: a stack of nothing but dropped names stays whole.
  private int flatten(int length) {
    boolean seenKept = false;
    int size = 0;
    for (int i = length - 1; i >= 0; i--) {
      int location = path[i];
      byte drop = locations.pruned(location);
      seenKept |= drop == LocationFrames.NOTHING;
      if (drop == LocationFrames.ALL && seenKept) {
        break;
      }
      int from = locations.start(location);
      int count = locations.end(location) - from;
      if (count > frames.length - size) {
        frames = Arrays.copyOf(frames, Math.max(frames.length * 2, size + count));
      }
      System.arraycopy(locations.cells(), from, frames, size, count);
      size += count;
      if (drop == LocationFrames.BENEATH && seenKept) {
        break;
      }
    }
    return size;
  }
}
