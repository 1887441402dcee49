package dev.kiln.model.query;

import java.util.ArrayList;
import java.util.List;

/// The text form of a query, shared by the window, the command line and exported files.
///
/// Terms are separated by spaces: `value=cpu time=12s..132s thread=http-.* label=request=checkout
/// trace-id=4bf9... span-id=00f0... focus=RE ignore=RE hide=RE recursion=any invert by=line`. A
/// value with spaces or quotes stands in double quotes, with a quote inside doubled; backslashes
/// are plain. Transforms keep their order. Parsing what [#format] wrote gives an equal query.
public final class QueryText {
  private QueryText() {}

  public static String format(Query query) {
    List<String> terms = new ArrayList<>();
    if (!query.valueType().isEmpty()) {
      terms.add(term("value", query.valueType()));
    }
    for (Filter filter : query.filters()) {
      terms.add(term(filter.word(), filter.valueText()));
    }
    for (Transform transform : query.transforms()) {
      terms.add(term(transform.word(), transform.valueText()));
    }
    if (query.direction() == Direction.CALLERS) {
      terms.add("invert");
    }
    if (query.mergeKey() != MergeKey.FUNCTION) {
      terms.add(term("by", query.mergeKey().word()));
    }
    return String.join(" ", terms);
  }

  /// One term, quoted where its value needs it.
  public static String term(String word, String value) {
    boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == '"');
    return word + "=" + (plain ? value : '"' + value.replace("\"", "\"\"") + '"');
  }

  /// Reads the text form.
  ///
  /// @throws QueryException naming the term that is wrong
  public static Query parse(String text) {
    Query query = Query.all();
    Scanner scanner = new Scanner(text);
    while (scanner.hasNext()) {
      query = apply(query, scanner.word(), scanner);
    }
    return query;
  }

  private static Query apply(Query query, String word, Scanner scanner) {
    if (word.equals("invert")) {
      return query.withDirection(Direction.CALLERS);
    }
    String value = scanner.value(word);
    return switch (word) {
      case "value" -> query.withValueType(value);
      case "by" -> query.withMergeKey(MergeKey.of(value));
      default ->
          Transform.WORDS.contains(word)
              ? query.plus(Transform.of(word, value))
              : query.plus(filter(word, value));
    };
  }

  /// Makes a filter from its word and value, as in the text form.
  ///
  /// @throws QueryException for an unknown word or a bad value
  public static Filter filter(String word, String value) {
    return switch (word) {
      case "time" -> Durations.parseRange(value);
      case "thread" -> new Filter.ThreadName(value);
      case "label" -> label(value);
      case "trace-id" -> new Filter.InTrace(value);
      case "span-id" -> new Filter.InSpan(value);
      case "focus" -> new Filter.Focus(value);
      case "ignore" -> new Filter.Ignore(value);
      default ->
          throw new QueryException(
              "unknown term: "
                  + word
                  + " (value, time, thread, label, trace-id, span-id, focus, ignore, "
                  + String.join(", ", Transform.WORDS)
                  + ", invert, by)");
    };
  }

  private static Filter label(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new QueryException("label=" + text + ": expected label=KEY=VALUE");
    }
    return new Filter.HasLabel(text.substring(0, equals), text.substring(equals + 1));
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
