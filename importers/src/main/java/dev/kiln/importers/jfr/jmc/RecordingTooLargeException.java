package dev.kiln.importers.jfr.jmc;

import java.io.IOException;

/// A recording decodes to more bytes than its events may take.
final class RecordingTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;
}
