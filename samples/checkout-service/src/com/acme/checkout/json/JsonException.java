package com.acme.checkout.json;

/** The text is not JSON; the message names the line and the column. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonException(String problem, int line, int column) {
    super(problem + " at line " + line + ", column " + column);
  }
}
