package dev.kiln.app.ui.threads;

/// One thread of the table.
///
/// @param thread its number in the profile's thread table; 0 stands for unknown threads
/// @param name as filters see it; empty if the format gives none
/// @param id as the format gives it; 0 if it gives none
/// @param group what it shares with others: its name without the number at the end; empty if no
///   other thread has that
/// @param kind such as `virtual`; empty if the format does not say
/// @param total in native units
/// @param firstNanos the time of its first sample
/// @param top the function with the greatest self value; empty if there is none
/// @param topSelf that value
/// @param kept whether the query's thread filters let it pass
record ThreadRow(
    int thread,
    String name,
    long id,
    String group,
    String kind,
    long total,
    long samples,
    long firstNanos,
    String top,
    long topSelf,
    boolean kept) {
  /// The name to show.
  String shown() {
    if (thread == 0) {
      return "unknown thread";
    }
    return name.isEmpty() ? "thread " + id : name;
  }
}
