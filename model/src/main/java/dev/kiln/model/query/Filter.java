package dev.kiln.model.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which samples of a profile are looked at. Filters of different kinds are all required; several
/// of one kind too.
///
/// Regular expressions match anywhere in a name. They are kept as text, so that equal filters are
/// equal.
public sealed interface Filter {
  /// The name of this filter in the text form and, behind `--`, on the command line.
  String word();

  /// The value of this filter in the text form.
  String valueText();

  /// Samples from `fromNanos` (inclusive) to `toNanos` (exclusive), since the profile's start.
  record TimeRange(long fromNanos, long toNanos) implements Filter {
    public TimeRange {
      if (toNanos < fromNanos) {
        throw new QueryException("time: the end lies before the start");
      }
    }

    @Override
    public String word() {
      return "time";
    }

    @Override
    public String valueText() {
      return Durations.range(fromNanos, toNanos);
    }
  }

  /// Samples of threads whose name matches.
  record ThreadName(String regex) implements Filter {
    public ThreadName {
      compile(regex);
    }

    @Override
    public String word() {
      return "thread";
    }

    @Override
    public String valueText() {
      return regex;
    }
  }

  /// Samples with this label; numbers are compared by their digits.
  record HasLabel(String key, String value) implements Filter {
    @Override
    public String word() {
      return "label";
    }

    @Override
    public String valueText() {
      return key + "=" + value;
    }
  }

  /// Samples stamped with a trace id, as it was written: hex, or a decimal number.
  record InTrace(String id) implements Filter {
    public InTrace {
      TraceIds.parse(id);
    }

    @Override
    public String word() {
      return "trace-id";
    }

    @Override
    public String valueText() {
      return id;
    }
  }

  /// Samples stamped with a span id, as it was written: hex, or a decimal number.
  record InSpan(String id) implements Filter {
    public InSpan {
      TraceIds.parse(id);
    }

    @Override
    public String word() {
      return "span-id";
    }

    @Override
    public String valueText() {
      return id;
    }
  }

  /// Samples with a frame that matches, as [StackMatch] has it.
  record Focus(String regex) implements Filter {
    public Focus {
      StackMatch.check(regex);
    }

    @Override
    public String word() {
      return "focus";
    }

    @Override
    public String valueText() {
      return regex;
    }
  }

  /// Samples without any frame that matches, as [StackMatch] has it.
  record Ignore(String regex) implements Filter {
    public Ignore {
      StackMatch.check(regex);
    }

    @Override
    public String word() {
      return "ignore";
    }

    @Override
    public String valueText() {
      return regex;
    }
  }

  /// An expression that matches this text and nothing else within a name.
  static String literal(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }

  /// An expression that matches exactly this name.
  static String exactly(String name) {
    return "^" + literal(name) + "$";
  }

  /// Compiles a user's regular expression.
  ///
  /// @throws QueryException in one line where it is not one
  static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new QueryException(
          "not a regular expression: " + regex + " (" + e.getDescription() + ")");
    }
  }
}
