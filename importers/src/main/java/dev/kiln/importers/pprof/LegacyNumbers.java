package dev.kiln.importers.pprof;

/// Decimal numbers in text that anybody may have written.
final class LegacyNumbers {
  private static final int MAX_DIGITS = 18;

  private LegacyNumbers() {}

  /// The number, perhaps negative; 0 for no digits, other characters, or more than 18 digits.
  static long of(String text) {
    boolean negative = text.startsWith("-");
    int start = negative ? 1 : 0;
    if (text.length() == start || text.length() - start > MAX_DIGITS) {
      return 0;
    }
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }
}
