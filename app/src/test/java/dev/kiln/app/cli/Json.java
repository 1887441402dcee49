package dev.kiln.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JSON text as maps, lists, strings and numbers; what is missing fails.
record Json(@Nullable Object value) {
  static Json parse(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return new Json(read(json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Object read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          map.put(name, read(json));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(json));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_NULL -> null;
      default -> json.getText();
    };
  }

  private Map<?, ?> map() {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  Json at(String... path) {
    Json at = this;
    for (String name : path) {
      if (!at.map().containsKey(name)) {
        throw new AssertionError("no " + name + " in " + at.map().keySet());
      }
      at = new Json(at.map().get(name));
    }
    return at;
  }

  boolean has(String name) {
    return map().containsKey(name);
  }

  List<Json> list() {
    List<Json> all = new ArrayList<>();
    for (Object each : (List<?>) Objects.requireNonNull(value)) {
      all.add(new Json(each));
    }
    return all;
  }

  String text(String... path) {
    return String.valueOf(at(path).value);
  }

  double number(String... path) {
    return ((Number) Objects.requireNonNull(at(path).value)).doubleValue();
  }
}
