package dev.kiln.importers.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import skipped, repaired or found damaged, counted by kind; never the reason to stop.
///
/// Bounded: each kind keeps its count and its first place only.
public final class ImportLog {
  /// One kind of problem.
  ///
  /// @param what the problem in words, such as `line without a count`
  /// @param count how often it occurred
  /// @param firstPlace where first, such as `line 7` or `byte 4096`; empty where it has no place
  public record Problem(String what, long count, String firstPlace) {
    /// One line for the user: `line without a count (3 times, first at line 7)`.
    public String describe() {
      if (count == 1) {
        return firstPlace.isEmpty() ? what : what + " (" + firstPlace + ")";
      }
      String first = firstPlace.isEmpty() ? "" : ", first at " + firstPlace;
      return String.format(java.util.Locale.ROOT, "%s (%,d times%s)", what, count, first);
    }
  }

  private static final int MAX_KINDS = 200;

  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /// Counts one problem; a kind beyond the two-hundredth is counted as `other problems`.
  public synchronized void add(String what, String place) {
    add(what, place, 1);
  }

  public synchronized void add(String what, String place, long times) {
    boolean full = problems.size() >= MAX_KINDS && !problems.containsKey(what);
    problems.merge(
        full ? "other problems" : what,
        new Problem(full ? "other problems" : what, times, place),
        (old, more) -> new Problem(old.what(), old.count() + times, old.firstPlace()));
  }

  /// Counts the problems of another log, each kind with something before it: the file's name.
  public void addAll(String prefix, ImportLog other) {
    for (Problem problem : other.problems()) {
      add(prefix + problem.what(), problem.firstPlace(), problem.count());
    }
  }

  public synchronized List<Problem> problems() {
    return List.copyOf(problems.values());
  }

  public synchronized boolean isEmpty() {
    return problems.isEmpty();
  }
}
