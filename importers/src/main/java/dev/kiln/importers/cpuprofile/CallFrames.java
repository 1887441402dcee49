package dev.kiln.importers.cpuprofile;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;

/// Turns what V8 says of a called function into a frame.
///
/// A line is where the function begins: which line ran is known for a node as a whole and not for
/// its samples. Functions without a script are native, as are `(program)`, native code that no
/// JavaScript has called, and `(garbage collector)`, which has no caller in the file.
final class CallFrames {
  /// What is no call: the root of all stacks, and code that V8 adds to each script.
  static final int NONE = -1;

  private static final String IDLE = "(idle)";

  private final ProfileBuilder builder;
  private int idle = NONE;

  CallFrames(ProfileBuilder builder) {
    this.builder = builder;
  }

  /// The frame of a function.
  ///
  /// @param line counted from 1; not positive if it is unknown
  /// @return [#NONE] if it is no call
  int frame(String name, String url, int line) {
    if (name.equals("(root)") || url.equals("native dummy.js")) {
      return NONE;
    }
    if (name.equals(IDLE) && url.isEmpty()) {
      idle = builder.frame(builder.function(IDLE, "", ""), 0, FrameKind.SYNTHETIC);
      return idle;
    }
    Script script = Script.of(url);
    boolean isNative = url.isEmpty() && line <= 0;
    String shown = name.isEmpty() ? anonymous(script, line) : name;
    int function = builder.function(shown, script.file(), script.module());
    return builder.frame(function, line, isNative ? FrameKind.NATIVE : FrameKind.UNKNOWN);
  }

  /// Anonymous functions are told apart by their place, as a file has many.
  private static String anonymous(Script script, int line) {
    String file = script.shortName();
    String place = line > 0 ? file + ":" + line : file;
    return file.isEmpty() ? "(anonymous)" : "(anonymous) " + place;
  }

  /// The frame of samples whose node is missing.
  int unknown() {
    return builder.frame(builder.function("[unknown]", "", ""), 0, FrameKind.SYNTHETIC);
  }

  /// Whether the thread had nothing to do.
  boolean isIdle(int frame) {
    return frame != NONE && frame == idle;
  }
}
