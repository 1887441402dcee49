package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// `drop_frames` and `keep_frames`: which function names a profile asks not to show.
///
/// The expressions match the whole name without its arguments; a name that both match stays.
/// `keep_frames` alone does nothing. An expression comes from the file, so its cost is bounded: a
/// match that takes too many steps counts as none and is logged.
final class FramePruner {
  private static final int MAX_EXPRESSION = 100_000;
  private static final int MAX_STEPS = 1_000_000;

  private final @Nullable Pattern drop;
  private final @Nullable Pattern keep;
  private final ImportLog log;
  private final Map<String, Boolean> known = new HashMap<>();

  FramePruner(String dropFrames, String keepFrames, ImportLog log) {
    this.log = log;
    this.drop = compile(dropFrames, "drop_frames");
    this.keep = drop == null ? null : compile(keepFrames, "keep_frames");
  }

  boolean isActive() {
    return drop != null;
  }

  boolean drops(String functionName) {
    return drop != null
        && !functionName.isEmpty()
        && known.computeIfAbsent(functionName, this::decide);
  }

  private boolean decide(String functionName) {
    String bare = withoutArguments(functionName);
    return matches(drop, bare) && !matches(keep, bare);
  }

  /// The name up to its first parenthesis, but for those of `(anonymous namespace)` and
  /// `operator()`; a leading dot goes too.
  static String withoutArguments(String functionName) {
    String name = functionName.startsWith(".") ? functionName.substring(1) : functionName;
    int from = 0;
    for (int open = name.indexOf('('); open >= 0; open = name.indexOf('(', from)) {
      if (name.startsWith("(anonymous namespace)", open)) {
        from = open + "(anonymous namespace)".length();
      } else if (name.startsWith("operator()", open - "operator".length())) {
        from = open + 2;
      } else {
        return name.substring(0, open);
      }
    }
    return name;
  }

  private @Nullable Pattern compile(String expression, String what) {
    if (expression.isEmpty()) {
      return null;
    }
    if (expression.length() > MAX_EXPRESSION) {
      log.add(what + " is too long to be used", "");
      return null;
    }
    try {
      return Pattern.compile("(?:" + expression + ")");
    } catch (PatternSyntaxException | StackOverflowError e) {
      log.add(what + " is not a regular expression, so it drops nothing", "");
      return null;
    }
  }

  private boolean matches(@Nullable Pattern pattern, String name) {
    if (pattern == null) {
      return false;
    }
    try {
      Matcher matcher = pattern.matcher(new Metered(name, new int[] {MAX_STEPS}, 0, name.length()));
      return matcher.matches();
    } catch (OutOfSteps | StackOverflowError e) {
      log.add("drop_frames takes too long on a name; the name stays", "");
      return false;
    }
  }

  private static final class OutOfSteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// A text that counts how often it is looked at: the only brake that a backtracking matcher has.
  private record Metered(String text, int[] stepsLeft, int from, int to) implements CharSequence {
    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (--stepsLeft[0] < 0) {
        throw new OutOfSteps();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Metered(text, stepsLeft, from + start, from + end);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
