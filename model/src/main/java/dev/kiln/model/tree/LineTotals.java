package dev.kiln.model.tree;

import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// Self and total per source line of one file, in the value type's native unit.
///
/// A line that stands several times on one stack counts there once in its total: only its outermost
/// frame adds.
public final class LineTotals {
  private static final int NONE = -1;

  /// One line that the samples reach.
  ///
  /// @param line counted from 1; 0 for what has no line
  public record Line(int line, long self, long total) {}

  private LineTotals() {}

  /// The lines of some functions, in order: for formats whose functions name no file. One pass over
  /// the rows, then O(stacks).
  public static List<Line> of(Profile profile, Rows rows, int valueType, IntPredicate functions) {
    FrameTable frames = profile.frames();
    int[] lines = linesOf(frames, functions);
    int[] slotOfFrame = new int[frames.size()];
    for (int f = 0; f < slotOfFrame.length; f++) {
      slotOfFrame[f] =
          functions.test(frames.function(f)) ? Arrays.binarySearch(lines, frames.line(f)) : NONE;
    }
    SampleTable samples = profile.samples();
    StackTable stacks = profile.stacks();
    long[] value = new long[stacks.size()];
    BitSet reached = new BitSet(stacks.size());
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (samples.carries(row, valueType)) {
        value[samples.stack(row)] += samples.value(row, valueType);
        reached.set(samples.stack(row));
      }
    }
    long[] self = selves(stacks, value, slotOfFrame, lines.length);
    for (int s = value.length - 1; s > 0; s--) {
      value[stacks.parent(s)] += value[s];
      reached.set(stacks.parent(s), reached.get(stacks.parent(s)) || reached.get(s));
    }
    long[] total = new long[lines.length];
    BitSet present = outermost(stacks, value, slotOfFrame, reached, total);
    List<Line> result = new ArrayList<>();
    for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
      result.add(new Line(lines[i], self[i], total[i]));
    }
    return result;
  }

  private static int[] linesOf(FrameTable frames, IntPredicate functions) {
    BitSet lines = new BitSet();
    for (int f = 0; f < frames.size(); f++) {
      if (functions.test(frames.function(f))) {
        lines.set(frames.line(f));
      }
    }
    return lines.stream().toArray();
  }

  private static long[] selves(StackTable stacks, long[] value, int[] slotOfFrame, int lines) {
    long[] self = new long[lines];
    for (int s = 1; s < value.length; s++) {
      int slot = slotOfFrame[stacks.frame(s)];
      if (slot != NONE) {
        self[slot] += value[s];
      }
    }
    return self;
  }

  /// Adds the value of each line's outermost frames to its total; `open` counts the lines on the
  /// current path.
  ///
  /// @return the lines that a sample reaches
  private static BitSet outermost(
      StackTable stacks, long[] value, int[] slotOfFrame, BitSet reached, long[] total) {
    BitSet present = new BitSet(total.length);
    int[] open = new int[total.length];
    int current = 0;
    for (int s = 1; s < value.length; s++) {
      for (; current != stacks.parent(s); current = stacks.parent(current)) {
        int left = slotOfFrame[stacks.frame(current)];
        if (left != NONE) {
          open[left]--;
        }
      }
      int slot = slotOfFrame[stacks.frame(s)];
      if (slot != NONE) {
        total[slot] += open[slot]++ == 0 ? value[s] : 0;
        present.set(slot, present.get(slot) || reached.get(s));
      }
      current = s;
    }
    return present;
  }
}
