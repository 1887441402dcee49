package dev.kiln.importers.pprof;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.kiln.importers.format.ImportLog;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `drop_frames` and `keep_frames`: which function names a profile asks not to show.
///
/// The expressions match the whole name without its arguments; a name that both match stays.
/// `keep_frames` alone does nothing. Expressions are RE2's, which match in time linear in a name's
/// length and in their own; the names that are left when the product of both reaches a bound stay,
/// which is logged.
final class FramePruner {
  private static final int MAX_EXPRESSION = 20_000;

  /// Parts of an expression's compiled form.
  private static final int MAX_PROGRAM = 100_000;

  /// Steps of the matcher for all names of a file: about a second.
  private static final long MAX_STEPS = 100_000_000;

  private final @Nullable Pattern drop;
  private final @Nullable Pattern keep;
  private final ImportLog log;
  private long stepsLeft = MAX_STEPS;
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
    if (expression.length() > MAX_EXPRESSION || ExpressionSize.of(expression) > MAX_PROGRAM) {
      log.add(what + " is too long to be used", "");
      return null;
    }
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException | StackOverflowError e) {
      log.add(what + " is not a regular expression, so it drops nothing", "");
      return null;
    }
  }

  private boolean matches(@Nullable Pattern pattern, String name) {
    if (pattern == null) {
      return false;
    }
    stepsLeft -= (long) pattern.programSize() * (name.length() + 1);
    if (stepsLeft < 0) {
      log.add("drop_frames takes too long; the name stays", "");
      return false;
    }
    return pattern.matches(name);
  }
}
