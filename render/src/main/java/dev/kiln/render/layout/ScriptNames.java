package dev.kiln.render.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses the names of scripting runtimes, which include how the code was compiled and where it is.
///
/// `LazyCompile:~resume_ _stream_readable.js:717`, `JS:*Parser.parse file:///app/acorn.mjs:622:39`
/// (V8's tags and marks), `get_response (core/base.py:140)`, `core/base.py:get_response`,
/// `(anonymous app.js:12)`.
final class ScriptNames {
  /// V8's kinds of code and marks of its tiers, as its `--perf-basic-prof` writes them.
  private static final Pattern TAG =
      Pattern.compile(
          "^(LazyCompile|Function|JS|Eval|Script|Builtin|Stub|Handler|BytecodeHandler):[~*^+]?"
              + "|^[~*^+](?=[A-Za-z_$( ])");

  /// A file with a line after a name, with or without parentheses.
  private static final Pattern PLACE =
      Pattern.compile("^(.*?)\\s*(?:\\s|^|\\()([^\\s()]*[^\\s():]:\\d+(?::\\d+)?)\\)?$");

  private static final Pattern PLACE_FIRST = Pattern.compile("^\\S*\\.\\w+:([A-Za-z_<]\\S*)$");

  /// Names that say nothing without their place.
  private static final Pattern NAMELESS =
      Pattern.compile("(\\(?anonymous( function)?\\)?|<anonymous>|<module>|<lambda>|<main>|)");

  /// Longer names are no script's; matching them would cost.
  private static final int LONGEST = 500;

  private static final Pattern SCRIPT_FILE =
      Pattern.compile("\\.([cm]?[jt]sx?|py|pyx|rb|php|lua|html?)(:\\d+)+$");

  private ScriptNames() {}

  /// Whether a name is a script's file and line; its dots part nothing.
  static boolean isPlace(String name) {
    return name.length() <= LONGEST && SCRIPT_FILE.matcher(name).find();
  }

  /// The name alone; the file and line if it has none; the whole if it is no script's.
  static String plain(String name) {
    if (name.startsWith("RegExp:") || name.length() > LONGEST) {
      return name;
    }
    String untagged = TAG.matcher(name).replaceFirst("");
    Matcher first = PLACE_FIRST.matcher(untagged);
    if (first.matches() && !untagged.contains("::")) {
      return first.group(1);
    }
    Matcher place = PLACE.matcher(untagged);
    if (!place.matches() || !looksLikeFile(place.group(2))) {
      return untagged.isEmpty() ? name : untagged;
    }
    String function = place.group(1).strip();
    return NAMELESS.matcher(function).matches() || function.equals("(anonymous")
        ? fileName(place.group(2))
        : function;
  }

  private static boolean looksLikeFile(String place) {
    String path = place.substring(0, place.indexOf(':', place.lastIndexOf('/') + 1));
    return path.contains("/") || path.lastIndexOf('.') > 0 || place.startsWith("node:");
  }

  private static String fileName(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }
}
