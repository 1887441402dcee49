package dev.kiln.importers.pprof;

import dev.kiln.model.FrameKind;

/// What the path of a mapping says about its frames.
///
/// @param name the file's name without folders
/// @param placeholder the name of a function that is known only to lie in this mapping
/// @param kind the kind of frames in this mapping
record Module(String name, String placeholder, FrameKind kind) {
  /// @param path the mapping's file as the profile has it; empty if unknown
  static Module of(String path) {
    String name = name(path);
    return new Module(name, placeholder(name), kind(name));
  }

  /// `/` and `\` both part.
  private static String name(String path) {
    int end = path.length();
    while (end > 1 && isSlash(path.charAt(end - 1))) {
      end--;
    }
    int slash = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1));
    return path.substring(slash + 1, end);
  }

  private static String placeholder(String name) {
    if (name.isEmpty()) {
      return "<unknown>";
    }
    return name.startsWith("[") && name.endsWith("]") ? name : "[" + name + "]";
  }

  private static FrameKind kind(String name) {
    if (name.startsWith("[kernel") || name.startsWith("[guest.kernel") || name.endsWith(".ko")) {
      return FrameKind.KERNEL;
    }
    boolean library =
        name.endsWith(".so")
            || name.contains(".so.")
            || name.endsWith(".dylib")
            || name.endsWith(".dll");
    return library ? FrameKind.NATIVE : FrameKind.UNKNOWN;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
