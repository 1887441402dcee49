package dev.kiln.importers.format;

/// A file that cannot be read as a profile; the message is one line for the user: what, where (byte
/// offset or line), what was kept.
public final class ImportException extends Exception {
  private static final long serialVersionUID = 1L;

  public ImportException(String message) {
    super(message);
  }

  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
