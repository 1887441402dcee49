package dev.kiln.importers.pprof;

import dev.kiln.model.FrameKind;

/// What the path of a mapping tells of its frames.
///
/// @param path the mapping's file as the profile has it; empty where unknown
record Module(String path) {
  /// The file's name without folders; `/` and `\` both part.
  String name() {
    int end = path.length();
    while (end > 1 && isSlash(path.charAt(end - 1))) {
      end--;
    }
    int slash = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1));
    return path.substring(slash + 1, end);
  }

  /// The name of a function that is known only to lie in this mapping.
  String placeholder() {
    if (path.isEmpty()) {
      return "<unknown>";
    }
    String name = name();
    return name.startsWith("[") && name.endsWith("]") ? name : "[" + name + "]";
  }

  FrameKind kind() {
    String name = name();
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
