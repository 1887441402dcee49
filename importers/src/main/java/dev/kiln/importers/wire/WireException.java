package dev.kiln.importers.wire;

import java.io.IOException;

/// Bytes that are no protobuf message; the message says why.
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  public WireException(String why) {
    super(why);
  }
}
