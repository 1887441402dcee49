package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.StackTable;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Expressions over frames, decided once per function.
///
/// A regular expression that matches anywhere in a function's name; behind `module:`, in its
/// module; behind `file:`, in its file. `module::load` is a name: a scope follows no prefix.
final class StackMatch {
  private static final Pattern PREFIX = Pattern.compile("^(module|file):(?!:)");

  private StackMatch() {}

  /// Refuses what is no expression.
  ///
  /// @throws QueryException in one line
  static void check(String expression) {
    UserPattern.of(pattern(expression));
  }

  /// The regular expression without a prefix.
  static String pattern(String expression) {
    return PREFIX.matcher(expression).replaceFirst("");
  }

  /// The functions that match.
  public static BitSet functions(Profile profile, String expression) {
    FunctionTable functions = profile.functions();
    String regex = pattern(expression);
    UserPattern pattern = UserPattern.of(regex);
    boolean prefixed = regex.length() < expression.length();
    IntFunction<String> text =
        !prefixed
            ? functions::name
            : expression.startsWith("module:") ? functions::module : functions::file;
    BitSet matched = new BitSet(functions.size());
    for (int f = 0; f < functions.size(); f++) {
      if (pattern.isIn(text.apply(f))) {
        matched.set(f);
      }
    }
    return matched;
  }

  /// The frames whose function matches.
  public static BitSet frames(Profile profile, String expression) {
    BitSet matched = functions(profile, expression);
    FrameTable frames = profile.frames();
    BitSet result = new BitSet(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      if (matched.get(frames.function(i))) {
        result.set(i);
      }
    }
    return result;
  }

  /// The stacks with at least one of these frames: one sweep, parents first.
  public static BitSet anyFrame(Profile profile, BitSet frames) {
    StackTable stacks = profile.stacks();
    BitSet result = new BitSet(stacks.size());
    for (int s = 1; s < stacks.size(); s++) {
      if (frames.get(stacks.frame(s)) || result.get(stacks.parent(s))) {
        result.set(s);
      }
    }
    return result;
  }
}
