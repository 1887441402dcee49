package dev.kiln.importers.pprof.write;

import com.google.protobuf.CodedOutputStream;
import dev.kiln.importers.wire.Submessage;
import dev.kiln.model.FrameKind;
import dev.kiln.model.FrameTable;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What samples of a pprof file refer to: locations, functions, mappings and texts, each numbered
/// when it is first used.
final class PprofTables {
  private static final String UNKNOWN = "[unknown]";

  private final Profile profile;
  private final Map<String, Integer> strings = new LinkedHashMap<>();

  /// The frames of a location, innermost first, to its id.
  private final Map<List<Integer>, Long> locations = new LinkedHashMap<>();

  private final Map<String, Long> mappings = new LinkedHashMap<>();
  private final long[] @Nullable [] locationsOfStack;

  /// Of the frame that stands for no stack at all; 0 until one is needed.
  private long unknownLocation;

  PprofTables(Profile profile) {
    this.profile = profile;
    this.locationsOfStack = new long[profile.stacks().size()][];
    string("");
  }

  /// The index of a text in the string table.
  int string(String text) {
    Integer known = strings.get(text);
    if (known == null) {
      known = strings.size();
      strings.put(text, known);
    }
    return known;
  }

  /// The location ids of a stack, innermost first; that of `[unknown]` if the stack is empty, for
  /// other programs drop samples without a location.
  long[] locations(int stack) {
    long[] known = locationsOfStack[stack];
    if (known == null) {
      known = stack == 0 ? noStack() : makeLocations(stack);
      locationsOfStack[stack] = known;
    }
    return known;
  }

  /// An id that no list of frames has, as no location has no frame.
  private long[] noStack() {
    unknownLocation = location(List.of());
    return new long[] {unknownLocation};
  }

  private long[] makeLocations(int stack) {
    long[] ids = new long[profile.stacks().depth(stack)];
    int size = 0;
    List<Integer> lines = new ArrayList<>();
    for (int s = stack; s != 0; s = profile.stacks().parent(s)) {
      int frame = profile.stacks().frame(s);
      lines.add(frame);
      boolean inlined = profile.frames().kind(frame) == FrameKind.INLINED;
      if (!inlined || profile.stacks().parent(s) == 0) {
        ids[size++] = location(lines);
        lines = new ArrayList<>();
      }
    }
    return Arrays.copyOf(ids, size);
  }

  private long location(List<Integer> lines) {
    Long known = locations.get(lines);
    if (known == null) {
      known = locations.size() + 1L;
      locations.put(List.copyOf(lines), known);
    }
    return known;
  }

  /// Writes all tables; nothing can be numbered after that.
  void write(CodedOutputStream out) throws IOException {
    Set<Integer> functions = new LinkedHashSet<>();
    if (unknownLocation != 0) {
      writeUnknown(out);
    }
    for (Map.Entry<List<Integer>, Long> location : locations.entrySet()) {
      if (location.getValue() == unknownLocation) {
        continue;
      }
      Submessage.write(out, 4, location(location.getKey(), location.getValue(), functions));
    }
    for (int function : functions) {
      int name = string(profile.functions().name(function));
      Submessage message =
          new Submessage()
              .number(1, function + 1L)
              .number(2, name)
              .number(3, name)
              .number(4, string(profile.functions().file(function)));
      Submessage.write(out, 5, message);
    }
    for (Map.Entry<String, Long> mapping : mappings.entrySet()) {
      Submessage message =
          new Submessage()
              .number(1, mapping.getValue())
              .number(5, string(mapping.getKey()))
              .number(7, 1)
              .number(8, 1)
              .number(9, 1)
              .number(10, 1);
      Submessage.write(out, 3, message);
    }
    for (String text : strings.keySet()) {
      out.writeString(6, text);
    }
  }

  private void writeUnknown(CodedOutputStream out) throws IOException {
    long function = profile.functions().size() + 1L;
    int name = string(UNKNOWN);
    Submessage line = new Submessage().number(1, function);
    Submessage.write(out, 4, new Submessage().number(1, unknownLocation).message(4, line));
    Submessage.write(out, 5, new Submessage().number(1, function).number(2, name).number(3, name));
  }

  private Submessage location(List<Integer> lines, long id, Set<Integer> functions)
      throws IOException {
    FrameTable frames = profile.frames();
    int caller = frames.function(lines.getLast());
    Submessage message =
        new Submessage().number(1, id).number(2, mapping(profile.functions().module(caller)));
    for (int frame : lines) {
      int function = frames.function(frame);
      functions.add(function);
      message.message(4, new Submessage().number(1, function + 1L).number(2, frames.line(frame)));
    }
    return message;
  }

  private long mapping(String module) {
    if (module.isEmpty()) {
      return 0;
    }
    Long known = mappings.get(module);
    if (known == null) {
      known = mappings.size() + 1L;
      mappings.put(module, known);
    }
    return known;
  }
}
