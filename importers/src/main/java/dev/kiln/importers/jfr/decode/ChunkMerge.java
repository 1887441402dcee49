package dev.kiln.importers.jfr.decode;

import dev.kiln.importers.jfr.event.JvmFrames;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.event.SampleRows;
import dev.kiln.importers.jfr.pool.ChunkPools;
import dev.kiln.importers.jfr.pool.FrameNumbers;
import dev.kiln.importers.jfr.pool.ThreadPool;
import dev.kiln.importers.jfr.pool.TracePool;
import dev.kiln.importers.table.SortedTrie;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the numbers of one chunk into the profile's ids.
final class ChunkMerge {
  private static final int ABSENT = -1;

  private final Recording recording;
  private final ChunkPools pools;
  private final @Nullable TracePool traces;

  /// By node of the chunk's trie.
  private final int[] stackIds;

  /// By number of a thread's key.
  private final int[] threadIds;

  /// By place of a trace.
  private final BitSet truncated = new BitSet();

  ChunkMerge(Recording recording, ChunkPools pools) {
    this.recording = recording;
    this.pools = pools;
    this.traces = pools.traces();
    this.stackIds =
        traces == null
            ? new int[1]
            : insert(recording.builder(), traces.trie(), frames(traces.numbers()));
    this.threadIds = threads();
    if (traces != null) {
      for (int i = 0; i < traces.truncated().size(); i++) {
        truncated.set(traces.truncated().get(i));
      }
    }
  }

  Recording recording() {
    return recording;
  }

  private static int[] insert(ProfileBuilder builder, SortedTrie trie, int[] frames) {
    if (builder.stackCount() == 1) {
      return new FirstStacks(builder, frames).insert(trie);
    }
    int[] ids = new int[trie.size()];
    int[] path = new int[256];
    for (int node = 1; node < ids.length; node++) {
      int depth = trie.depth(node);
      if (depth >= path.length) {
        path = Arrays.copyOf(path, depth * 2);
      }
      path[depth] = builder.child(path[depth - 1], frames[trie.frame(node)]);
      ids[node] = path[depth];
    }
    return ids;
  }

  /// The profile's frames, by the chunk's numbers.
  private int[] frames(FrameNumbers numbers) {
    JvmFrames names = recording.frames();
    int[] functions = new int[pools.methodCount()];
    Arrays.fill(functions, ABSENT);
    int[] frames = new int[numbers.size()];
    frames[FrameNumbers.TRUNCATED] = names.truncatedFrame();
    for (int i = 1; i < frames.length; i++) {
      int method = pools.findMethod(numbers.method(i));
      int function;
      if (method == ABSENT) {
        function = names.function("", "", "");
      } else {
        if (functions[method] == ABSENT) {
          List<String> texts = pools.method(method);
          functions[method] = names.function(texts.get(0), texts.get(1), texts.get(2));
        }
        function = functions[method];
      }
      FrameKind kind = JvmFrames.kind(pools.frameType(numbers.type(i)));
      frames[i] = names.frame(function, numbers.line(i), kind);
    }
    return frames;
  }

  private int[] threads() {
    ThreadPool pool = pools.threads();
    int[] ids = new int[pools.threadKeys().size()];
    pools
        .threadKeys()
        .forEach(
            (key, number) -> {
              int thread = pool == null ? ABSENT : pool.find(key);
              ids[number] = pool == null || thread == ABSENT ? 0 : thread(pool, thread);
            });
    return ids;
  }

  private int thread(ThreadPool pool, int thread) {
    String name = pool.name(thread);
    long javaOrOsId = pool.id(thread);
    int id = recording.builder().thread(name, javaOrOsId);
    recording.threadKinds().add(id, name, javaOrOsId, pool.group(thread), pool.isVirtual(thread));
    return id;
  }

  /// The id of a thread by the number of its key.
  int thread(int number) {
    return threadIds[number];
  }

  /// The name of a method's function, by the method's key; empty if the chunk lacks it.
  String method(long key) {
    int method = pools.findMethod(key);
    if (method == ABSENT) {
      return "";
    }
    List<String> texts = pools.method(method);
    return JvmFrames.name(texts.get(0), texts.get(1), texts.get(2));
  }

  /// The id of a label set, or -1 if there are too many.
  int labelSet(List<Label> labels) {
    return recording.labels().setOrNone(labels);
  }

  /// Adds the rows of a chunk to those of the recording.
  ///
  /// @param labelIds by the number of a row's labels
  /// @param linkIds by the number of a row's link
  void rows(SampleRows from, SampleRows to, int[] labelIds, int[] linkIds) {
    long without = 0;
    long cut = 0;
    long unlabelled = 0;
    for (int row = 0; row < from.size(); row++) {
      int trace = traces == null ? ABSENT : traces.found(from.stack(row) - 1);
      int stack = 0;
      if (trace == ABSENT || traces == null) {
        without++;
      } else {
        stack = stackIds[traces.leaf(trace)];
        cut += truncated.get(trace) ? 1 : 0;
      }
      int thread = from.thread(row) == 0 ? 0 : threadIds[from.thread(row) - 1];
      int labels = labelIds[from.labels(row)];
      unlabelled += labels < 0 ? 1 : 0;
      to.add(from.epochNanos(row), stack, thread, Math.max(labels, 0), linkIds[from.link(row)]);
      to.copyValues(from, row);
    }
    recording.facts().count("samples without a stack", without);
    recording.facts().count("samples with a truncated stack", cut);
    recording.labels().dropped(unlabelled);
  }
}
