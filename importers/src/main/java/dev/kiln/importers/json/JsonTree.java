package dev.kiln.importers.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A JSON value of a small file, read leniently: what is missing or of another kind is empty.
///
/// @param value a map, a list, or text for everything else
public record JsonTree(Object value) {
  /// Reads the value that a parser stands at; the parser limits the depth.
  public static JsonTree read(JsonParser json) throws IOException {
    return new JsonTree(value(json));
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        map.put(name, value(json));
      }
      return map;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    return json.getText();
  }

  public JsonTree at(String name) {
    Object found = value instanceof Map<?, ?> map ? map.get(name) : null;
    return new JsonTree(found == null ? "" : found);
  }

  public boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  List<JsonTree> list() {
    List<JsonTree> all = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        all.add(new JsonTree(each));
      }
    }
    return all;
  }

  /// The values of the list of that name.
  public List<JsonTree> each(String name) {
    return at(name).list();
  }

  public String text() {
    return value instanceof String text ? text : "";
  }

  /// The number; NaN if it is none.
  public double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  /// A whole number, such as nanoseconds since 1970; 0 if it is none.
  public long whole() {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
