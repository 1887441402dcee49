package dev.kiln.importers.cpuprofile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;

/// JSON of files that may be damaged or hostile, read token by token.
final class JsonText {
  /// Objects and lists in one another. A call in the older form takes two, and V8 records 255 calls
  /// at most; a level takes about a hundred bytes of memory while it is open.
  static final int MAX_NESTING = 200_000;

  /// Longer texts are no numbers.
  private static final int MAX_DIGITS = 40;

  private JsonText() {}

  /// A parser that keeps no names: a file could hold a million different ones.
  static JsonParser parser(Reader text) throws IOException {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
    return JsonFactory.builder()
        .streamReadConstraints(constraints)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build()
        .createParser(text);
  }

  /// The whole number that the parser stands at, rounded, or `missing` if there is none or it does
  /// not fit 64 bits. Skips a list or an object.
  static long whole(JsonParser json, long missing) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return json.getNumberType() == NumberType.BIG_INTEGER ? missing : json.getLongValue();
    }
    double number = number(json);
    // 2^63; also false if the number is NaN.
    return Math.abs(number) < 0x1p63 ? Math.round(number) : missing;
  }

  /// The number that the parser stands at, also if it is a text that holds one; NaN if there is
  /// none. Skips a list or an object.
  static double number(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getDoubleValue();
    }
    if (token == JsonToken.VALUE_STRING && json.getTextLength() <= MAX_DIGITS) {
      try {
        return Double.parseDouble(json.getText());
      } catch (NumberFormatException _) {
        return Double.NaN;
      }
    }
    json.skipChildren();
    return Double.NaN;
  }

  /// The text that the parser stands at; empty if there is none. Skips a list or an object.
  static String text(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /// Where a text ends too early, ceases to be JSON or exceeds a bound: `breaks off at line 1,
  /// column 7`.
  static String damage(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    boolean beyond = e instanceof StreamConstraintsException;
    return (beyond ? "is nested too deep or has too long a text" : "breaks off") + place;
  }
}
