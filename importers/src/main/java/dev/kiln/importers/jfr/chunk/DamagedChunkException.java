package dev.kiln.importers.jfr;

/// A chunk of which nothing can be read; the message says why.
final class DamagedChunkException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedChunkException(String message) {
    super(message);
  }
}
