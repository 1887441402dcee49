package dev.kiln.model.column;

/// A text that counts how often a character of it is read, so that a regular expression that
/// somebody gave can be ended: one with nested repetitions may read a single name for longer than
/// anyone would wait.
public final class WatchedText implements CharSequence {
  /// The readings that all texts of one search share. Confined to one thread.
  public static final class Steps {
    private static final int STEPS_A_LOOK = 1 << 14;

    private final long most;
    private long left;

    /// @param most readings after which the search ends
    public Steps(long most) {
      this.most = most;
      this.left = most;
    }

    /// The readings after which the search ends.
    public long most() {
      return most;
    }

    private void next() {
      left--;
      if (left % STEPS_A_LOOK == 0) {
        Interruption.check();
        if (left < 0) {
          throw new SpentException();
        }
      }
    }
  }

  /// There were more readings than allowed.
  public static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpentException() {
      super("too many steps", null, false, false);
    }
  }

  private final CharSequence text;
  private final Steps steps;

  public WatchedText(CharSequence text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  @Override
  public int length() {
    return text.length();
  }

  /// @throws SpentException soon after there were too many readings
  /// @throws java.util.concurrent.CancellationException soon after the thread was interrupted
  @Override
  public char charAt(int index) {
    steps.next();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.subSequence(start, end), steps);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
