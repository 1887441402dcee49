package dev.kiln.model.query;

import org.jspecify.annotations.Nullable;

/// A query that cannot be read or does not fit the profile; the message is one line for the user,
/// without the words of options.
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Need need;

  public QueryException(String message) {
    this(message, null);
  }

  /// @param need what the user can give; null if there is nothing
  public QueryException(String message, @Nullable Need need) {
    super(message);
    this.need = need;
  }

  /// What the user can give, or null.
  public @Nullable Need need() {
    return need;
  }
}
