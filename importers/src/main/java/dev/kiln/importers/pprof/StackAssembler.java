package dev.kiln.importers.pprof;

import dev.kiln.importers.ImportLog;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.importers.table.StackInserter;
import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;

/// Turns lists of locations, leaf first, into stacks of frames, outermost first.
///
/// A location is one frame for each of its lines: the last line is the function that was entered,
/// the earlier ones were inlined into it. A location without a line is named after its mapping,
/// `[libc.so.6]`, or `<unknown>`.
final class StackAssembler {
  private static final byte WHOLE = 1;
  private static final byte BENEATH = 2;

  private final RawProfile raw;
  private final ProfileBuilder builder;
  private final Texts texts;
  private final ImportLog log;
  private final FramePruner pruner;

  /// Frames of all locations, outermost first within one.
  private final IntList frames = new IntList(1024);

  private final int[] frameStart;
  private final int[] frameEnd;

  /// What is dropped of a location: nothing, the location and all beneath, or only what is beneath.
  private final byte[] pruned;

  private int maxFrame;

  StackAssembler(RawProfile raw, ProfileBuilder builder, Texts texts, ImportLog log) {
    this.raw = raw;
    this.builder = builder;
    this.texts = texts;
    this.log = log;
    this.pruner = new FramePruner(texts.get(raw.dropFrames), texts.get(raw.keepFrames), log);
    int locations = raw.locations.ids.size();
    this.frameStart = new int[locations];
    this.frameEnd = new int[locations];
    this.pruned = new byte[locations];
  }

  /// Adds all stacks of the pool.
  ///
  /// @return the builder's stack for each
  int[] addStacks() {
    for (int location = 0; location < frameStart.length; location++) {
      addLocation(location);
    }
    SequencePool stacks = raw.stacks;
    if (isOneFrameEach()) {
      for (int stack = 0; stack < stacks.size(); stack++) {
        reverse(stacks.cells(), stacks.start(stack), stacks.end(stack));
      }
      return StackInserter.insert(builder, stacks.cells(), stacks.starts(), maxFrame);
    }
    int[] cells = stacks.cells();
    IntList flat = new IntList(stacks.size() == 0 ? 0 : stacks.end(stacks.size() - 1));
    IntList starts = new IntList(stacks.size() + 1);
    starts.add(0);
    for (int stack = 0; stack < stacks.size(); stack++) {
      flatten(cells, stacks.start(stack), stacks.end(stack), flat);
      starts.add(flat.size());
    }
    return StackInserter.insert(builder, flat.cells(), starts, maxFrame);
  }

  /// Whether nothing is inlined and nothing dropped, so that stacks can be rewritten in place.
  private boolean isOneFrameEach() {
    for (int location = 0; location < frameStart.length; location++) {
      if (frameEnd[location] != frameStart[location] + 1 || pruned[location] != 0) {
        return false;
      }
    }
    return true;
  }

  /// Turns locations, leaf first, into their frames, root first.
  private void reverse(int[] cells, int start, int end) {
    int last = end - 1;
    for (int i = start; i <= last; i++, last--) {
      int moved = frames.get(frameStart[cells[i]]);
      cells[i] = frames.get(frameStart[cells[last]]);
      cells[last] = moved;
    }
  }

  /// Walks from the root. A location to be dropped ends the stack, but only beneath the first one
  /// that is not: a stack of nothing but dropped names stays whole.
  private void flatten(int[] cells, int start, int end, IntList flat) {
    boolean seenKept = false;
    for (int i = end - 1; i >= start; i--) {
      int location = cells[i];
      byte drop = pruned[location];
      seenKept |= drop == 0;
      if (drop == WHOLE && seenKept) {
        return;
      }
      int from = frameStart[location];
      flat.addAll(frames.cells(), from, frameEnd[location] - from);
      if (drop == BENEATH && seenKept) {
        return;
      }
    }
  }

  private void addLocation(int location) {
    frameStart[location] = frames.size();
    if (!raw.locations.isDefined(location)) {
      log.add("sample that refers to a location which is not in the file", "");
      addFrame(builder.function("<unknown>", "", ""), 0, FrameKind.UNKNOWN);
    } else {
      long mappingId = raw.locations.mapping.get(location);
      int mapping = mappingId == 0 ? -1 : raw.mappings.ids.find(mappingId);
      String file = mapping < 0 ? "" : texts.get(raw.mappings.file.get(mapping));
      addLines(location, new Module(file));
    }
    frameEnd[location] = frames.size();
  }

  private void addLines(int location, Module module) {
    int first = raw.locations.lineStart.get(location);
    int count = raw.locations.lineCount.get(location);
    if (count == 0) {
      addFrame(builder.function(module.placeholder(), "", module.name()), 0, module.kind());
    }
    for (int line = count - 1; line >= 0; line--) {
      int function = function(raw.locations.lineFunction.get(first + line));
      String name = function < 0 ? "" : name(function);
      if (pruned[location] == 0 && pruner.drops(name)) {
        pruned[location] = line == count - 1 ? WHOLE : BENEATH;
        // The outermost match counts. A location that goes whole keeps its frames here, for the
        // stacks that consist of nothing else.
        if (line < count - 1) {
          return;
        }
      }
      String file = function < 0 ? "" : texts.get(raw.functions.file.get(function));
      String shown = name.isEmpty() ? module.placeholder() : name;
      FrameKind kind = line < count - 1 ? FrameKind.INLINED : module.kind();
      int number = raw.locations.lineNumber.get(first + line);
      addFrame(builder.function(shown, file, module.name()), number, kind);
    }
  }

  private void addFrame(int function, int line, FrameKind kind) {
    int frame = builder.frame(function, line, kind);
    maxFrame = Math.max(maxFrame, frame);
    frames.add(frame);
  }

  private int function(long id) {
    int function = id == 0 ? -1 : raw.functions.ids.find(id);
    if (function < 0 && id != 0) {
      log.add("line that refers to a function which is not in the file", "");
    }
    return function;
  }

  private String name(int function) {
    String name = texts.get(raw.functions.name.get(function));
    return name.isEmpty() ? texts.get(raw.functions.systemName.get(function)) : name;
  }
}
