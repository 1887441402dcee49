package dev.kiln.app.request;

/// A request that cannot be answered as it was put: the message is one line that names the option.
public final class WrongUse extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public WrongUse(String message) {
    super(message);
  }

  public WrongUse(String message, Throwable cause) {
    super(message, cause);
  }
}
