package dev.kiln.importers.collapsed;

import dev.kiln.model.FrameKind;

/// The suffixes by which profilers tell how a frame ran. Only a suffix behind a name counts.
final class KindSuffix {
  private KindSuffix() {}

  static FrameKind kindOf(String name) {
    if (name.endsWith("]")) {
      for (FrameKind kind : FrameKind.values()) {
        String suffix = kind.suffix();
        if (!suffix.isEmpty() && name.length() > suffix.length() && name.endsWith(suffix)) {
          return kind;
        }
      }
    }
    return FrameKind.UNKNOWN;
  }

  static String strip(String name) {
    return name.substring(0, name.length() - kindOf(name).suffix().length());
  }
}
