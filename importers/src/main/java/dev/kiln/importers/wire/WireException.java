package dev.kiln.importers.pprof;

import java.io.IOException;

/// Bytes that are no protobuf message; the message says why.
final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  WireException(String why) {
    super(why);
  }
}
