package dev.kiln.model;

import dev.kiln.model.value.ValueType;
import java.util.Arrays;
import java.util.List;

/// Profiles drawn as text: one line per sample, `a;b;c 3` or `a;b 3 -1` for several value types.
///
/// A name may carry a line (`a:42`) and a module (`a@lib`); a line starting with `!thread ` names
/// the thread of the samples after it, `!time ` their time in nanoseconds.
public final class Stacks {
  private Stacks() {}

  public static Profile profile(String text) {
    return profile(text, 1);
  }

  public static Profile profile(String text, int valueTypes) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    for (int v = 0; v < valueTypes; v++) {
      builder.valueType(event, new ValueType("value" + v, "count"));
    }
    int thread = 0;
    long time = Long.MIN_VALUE;
    for (String line : text.strip().split("\n")) {
      String trimmed = line.strip();
      if (trimmed.isEmpty()) {
        continue;
      }
      if (trimmed.startsWith("!thread ")) {
        thread = builder.thread(trimmed.substring(8), 0);
        continue;
      }
      if (trimmed.startsWith("!time ")) {
        time = Long.parseLong(trimmed.substring(6));
        continue;
      }
      List<String> cells = Arrays.asList(trimmed.split(" "));
      int names = cells.size() - valueTypes;
      builder.addSample(event, stack(builder, names == 0 ? "" : cells.get(0)));
      for (int v = 0; v < valueTypes; v++) {
        builder.value(v, Long.parseLong(cells.get(names + v)));
      }
      if (thread != 0) {
        builder.sampleThread(thread);
      }
      if (time != Long.MIN_VALUE) {
        builder.sampleTime(time);
      }
    }
    return builder.build();
  }

  private static int stack(ProfileBuilder builder, String path) {
    int stack = 0;
    if (path.isEmpty()) {
      return stack;
    }
    for (String part : path.split(";")) {
      String[] atModule = part.split("@");
      String[] atLine = atModule[0].split(":");
      int line = atLine.length > 1 ? Integer.parseInt(atLine[1]) : 0;
      int function = builder.function(atLine[0], "", atModule.length > 1 ? atModule[1] : "");
      stack = builder.child(stack, builder.frame(function, line, FrameKind.UNKNOWN));
    }
    return stack;
  }
}
