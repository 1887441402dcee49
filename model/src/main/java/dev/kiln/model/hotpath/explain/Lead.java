package dev.kiln.model.hotpath.explain;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.value.ValueType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of profile to look at, in the order in which to look when time is spent off the CPU.
public enum Lead {
  /// Where threads are, running or not.
  WALL("wall clock", "a wall-clock profiler, such as async-profiler's event wall"),
  /// Waiting for other threads.
  LOCK(
      "locks",
      "jdk.JavaMonitorEnter and jdk.ThreadPark, with a threshold below the wait looked for; in Go"
          + " the mutex and block profiles"),
  /// Waiting for files, the network, other services.
  IO("I/O", "jdk.SocketRead, jdk.SocketWrite, jdk.FileRead and jdk.FileWrite, or spans"),
  /// Stopped by the collector.
  GC("garbage collection", "JFR's garbage collection events, or the collector's log"),
  /// Where CPU time is spent.
  CPU("CPU", "a CPU profiler");

  private final String words;
  private final String source;

  Lead(String words, String source) {
    this.words = words;
    this.source = source;
  }

  public String words() {
    return words;
  }

  /// What records it.
  public String source() {
    return source;
  }

  /// The leads that a profile has: those of its samples, and of the collector, whose pauses are not
  /// samples, that it says how often it ran. A comparison says so of either side.
  public static Set<Lead> in(Profile profile) {
    Set<Lead> leads = EnumSet.noneOf(Lead.class);
    for (ValueType type : profile.valueTypes()) {
      Lead lead = of(type);
      if (lead != null) {
        leads.add(lead);
      }
    }
    if (profile.info().facts().stream().anyMatch(f -> f.name().startsWith(Fact.COLLECTIONS))) {
      leads.add(GC);
    }
    return leads;
  }

  /// The lead of a value type; null if it is none of these.
  public static @Nullable Lead of(ValueType type) {
    String name = type.name().toLowerCase(Locale.ROOT);
    if (name.contains("wall")) {
      return WALL;
    }
    if (containsAny(name, "monitor", "park", "lock", "mutex", "contention", "delay")) {
      return LOCK;
    }
    if (containsAny(name, "file", "socket")) {
      return IO;
    }
    return name.contains("cpu") ? CPU : null;
  }

  private static boolean containsAny(String name, String... words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
