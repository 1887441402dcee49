package dev.kiln.app.report;

/// A line that people read above or below the tables.
///
/// @param label what it is about; empty if it says that itself
/// @param name a file, a function, a query, which Markdown writes as code; may be empty
/// @param words the rest of the line
public record Line(Kind kind, String label, String name, String words) {
  /// The kind of a line, which decides where and how a writer shows it.
  public enum Kind {
    /// The answer in a sentence.
    ANSWER,
    /// One of the things that make up the answer.
    NUMBERED,
    FACT,
    /// A check that found nothing.
    FINE,
    /// What a check found that does no harm.
    NOTE,
    /// What a check found that qualifies the answer.
    WARN,
    SAID,
    /// Belongs to the line before.
    LISTED
  }

  public static Line answer(String words) {
    return new Line(Kind.ANSWER, "", "", words);
  }

  public static Line numbered(String name, String words) {
    return new Line(Kind.NUMBERED, "", name, words);
  }

  public static Line fact(String label, String name, String words) {
    return new Line(Kind.FACT, label, name, words);
  }

  /// @param kind FINE, NOTE or WARN
  public static Line check(Kind kind, String topic, String words) {
    return new Line(kind, topic, "", words);
  }

  public static Line said(String words) {
    return new Line(Kind.SAID, "", "", words);
  }

  /// `Query: focus=main`.
  public static Line code(String label, String code) {
    return new Line(Kind.SAID, label, code, "");
  }

  public static Line listed(String name, String words) {
    return new Line(Kind.LISTED, "", name, words);
  }

  /// A sentence that begins with a name: `app.jfr: cpu, 48.1 s in all`.
  public static Line named(String name, String words) {
    return new Line(Kind.SAID, "", name, words);
  }

  /// Whether the name is what the user asked, which is shown whole.
  boolean isQuestion() {
    return kind == Kind.FACT || (kind == Kind.SAID && !label.isEmpty());
  }

  /// What stands between the name and the words: nothing before a colon or a comma.
  String between() {
    boolean alone = name.isEmpty() || words.isEmpty();
    return alone || ":,".indexOf(words.charAt(0)) >= 0 ? "" : " ";
  }

  /// Lines of one group follow each other without a gap in text.
  int group() {
    return switch (kind) {
      case FACT -> 0;
      case FINE, NOTE, WARN -> 1;
      case ANSWER, NUMBERED -> 2;
      case SAID, LISTED -> 3;
    };
  }
}
