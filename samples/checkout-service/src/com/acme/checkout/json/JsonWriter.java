package com.acme.checkout.json;

import java.util.List;
import java.util.Map;

/** Writes the values that {@link JsonParser} produces; any other value by its toString. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  public static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.writeValue(value);
    return writer.out.toString();
  }

  private void writeValue(Object value) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> members -> writeObject(members);
      case List<?> items -> writeArray(items);
      case Number number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> writeString(value.toString());
    }
  }

  private void writeObject(Map<?, ?> members) {
    String separator = "{";
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(separator);
      writeString(member.getKey().toString());
      out.append(": ");
      writeValue(member.getValue());
      separator = ",\n";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void writeArray(List<?> items) {
    String separator = "[";
    for (Object item : items) {
      out.append(separator);
      writeValue(item);
      separator = ", ";
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      writeChar(text.charAt(i));
    }
    out.append('"');
  }

  private void writeChar(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u%04x".formatted((int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
