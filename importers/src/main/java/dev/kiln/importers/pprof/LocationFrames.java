package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;

/// The frames of each location.
///
/// ```
///   location | frames, outermost first     pruned
///      0     | main                        nothing
///      1     | malloc  arena_alloc         all
///      2     | <unknown>                   nothing     for ids that are not in the file
/// ```
///
/// A location is one frame for each of its lines: the last line is the function that was entered,
/// the earlier ones were inlined into it. A location without a line is named after its mapping,
/// `[libc.so.6]`, or `<unknown>`.
final class LocationFrames {
  /// What is dropped of a location: nothing, the location and all beneath, or only what is beneath.
  static final byte NOTHING = 0;

  static final byte ALL = 1;
  static final byte BENEATH = 2;

  private final RawProfile raw;
  private final ProfileBuilder builder;
  private final StringTable texts;
  private final ImportLog log;
  private final FramePruner pruner;
  private final Module[] modules;

  /// The frames of all locations.
  private final IntList frames = new IntList(1024);

  private final int[] ends;
  private final byte[] pruned;
  private final int unknown;
  private int maxFrame;
  private int maxFrames = 1;
  private boolean prunes;

  /// The last function interned, since neighbours in a file often are lines of one function.
  private int lastFunction = -1;

  private int lastModule = -1;
  private int lastFunctionId;

  LocationFrames(RawProfile raw, ProfileBuilder builder, StringTable texts, ImportLog log) {
    this.raw = raw;
    this.builder = builder;
    this.texts = texts;
    this.log = log;
    this.pruner = new FramePruner(texts.get(raw.dropFrames), texts.get(raw.keepFrames), log);
    this.unknown = raw.locations.ids.size();
    this.ends = new int[unknown + 1];
    this.pruned = new byte[unknown + 1];
    this.modules = new Module[raw.mappings.file.size() + 1];
    for (int mapping = 0; mapping < raw.mappings.file.size(); mapping++) {
      modules[mapping] = Module.of(texts.get(raw.mappings.file.get(mapping)));
    }
    modules[modules.length - 1] = Module.of("");
    for (int location = 0; location < unknown; location++) {
      addLocation(location);
    }
    addFrame(builder.function("<unknown>", "", ""), 0, FrameKind.UNKNOWN);
    ends[unknown] = frames.size();
  }

  /// The location that stands for ids which the file does not define.
  int unknown() {
    return unknown;
  }

  int start(int location) {
    return location == 0 ? 0 : ends[location - 1];
  }

  int end(int location) {
    return ends[location];
  }

  /// The frames of all locations.
  int[] cells() {
    return frames.cells();
  }

  byte pruned(int location) {
    return pruned[location];
  }

  int maxFrame() {
    return maxFrame;
  }

  /// The most frames that a location has.
  int maxFrames() {
    return maxFrames;
  }

  /// Whether every location is exactly one frame, and none is dropped.
  boolean isOneFrameEach() {
    return maxFrames == 1 && !prunes && frames.size() == ends.length;
  }

  private void addLocation(int location) {
    long mappingId = raw.locations.mapping.get(location);
    int mapping = mappingId == 0 ? -1 : raw.mappings.ids.find(mappingId);
    addLines(location, mapping < 0 ? modules.length - 1 : mapping);
    ends[location] = frames.size();
    maxFrames = Math.max(maxFrames, end(location) - start(location));
    prunes |= pruned[location] != NOTHING;
  }

  private void addLines(int location, int mapping) {
    Module module = modules[mapping];
    int first = raw.locations.lineStart(location);
    int last = raw.locations.lineEnd.get(location) - 1;
    if (first > last) {
      addFrame(builder.function(module.placeholder(), "", module.name()), 0, module.kind());
    }
    for (int line = last; line >= first; line--) {
      int function = function(raw.locations.lineFunction.get(line));
      if (pruner.isActive() && pruned[location] == NOTHING && pruner.drops(name(function))) {
        pruned[location] = line == last ? ALL : BENEATH;
        // The outermost match counts. A location that goes whole keeps its frames here, for the
        // stacks that consist of nothing else.
        if (line < last) {
          return;
        }
      }
      FrameKind kind = line < last ? FrameKind.INLINED : module.kind();
      addFrame(functionId(function, mapping), raw.locations.lineNumber.get(line), kind);
    }
  }

  private int functionId(int function, int mapping) {
    if (function != lastFunction || mapping != lastModule || function < 0) {
      Module module = modules[mapping];
      String name = name(function);
      String file = function < 0 ? "" : texts.get(raw.functions.file.get(function));
      String shown = name.isEmpty() ? module.placeholder() : name;
      lastFunctionId = builder.function(shown, file, module.name());
      lastFunction = function;
      lastModule = mapping;
    }
    return lastFunctionId;
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

  /// Empty if the function is not known.
  private String name(int function) {
    if (function < 0) {
      return "";
    }
    String name = texts.get(raw.functions.name.get(function));
    return name.isEmpty() ? texts.get(raw.functions.systemName.get(function)) : name;
  }
}
