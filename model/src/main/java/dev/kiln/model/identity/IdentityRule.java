package dev.kiln.model.identity;

import java.util.List;
import java.util.regex.Pattern;

/// One rule about what is removed from names before two sides are matched.
///
/// @param name a short name, to switch it by
/// @param purpose what it takes out and why, one line
/// @param kind whose names it applies to
/// @param on whether it applies
/// @param has a name is looked at only if it contains one of these words; `\d` is any digit
/// @param pattern every match of it is replaced
/// @param replacement as [java.util.regex.Matcher#replaceAll(String)] has it
/// @param examples real names and what becomes of them
public record IdentityRule(
    String name,
    String purpose,
    Kind kind,
    boolean on,
    List<String> has,
    Pattern pattern,
    String replacement,
    List<Example> examples) {

  /// Whose names a rule applies to.
  public enum Kind {
    FUNCTION,
    THREAD
  }

  /// A name and the result of a rule, which is the same name if the rule does not apply.
  public record Example(String name, String result) {}

  /// Names of such length are hostile, or too long to be told apart by a number.
  private static final int MAX_LENGTH = 2000;

  /// A word's sign for any digit.
  private static final String DIGIT = "\\d";

  public IdentityRule {
    has = List.copyOf(has);
    examples = List.copyOf(examples);
  }

  IdentityRule switched(boolean nowOn) {
    return new IdentityRule(name, purpose, kind, nowOn, has, pattern, replacement, examples);
  }

  /// The name without what the rule takes out; the same object if it finds nothing.
  public String apply(String from) {
    if (from.length() > MAX_LENGTH || !hasWord(from)) {
      return from;
    }
    String result = pattern.matcher(from).replaceAll(replacement).strip();
    return result.isEmpty() || result.equals(from) ? from : result;
  }

  /// The cheap look that spares most names the regex.
  private boolean hasWord(String from) {
    for (String word : has) {
      if (contains(from, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String from, String word) {
    int digit = word.indexOf(DIGIT);
    if (digit < 0) {
      return from.contains(word);
    }
    String before = word.substring(0, digit);
    for (int at = from.indexOf(before); at >= 0; at = from.indexOf(before, at + 1)) {
      int next = at + before.length();
      if (next >= from.length()) {
        return false;
      }
      if (Character.isDigit(from.charAt(next))) {
        return true;
      }
    }
    return false;
  }

  /// What a name's signs must hold of one of the words, so that a name can be ruled out by one look
  /// at it.
  NameSigns[] neededSigns() {
    return has.stream()
        .map(word -> NameSigns.of(word.split(Pattern.quote(DIGIT), 2)[0]))
        .toArray(NameSigns[]::new);
  }
}
