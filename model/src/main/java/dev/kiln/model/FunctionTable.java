package dev.kiln.model;

import dev.kiln.model.InternKeys.FunctionKey;
import java.util.Arrays;
import java.util.List;

/// The functions of a profile. Tables and comparisons use them as keys.
///
/// ```
///   id | name            file         module
///    0 | Cart.load       Cart.java    com.acme.cart
///    1 | memcpy          ""           libc.so.6
/// ```
///
/// Invariants: the three columns have one length; no (name, file, module) stands twice; an unknown
/// file or module is the empty string, never null.
public final class FunctionTable {
  private final String[] names;
  private final String[] files;
  private final String[] modules;

  FunctionTable(String[] names, String[] files, String[] modules) {
    this.names = names;
    this.files = files;
    this.modules = modules;
  }

  static FunctionTable of(List<FunctionKey> rows) {
    return new FunctionTable(
        rows.stream().map(FunctionKey::name).toArray(String[]::new),
        rows.stream().map(FunctionKey::file).toArray(String[]::new),
        rows.stream().map(FunctionKey::module).toArray(String[]::new));
  }

  /// This table with functions behind its own that have a name alone.
  FunctionTable plus(List<String> moreNames) {
    int size = names.length + moreNames.size();
    String[] newNames = Arrays.copyOf(names, size);
    String[] newFiles = Arrays.copyOf(files, size);
    String[] newModules = Arrays.copyOf(modules, size);
    for (int f = names.length; f < size; f++) {
      newNames[f] = moreNames.get(f - names.length);
      newFiles[f] = "";
      newModules[f] = "";
    }
    return new FunctionTable(newNames, newFiles, newModules);
  }

  public int size() {
    return names.length;
  }

  /// The function's full name as the format gave it.
  public String name(int function) {
    return names[function];
  }

  /// The source file, or the empty string if it is unknown.
  public String file(int function) {
    return files[function];
  }

  /// The binary, jar or package, or the empty string if it is unknown.
  public String module(int function) {
    return modules[function];
  }
}
