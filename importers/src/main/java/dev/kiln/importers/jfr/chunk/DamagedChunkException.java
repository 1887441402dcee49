package dev.kiln.importers.jfr.chunk;

/// A chunk of which nothing can be read; the message says why.
public final class DamagedChunkException extends Exception {
  private static final long serialVersionUID = 1L;

  public DamagedChunkException(String message) {
    super(message);
  }
}
