package dev.kiln.render.layout;

import dev.kiln.model.tree.TreeShape;

/// The flame chart of one thread: the stacks of its samples in time order.
///
/// ```
///   row 0 | all         .   . all        what is covered at all
///   row 1 | main        .   . main       consecutive samples that share a path share its boxes
///   row 2 | parse | gc  .   . parse
///          0     20    40  60  time
/// ```
///
/// Nothing is laid out beforehand: [#visible] walks the pixels, so that its cost is pixels times
/// depth, however many samples there are.
public final class TimeLayout {
  private final ThreadSamples samples;
  private final TreeShape shape;
  private final int rows;

  /// Measures the deepest stack: O(samples x depth).
  public TimeLayout(ThreadSamples samples) {
    this.samples = samples;
    this.shape = samples.shape();
    int deepest = samples.size() == 0 ? 0 : 1;
    int before = -1;
    for (int i = 0; i < samples.size(); i++) {
      int node = samples.node(i);
      if (node != before) {
        deepest = Math.max(deepest, shape.depth(node) + 1);
        before = node;
      }
    }
    rows = deepest;
  }

  public ThreadSamples samples() {
    return samples;
  }

  /// Rows of boxes, the root's included; 0 if there are no samples.
  public int rows() {
    return rows;
  }

  /// Collects the boxes of a range of time, as they close: by right edge, inner rows first.
  ///
  /// What covers `minPx` or more is drawn as it is. Of shorter samples that start within one step
  /// of `minPx` the first stands for all; a box of such a group alone is a slab, with the number of
  /// samples as its count. Of samples with one time the last counts. So at most `2 x width / minPx`
  /// samples are looked at, each found by a binary search.
  ///
  /// @return how many samples were looked at
  public int visible(double fromNanos, double toNanos, double widthPx, double minPx, Boxes out) {
    out.clear();
    if (!(toNanos > fromNanos) || samples.size() == 0) {
      return 0;
    }
    Run run = new Run(fromNanos, widthPx / (toNanos - fromNanos), widthPx, out);
    double step = minPx / run.pxPerNano;
    int first = Math.max(0, samples.firstFrom(fromNanos) - 1);
    int looked = 0;
    for (int i = first; i < samples.size() && samples.startNanos(i) < toNanos; ) {
      long start = samples.startNanos(i);
      int next = i + 1;
      if (samples.endNanos(i) - start < step) {
        next = Math.max(next, samples.firstFrom(start + step));
        boolean lastIsWide =
            next - 1 > i && samples.endNanos(next - 1) - samples.startNanos(next - 1) >= step;
        next -= lastIsWide ? 1 : 0;
      }
      long end = samples.endNanos(next - 1);
      if (end > fromNanos && end > start) {
        run.add(samples.node(i), start, end, next - i, step);
        looked++;
      }
      i = next;
    }
    run.closeFrom(0);
    return looked;
  }

  /// The boxes that are open while samples are walked from left to right.
  private final class Run {
    private final double fromNanos;
    private final double pxPerNano;
    private final double widthPx;
    private final Boxes out;
    private final int[] path = new int[rows];
    private final int[] open = new int[rows];
    private final long[] start = new long[rows];
    private final int[] segments = new int[rows];
    private final int[] merged = new int[rows];
    private int depth;
    private long end;

    Run(double fromNanos, double pxPerNano, double widthPx, Boxes out) {
      this.fromNanos = fromNanos;
      this.pxPerNano = pxPerNano;
      this.widthPx = widthPx;
      this.out = out;
    }

    /// Goes on with what the path shares with the open boxes, closes the others, opens the rest.
    void add(int node, long from, long to, int count, double step) {
      int length = shape.depth(node) + 1;
      int at = node;
      for (int row = length - 1; row >= 0; row--) {
        path[row] = at;
        at = shape.parent(at);
      }
      int shared = 0;
      boolean adjoins = from - end <= 0 || from - end < step;
      while (adjoins && shared < Math.min(depth, length) && open[shared] == path[shared]) {
        segments[shared]++;
        shared++;
      }
      closeFrom(shared);
      for (int row = shared; row < length; row++) {
        open[row] = path[row];
        start[row] = from;
        segments[row] = 1;
        merged[row] = count;
      }
      depth = length;
      end = to;
    }

    void closeFrom(int row) {
      for (int r = depth - 1; r >= row; r--) {
        double left = clip((start[r] - fromNanos) * pxPerNano);
        double right = clip((end - fromNanos) * pxPerNano);
        out.add(open[r], r, left, right, segments[r] == 1 ? merged[r] : 1);
      }
      depth = Math.min(depth, row);
    }

    private double clip(double px) {
      return Math.max(0, Math.min(widthPx, px));
    }
  }

  /// The node whose box holds a time in a row, or [Boxes#NONE].
  public int nodeAt(int row, double nanos) {
    int sample = samples.sampleAt(nanos);
    if (sample < 0 || row < 0) {
      return Boxes.NONE;
    }
    int node = samples.node(sample);
    int up = shape.depth(node) - row;
    if (up < 0) {
      return Boxes.NONE;
    }
    for (; up > 0; up--) {
      node = shape.parent(node);
    }
    return node;
  }

  /// Where the samples around one begin that adjoin and all go through a node; the sample's own
  /// start if it does not.
  public long runStart(int node, int sample) {
    int first = sample;
    while (first > 0
        && isThrough(node, first - 1)
        && isThrough(node, first)
        && samples.endNanos(first - 1) >= samples.startNanos(first)) {
      first--;
    }
    return samples.startNanos(first);
  }

  /// Where they end, exclusive; the sample's own end where it does not go through the node.
  public long runEnd(int node, int sample) {
    int last = sample;
    while (last + 1 < samples.size()
        && isThrough(node, last + 1)
        && isThrough(node, last)
        && samples.endNanos(last) >= samples.startNanos(last + 1)) {
      last++;
    }
    return samples.endNanos(last);
  }

  private boolean isThrough(int node, int sample) {
    int at = samples.node(sample);
    return at >= node && at < shape.subtreeEnd(node);
  }

  /// How busy each of `out.length` equal parts of a range is, 0 to 1: the part of its time that its
  /// samples stand for, at one usual interval each. Two binary searches a part.
  public void activity(double fromNanos, double toNanos, double[] out) {
    double step = (toNanos - fromNanos) / out.length;
    int first = samples.firstFrom(fromNanos);
    for (int part = 0; part < out.length; part++) {
      double from = fromNanos + part * step;
      int end = samples.firstFrom(from + step);
      double taken = (double) (end - first) * samples.usualNanos() / step;
      boolean goesOn = first == end && samples.sampleAt(from + step / 2) >= 0;
      out[part] = goesOn ? 1 : Math.min(1, taken);
      first = end;
    }
  }
}
