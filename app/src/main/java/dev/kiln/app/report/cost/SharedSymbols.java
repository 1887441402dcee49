package dev.kiln.app.report.cost;

import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// How many bytes of names some profiles have, and how many remain if each name is stored once.
///
/// Counted are names of functions, files and modules as UTF-8, each once a profile, as pprof and
/// JFR keep them; no compression.
final class SharedSymbols {
  private final Set<String> seen = new HashSet<>();
  private long all;
  private long once;
  private int profiles;

  public void add(Profile profile) {
    FunctionTable functions = profile.functions();
    Set<String> own = new HashSet<>();
    for (int f = 0; f < functions.size(); f++) {
      own.add(functions.name(f));
      own.add(functions.file(f));
      own.add(functions.module(f));
    }
    for (String text : own) {
      int size = text.getBytes(StandardCharsets.UTF_8).length;
      all += size;
      once += seen.add(text) ? size : 0;
    }
    profiles++;
  }

  /// Bytes of all profiles' names.
  public long all() {
    return all;
  }

  /// Bytes if each name is kept once.
  public long once() {
    return once;
  }

  public int profiles() {
    return profiles;
  }

  /// How many times smaller; 1 if there are no names.
  public double ratio() {
    return once == 0 ? 1 : (double) all / once;
  }
}
