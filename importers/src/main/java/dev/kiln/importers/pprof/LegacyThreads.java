package dev.kiln.importers.pprof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the stacks of all threads as text.
///
/// ```
///   --- threadz 1 ---
///   --- Thread 7eff063d9940 (name: main/25376) stack: ---
///     PC:  0x00bc8f1c: helper(arg*)
///     0x0040be31: main
///   --- Thread 7eff0464d700 (name: worker/25383) stack: ---
///     [same as previous thread]
///   --- Thread 7eff04b95700 (name: worker/25384) stack: ---
///     PC: 0xbc8f1c 0xbcbd00
///       creator: 0xa45b96 0xa48928
///   --- Memory map: ---
/// ```
///
/// Every thread is a sample of 1, with the thread's name as its label. What created a thread
/// (`creator:`) counts as its outermost frames.
final class LegacyThreads {
  private static final Pattern THREAD =
      Pattern.compile("--- Thread \\p{XDigit}+ \\(name: (.{0,500})/\\d+\\) stack: ---.*");
  private static final Pattern FRAME =
      Pattern.compile("(?:PC: *)?0x(\\p{XDigit}{1,16})(?:: ?(.*))?");

  /// Addresses alone, several on a line.
  private static final Pattern LIST =
      Pattern.compile("(?:PC:|creator:)?\\s*((?:0x\\p{XDigit}{1,16}\\s*){2,}|0x\\p{XDigit}{1,16})");

  private final LegacySink sink;
  private String name = "";
  private boolean open;
  private boolean hasFrames;
  private boolean sameAsBefore;

  LegacyThreads(LegacySink sink) {
    this.sink = sink;
    sink.types("thread", "count");
    sink.period("thread", "count", 1);
    sink.clear();
  }

  /// Reads one line.
  ///
  /// @return whether it belongs to a thread
  boolean line(String line) {
    String text = line.strip();
    if (text.startsWith("---")) {
      end();
      Matcher thread = THREAD.matcher(text);
      open = thread.matches();
      name = open ? thread.group(1) : "";
      return open;
    }
    Matcher list = LIST.matcher(text);
    Matcher frame = FRAME.matcher(text);
    if (!open || text.isEmpty()) {
      return open;
    }
    if (text.contains("same as previous thread")) {
      sameAsBefore = true;
    } else if (list.matches()) {
      begin();
      sink.frames(list.group(1));
    } else if (frame.matches()) {
      begin();
      long address = Long.parseUnsignedLong(frame.group(1), 16);
      sink.frame(address);
      String function = frame.group(2);
      if (function != null && !function.isBlank()) {
        sink.symbols().add(address, function.strip());
      }
    }
    return true;
  }

  private void begin() {
    if (!hasFrames) {
      sink.clear();
    }
    hasFrames = true;
  }

  /// Ends the last thread.
  void end() {
    if (open && (hasFrames || sameAsBefore)) {
      sink.clearLabels();
      sink.label("thread", name);
      sink.sample(1);
    }
    open = false;
    hasFrames = false;
    sameAsBefore = false;
  }
}
