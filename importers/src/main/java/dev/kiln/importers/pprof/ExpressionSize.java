package dev.kiln.importers.pprof;

import java.util.ArrayDeque;
import java.util.Deque;

/// How large an expression of RE2 becomes when it is compiled, before that is done: every counted
/// repetition copies what it repeats, so that `((a{1000}){1000}){1000}` has a thousand million
/// parts.
final class ExpressionSize {
  private final String text;
  private final Deque<Long> outer = new ArrayDeque<>();

  /// Parts of the group at hand, without the last one.
  private long before;

  /// Parts of the last atom, which a repetition would copy.
  private long last;

  private int at;

  private ExpressionSize(String text) {
    this.text = text;
  }

  /// About how many parts there are; `Long.MAX_VALUE` if there are more than can be counted.
  static long of(String expression) {
    return new ExpressionSize(expression).measure();
  }

  private long measure() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '(' -> {
          outer.push(sum(before, last));
          before = 0;
          last = 1;
        }
        case ')' -> {
          last = sum(sum(before, last), 1);
          before = outer.isEmpty() ? 0 : outer.pop();
        }
        case '{' -> last = product(last, most());
        case '[' -> {
          skipClass();
          atom();
        }
        case '\\' -> {
          at++;
          atom();
        }
        default -> atom();
      }
    }
    long all = sum(before, last);
    for (long each : outer) {
      all = sum(all, each);
    }
    return all;
  }

  private void atom() {
    before = sum(before, last);
    last = 1;
  }

  /// The largest number up to the closing brace; a brace without numbers is a letter.
  private long most() {
    long most = 1;
    long number = 0;
    for (; at < text.length() && (text.charAt(at) == ',' || Character.isDigit(text.charAt(at))); ) {
      char c = text.charAt(at++);
      number = c == ',' ? 0 : Math.min(number * 10 + Character.digit(c, 10), 1_000_000);
      most = Math.max(most, number);
    }
    return most;
  }

  private void skipClass() {
    at++;
    while (at < text.length() && text.charAt(at) != ']') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long product(long a, long b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
