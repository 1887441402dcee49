package dev.kiln.model;

import dev.kiln.model.InternKeys.ThreadKey;
import java.util.List;

/// The threads of a profile.
///
/// Invariants: thread 0 is "no thread known", with an empty name; a thread id is the id that the
/// format gives (JVM thread id or OS thread id), 0 if there is none; no (name, id) stands twice.
public final class ThreadTable {
  private final String[] names;
  private final long[] ids;

  ThreadTable(String[] names, long[] ids) {
    this.names = names;
    this.ids = ids;
  }

  static ThreadTable of(List<ThreadKey> rows) {
    return new ThreadTable(
        rows.stream().map(ThreadKey::name).toArray(String[]::new),
        rows.stream().mapToLong(ThreadKey::id).toArray());
  }

  public int size() {
    return names.length;
  }

  public String name(int thread) {
    return names[thread];
  }

  public long id(int thread) {
    return ids[thread];
  }
}
