package dev.kiln.importers.collapsed;

import dev.kiln.model.FrameKind;

/// The suffixes by which profilers tell how a frame ran: `_[j] _[i] _[k] _[0] _[1] _[w]`.
///
/// They come from stackcollapse-perf.pl and async-profiler. Only a suffix behind a name counts.
final class KindSuffix {
  private static final int LENGTH = 4;

  private KindSuffix() {}

  static FrameKind kindOf(String name) {
    int at = name.length() - LENGTH;
    if (at <= 0 || !name.startsWith("_[", at) || name.charAt(at + 3) != ']') {
      return FrameKind.UNKNOWN;
    }
    return switch (name.charAt(at + 2)) {
      case 'j' -> FrameKind.JIT;
      case 'i' -> FrameKind.INLINED;
      case 'k' -> FrameKind.KERNEL;
      case '0' -> FrameKind.INTERPRETED;
      case '1' -> FrameKind.C1;
      case 'w' -> FrameKind.WAKER;
      default -> FrameKind.UNKNOWN;
    };
  }

  static String strip(String name) {
    return kindOf(name) == FrameKind.UNKNOWN ? name : name.substring(0, name.length() - LENGTH);
  }

  /// The suffix for a kind; empty where it has none.
  static String of(FrameKind kind) {
    return switch (kind) {
      case JIT -> "_[j]";
      case INLINED -> "_[i]";
      case KERNEL -> "_[k]";
      case INTERPRETED -> "_[0]";
      case C1 -> "_[1]";
      case WAKER -> "_[w]";
      case UNKNOWN, NATIVE, CPP, SYNTHETIC -> "";
    };
  }
}
