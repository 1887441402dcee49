package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SortedTrie;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The constant pool of stack traces, most of a recording's bytes: those that events refer to go to
/// [ChunkStacks], the others are passed over.
///
/// ```
///   wanted | found
///      0   |   2        the pool has them in an order of its own,
///      1   |  -1        or not at all
///      2   |   0
/// ```
public final class TracePool implements PoolEntries {
  private static final List<String> TRACE_FIELDS = List.of("truncated");
  private static final List<String> FRAME_FIELDS = List.of("method", "lineNumber", "type");
  private static final int ABSENT = -1;

  private final IdMap wanted;
  private final TextReader texts;
  private final FieldProgram before;
  private final @Nullable FieldProgram frame;
  private final FieldProgram after;
  private final boolean plainFrames;
  private final int methodAt;
  private final int lineAt;
  private final int typeAt;
  private final long[] traceSlots = new long[TRACE_FIELDS.size()];
  private final long[] frameSlots = new long[FRAME_FIELDS.size()];
  private final FrameNumbers numbers = new FrameNumbers();
  private final FrameMemo memo = new FrameMemo();

  /// By the number of a wanted trace: which of the traces read it is.
  private final int[] found;

  private final ChunkStacks stacks = new ChunkStacks(numbers);
  private final IntList truncated = new IntList(16);
  private SortedTrie trie = SortedTrie.empty();
  private int[] path = new int[256];

  /// @param wanted numbers the keys that events refer to
  TracePool(JfrTypes types, JfrType type, IdMap wanted, TextReader texts)
      throws DamagedChunkException {
    this.wanted = wanted;
    this.texts = texts;
    this.found = new int[wanted.size()];
    Arrays.fill(found, ABSENT);
    Field list = type.field("frames");
    boolean known = list != null && list.array() && !list.pooled();
    int at = list != null && known ? type.fields().indexOf(list) : type.fields().size();
    this.before = part(types, type, 0, at);
    this.after = part(types, type, Math.min(at + 1, type.fields().size()), type.fields().size());
    FieldProgram steps =
        list != null && known
            ? FieldProgram.of(types, types.get(list.type()), FRAME_FIELDS, true)
            : null;
    this.frame = steps;
    this.plainFrames = steps != null && steps.isVarintsOnly();
    this.methodAt = steps == null ? ABSENT : steps.stepOf(0);
    this.lineAt = steps == null ? ABSENT : steps.stepOf(1);
    this.typeAt = steps == null ? ABSENT : steps.stepOf(2);
  }

  private static FieldProgram part(JfrTypes types, JfrType type, int from, int to)
      throws DamagedChunkException {
    JfrType some = new JfrType(0, "part", "", type.fields().subList(from, to));
    return FieldProgram.of(types, some, TRACE_FIELDS, true);
  }

  @Override
  public void entry(long key, BlockReader in) throws IOException, DamagedChunkException {
    int trace = wanted.find(key);
    boolean needed = trace >= 0 && found[trace] == ABSENT;
    traceSlots[0] = 0;
    before.run(in, traceSlots, texts);
    int depth = frame == null ? 0 : frames(frame, in, needed);
    after.run(in, traceSlots, texts);
    if (needed) {
      boolean cut = traceSlots[0] != 0;
      int from = path.length - depth;
      if (cut) {
        path[from - 1] = FrameNumbers.TRUNCATED;
      }
      found[trace] = cut ? stacks.add(path, from - 1, depth + 1) : stacks.add(path, from, depth);
      if (cut) {
        truncated.add(found[trace]);
      }
    }
  }

  /// Reads the frames, innermost first, into the end of `path`, outermost first.
  private int frames(FieldProgram program, BlockReader in, boolean needed)
      throws IOException, DamagedChunkException {
    int depth = in.count(program.steps());
    if (program.steps() == 0) {
      // Frames without fields take no bytes, so that there may be any number of them.
      return 0;
    }
    if (plainFrames && !needed) {
      // Cannot overflow: the count was checked against the bytes that are left.
      in.skipVarints((long) depth * program.steps());
      return 0;
    }
    if (depth >= path.length) {
      path = new int[depth + depth / 2 + 1];
    }
    if (plainFrames) {
      plainFrames(program, in, depth);
      return depth;
    }
    for (int i = path.length - 1; i >= path.length - depth; i--) {
      Arrays.fill(frameSlots, 0);
      program.run(in, frameSlots, texts);
      path[i] = numbers.number(frameSlots[0], (int) frameSlots[1], frameSlots[2]);
    }
    return depth;
  }

  /// The hot loop: more than nine tenths of a recording come by here. Most frames have been seen
  /// before, with the very same bytes.
  private void plainFrames(FieldProgram program, BlockReader in, int depth)
      throws IOException, DamagedChunkException {
    int steps = program.steps();
    int[] target = path;
    for (int i = target.length - 1; i >= target.length - depth; i--) {
      if (in.hasWord()) {
        long word = in.word();
        int length = FrameMemo.length(word, steps);
        if (length > 0) {
          long key = FrameMemo.key(word, length);
          int number = memo.number(key);
          if (number == FrameMemo.UNKNOWN) {
            number = decode(steps, in);
            memo.put(key, number);
          } else {
            in.pass(length);
          }
          target[i] = number;
          continue;
        }
      }
      target[i] = decode(steps, in);
    }
  }

  private int decode(int steps, BlockReader in) throws IOException, DamagedChunkException {
    long method = 0;
    int line = 0;
    long type = 0;
    for (int step = 0; step < steps; step++) {
      long value = in.varint();
      if (step == methodAt) {
        method = value;
      } else if (step == lineAt) {
        line = (int) value;
      } else if (step == typeAt) {
        type = value;
      }
    }
    return numbers.number(method, line, type);
  }

  public FrameNumbers numbers() {
    return numbers;
  }

  /// The place of a wanted trace among those read, or -1 if the pools do not have it.
  ///
  /// @param trace the number of its key; negative if the event names none
  public int found(int trace) {
    return trace >= 0 && trace < found.length ? found[trace] : ABSENT;
  }

  /// The places of the truncated traces, ascending.
  public IntList truncated() {
    return truncated;
  }

  /// Makes the trie of all traces read; the last call before any question.
  public void finish() {
    trie = stacks.finish();
  }

  /// The trie of the traces, whose frames are numbers of [#numbers()].
  public SortedTrie trie() {
    return trie;
  }

  /// The node of the trie that a trace ends at.
  ///
  /// @param place what [#found] says
  public int leaf(int place) {
    return stacks.leaf(place);
  }
}
