package dev.kiln.model.query;

/// Examples of terms, by what stands behind their word.
public final class Terms {
  private Terms() {}

  /// A query of this term alone.
  public static Query exampleOn(Term term) {
    return term.on(Query.all(), example(term.argument()));
  }

  static String example(Term.Argument argument) {
    return switch (argument) {
      case NONE -> "";
      case VALUE_TYPE -> "cpu/nanoseconds";
      case FRAMES -> "^a\\.B \"x\"$";
      case THREADS -> "http-.*";
      case STATES -> "sleep|park";
      case RANGE -> "1500ms..2s";
      case LABEL -> "route=/a=b c";
      case ID -> "4bf92f3577b34da6";
      case PATH -> "main;a\\;b";
      case RECURSION -> "any:^run$";
      case KEY -> "line";
    };
  }
}
