package dev.kiln.model.run;

/// The next rows of several profiles, earliest first. On ties the first profile wins.
///
/// A binary heap: a row costs as many comparisons as the profiles have binary digits, not as many
/// as there are profiles.
///
/// Invariant: no head is before the one in the middle of the places before its own, `(i - 1) / 2`.
final class Heads {
  private final int[] profile;
  private final long[] time;
  private int size;
  private long comparisons;

  /// @param most how many profiles there are
  Heads(int most) {
    this.profile = new int[most];
    this.time = new long[most];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The profile whose row is next.
  int first() {
    return profile[0];
  }

  /// How often two heads were compared: the work, for tests.
  long comparisons() {
    return comparisons;
  }

  /// Adds the first row of a profile that has none here.
  void add(int of, long timeNanos) {
    int at = size++;
    while (at > 0 && isBefore(of, timeNanos, (at - 1) / 2)) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(of, timeNanos, at);
  }

  /// The profile whose row was next has this one after it.
  void advance(long timeNanos) {
    sink(profile[0], timeNanos);
  }

  /// The profile whose row was next has no other.
  void removeFirst() {
    size--;
    if (size > 0) {
      sink(profile[size], time[size]);
    }
  }

  /// Puts a head in the place of the first, then below all that are before it.
  private void sink(int of, long timeNanos) {
    int at = 0;
    for (int child = earlier(1); child < size; child = earlier(2 * at + 1)) {
      if (isBefore(of, timeNanos, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(of, timeNanos, at);
  }

  /// The earlier one of two places beside each other.
  private int earlier(int left) {
    int right = left + 1;
    return right < size && isBefore(profile[right], time[right], left) ? right : left;
  }

  private boolean isBefore(int of, long timeNanos, int place) {
    comparisons++;
    return timeNanos < time[place] || timeNanos == time[place] && of < profile[place];
  }

  private void move(int from, int to) {
    put(profile[from], time[from], to);
  }

  private void put(int of, long timeNanos, int place) {
    profile[place] = of;
    time[place] = timeNanos;
  }
}
