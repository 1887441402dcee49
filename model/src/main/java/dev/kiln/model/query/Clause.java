package dev.kiln.model.query;

/// One part of a query that a user can add, change and remove: a [Term] with a value.
sealed interface Clause permits Filter, Transform {
  Term term();

  /// The value in the text form; empty if the term takes none. [Term#on] reads it.
  String valueText();

  /// The value as the window shows it: `com.acme.Cart` for `^com\.acme\.Cart$`. Escapes go, and
  /// anchors go if the expression is one whole name.
  default String chip() {
    String value = valueText();
    String text = value.replaceAll("\\\\([^A-Za-z0-9])", "$1");
    boolean exact = value.startsWith("^") && value.endsWith("$") && !value.contains("|");
    return exact ? text.substring(1, text.length() - 1) : text;
  }
}
