package dev.kiln.model.hotpath.calls;

/// A text whose characters can be read only a limited number of times. A regular expression from a
/// file could otherwise scan a single name for longer than anyone would wait.
final class BoundedText implements CharSequence {
  /// The readings that are left, of all texts that share them.
  static final class Budget {
    private long left;

    Budget(long characters) {
      this.left = characters;
    }
  }

  /// The budget is spent.
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpentException() {
      super("too many steps", null, false, false);
    }
  }

  private final CharSequence text;
  private final Budget budget;

  BoundedText(CharSequence text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public int length() {
    return text.length();
  }

  /// @throws SpentException if the budget is spent
  @Override
  public char charAt(int index) {
    if (--budget.left < 0) {
      throw new SpentException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedText(text.subSequence(start, end), budget);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
