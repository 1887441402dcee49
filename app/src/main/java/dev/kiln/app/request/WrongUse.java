package dev.kiln.app.request;

/// Thrown for a request that makes no sense; the message is one line that names the option.
public final class WrongUse extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public WrongUse(String message) {
    super(message);
  }

  public WrongUse(String message, Throwable cause) {
    super(message, cause);
  }
}
