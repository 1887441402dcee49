package dev.kiln.model.run;

/// Two sides that have nothing in common that could be compared; the message is one clear line.
public final class IncomparableException extends Exception {
  private static final long serialVersionUID = 1L;

  public IncomparableException(String message) {
    super(message);
  }
}
