package com.acme.checkout.json;

import com.acme.checkout.metrics.Counters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Parses JSON text into maps, lists, strings, decimals, booleans and null. */
public final class JsonParser {
  private static final LongAdder PARSES = Counters.of(JsonParser.class, "parse");
  private static final int END = -1;

  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;

  private JsonParser(String text) {
    this.text = text;
  }

  public static Object parse(String text) {
    PARSES.increment();
    JsonParser parser = new JsonParser(text);
    Object value = parser.parseValue();
    parser.skipSpace();
    if (parser.peek() != END) {
      throw parser.problem("text after the value");
    }
    return value;
  }

  private Object parseValue() {
    skipSpace();
    return switch (peek()) {
      case '{' -> parseObject();
      case '[' -> parseArray();
      case '"' -> parseString();
      case 't' -> parseWord("true", Boolean.TRUE);
      case 'f' -> parseWord("false", Boolean.FALSE);
      case 'n' -> parseWord("null", null);
      default -> parseNumber();
    };
  }

  private Map<String, Object> parseObject() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    if (accept('}')) {
      return members;
    }
    do {
      skipSpace();
      String name = parseString();
      expect(':');
      members.put(name, parseValue());
    } while (accept(','));
    expect('}');
    return members;
  }

  private List<Object> parseArray() {
    List<Object> items = new ArrayList<>();
    expect('[');
    if (accept(']')) {
      return items;
    }
    do {
      items.add(parseValue());
    } while (accept(','));
    expect(']');
    return items;
  }

  private String parseString() {
    if (next() != '"') {
      throw problem("a string must start with a quote");
    }
    StringBuilder result = new StringBuilder();
    for (int c = next(); c != '"'; c = next()) {
      if (c == END || c < ' ') {
        throw problem("unfinished string");
      }
      result.append(c == '\\' ? parseEscape() : (char) c);
    }
    return result.toString();
  }

  private char parseEscape() {
    int c = next();
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> parseHex();
      default -> throw problem("unknown escape");
    };
  }

  private char parseHex() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw problem("\\u needs four hex digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private BigDecimal parseNumber() {
    int start = position;
    while (isNumberPart(peek())) {
      next();
    }
    try {
      return new BigDecimal(text.substring(start, position));
    } catch (NumberFormatException e) {
      throw problem("not a value");
    }
  }

  private static boolean isNumberPart(int c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  private Object parseWord(String word, Object value) {
    if (!text.startsWith(word, position)) {
      throw problem("not a value");
    }
    position += word.length();
    return value;
  }

  private void skipSpace() {
    while (isSpace(peek())) {
      next();
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private void expect(char wanted) {
    if (!accept(wanted)) {
      throw problem("expected '" + wanted + "'");
    }
  }

  private boolean accept(char wanted) {
    skipSpace();
    if (peek() != wanted) {
      return false;
    }
    next();
    return true;
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private int next() {
    int c = peek();
    position++;
    if (c == '\n') {
      line++;
      lineStart = position;
    }
    return c;
  }

  private JsonException problem(String what) {
    return new JsonException(what, line, position - lineStart + 1);
  }
}
