package dev.kiln.model.query;

import java.util.ArrayList;
import java.util.List;

/// The text form of a query, shared by the window, the command line and exported files.
///
/// Terms, the words of [Term], are separated by spaces: `value=cpu time=12s..132s thread=http-.*
/// label=request=checkout trace-id=4bf9... span-id=00f0... focus=RE ignore=RE hide=RE recursion=any
/// invert by=line`. A value with spaces or quotes stands in double quotes, with a quote inside
/// doubled; backslashes are plain. Transforms keep their order. Parsing what [#format] wrote gives
/// an equal query.
public final class QueryText {
  private QueryText() {}

  public static String format(Query query) {
    List<String> terms = new ArrayList<>();
    if (!query.valueType().isEmpty()) {
      terms.add(term(Term.VALUE, query.valueType()));
    }
    for (Filter filter : query.filters()) {
      terms.add(term(filter.term(), filter.valueText()));
    }
    for (Transform transform : query.transforms()) {
      terms.add(term(transform.term(), transform.valueText()));
    }
    if (query.direction() == Direction.CALLERS) {
      terms.add(term(Term.INVERT, ""));
    }
    if (query.mergeKey() != MergeKey.FUNCTION) {
      terms.add(term(Term.BY, query.mergeKey().word()));
    }
    return String.join(" ", terms);
  }

  /// One term, quoted if its value needs it.
  private static String term(Term term, String value) {
    if (term.argument() == Term.Argument.NONE) {
      return term.word();
    }
    boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == '"');
    return term.word() + "=" + (plain ? value : '"' + value.replace("\"", "\"\"") + '"');
  }

  /// Reads the text form.
  ///
  /// @throws QueryException naming the term that is wrong
  public static Query parse(String text) {
    Query query = Query.all();
    Scanner scanner = new Scanner(text);
    while (scanner.hasNext()) {
      String word = scanner.word();
      Term term = Term.of(word);
      boolean alone = term != null && term.argument() == Term.Argument.NONE;
      String value = alone ? "" : scanner.value(word);
      if (term == null) {
        throw new QueryException("unknown term: " + word + " (" + words() + ")");
      }
      query = term.on(query, value);
    }
    return query;
  }

  private static String words() {
    List<String> words = new ArrayList<>();
    for (Term term : Term.values()) {
      words.add(term.word());
    }
    return String.join(", ", words);
  }

  /// Walks the terms of a text form.
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    boolean hasNext() {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      return at < text.length();
    }

    String word() {
      int start = at;
      while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) > ' ') {
        at++;
      }
      return text.substring(start, at);
    }

    String value(String word) {
      if (at >= text.length() || text.charAt(at) != '=') {
        throw new QueryException(word + ": expected " + word + "=...");
      }
      at++;
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted(word);
      }
      int start = at;
      while (at < text.length() && text.charAt(at) > ' ') {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted(String word) {
      StringBuilder value = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
          if (!doubled) {
            at++;
            return value.toString();
          }
          at++;
        }
        value.append(c);
      }
      throw new QueryException(word + ": the closing quote is missing");
    }
  }
}
