package dev.kiln.model.column;

/// Thrown if a profile has more rows than a table can hold.
public final class ProfileTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProfileTooLargeException(String message) {
    super(message);
  }
}
