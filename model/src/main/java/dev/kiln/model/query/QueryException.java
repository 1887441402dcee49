package dev.kiln.model.query;

/// A query that cannot be read or does not fit the profile; the message is one line for the user.
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }
}
