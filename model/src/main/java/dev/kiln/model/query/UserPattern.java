package dev.kiln.model.query;

import dev.kiln.model.column.Interruption;
import dev.kiln.model.column.WatchedText;
import dev.kiln.model.column.WatchedText.SpentException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that the user gave. Looking for it ends if the thread is interrupted, and
/// after some seconds in any case: expressions with nested repetitions take time exponential in a
/// name's length.
///
/// Confined to one thread.
public final class UserPattern {
  /// Characters read in all texts together; ordinary expressions read each a few times.
  private static final long MOST_STEPS = 1L << 32;

  /// Characters of an expression in a message.
  private static final int SHOWN = 100;

  private final Pattern pattern;
  private final WatchedText.Steps steps = new WatchedText.Steps(MOST_STEPS);

  private UserPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /// @throws QueryException in one line if this is no regular expression
  public static UserPattern of(String regex) {
    try {
      return new UserPattern(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      throw new QueryException(
          "not a regular expression: " + shown(regex) + " (" + e.getDescription() + ")");
    } catch (StackOverflowError e) {
      throw new QueryException("a regular expression nested too deep");
    }
  }

  private static String shown(String regex) {
    return regex.length() <= SHOWN ? regex : regex.substring(0, SHOWN) + "…";
  }

  /// Plain text, with the flags of [Pattern].
  public static UserPattern ofText(String text, int flags) {
    return new UserPattern(Pattern.compile(text, Pattern.LITERAL | flags));
  }

  /// Whether it matches anywhere in a text.
  ///
  /// @throws QueryException if that takes too much time or stack
  /// @throws java.util.concurrent.CancellationException if the thread was interrupted
  public boolean isIn(String text) {
    Interruption.check();
    try {
      return pattern.matcher(new WatchedText(text, steps)).find();
    } catch (SpentException e) {
      throw new QueryException(
          shown(pattern.pattern())
              + " takes too long: a repetition within a repetition, such as (a+)+, does that");
    } catch (StackOverflowError e) {
      throw new QueryException(
          shown(pattern.pattern())
              + " needs too much memory on a name of "
              + text.length()
              + " characters");
    }
  }
}
