package dev.kiln.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// The JSON schema of a form, draft 2020-12.
///
/// Objects may have more fields than it names: fields are added within a version.
final class SchemaText {
  private final JsonGenerator json;

  private SchemaText(JsonGenerator json) {
    this.json = json;
  }

  static String of(Form<?> form) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
      json.writeStringField("title", form.schema());
      json.writeStringField("description", form.meaning());
      new SchemaText(json).object(form.parts(), form.schema());
      json.writeEndObject();
    }
    return text + "\n";
  }

  /// @param schema what the field `schema` says; empty within an answer
  private void object(List<? extends Part<?>> parts, String schema) throws IOException {
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    if (!schema.isEmpty()) {
      json.writeObjectFieldStart("schema");
      json.writeStringField("const", schema);
      json.writeEndObject();
      json.writeObjectFieldStart(JsonWriter.CAVEATS);
      json.writeStringField(
          "description", "What is to be known before the answer; left out if there is nothing.");
      json.writeStringField("type", "string");
      json.writeEndObject();
    }
    for (Part<?> part : parts) {
      if (part.shown().in(ReportFormat.JSON)) {
        json.writeObjectFieldStart(part.key());
        if (!part.meaning().isEmpty()) {
          json.writeStringField("description", part.meaning());
        }
        property(part);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeArrayFieldStart("required");
    if (!schema.isEmpty()) {
      json.writeString("schema");
    }
    for (Part<?> part : parts) {
      if (part instanceof Field<?> field
          && field.shown().in(ReportFormat.JSON)
          && field.absent() != Absent.LEFT_OUT) {
        json.writeString(field.key());
      }
    }
    json.writeEndArray();
  }

  private void property(Part<?> part) throws IOException {
    switch (part) {
      case Field<?> field -> field(field);
      case Group<?, ?> group -> object(group.parts(), "");
      case Rows<?, ?> rows -> {
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        object(rows.parts(), "");
        json.writeEndObject();
      }
      case Pairs<?> _ -> {
        json.writeStringField("type", "object");
        items("additionalProperties", "string");
      }
    }
  }

  private void field(Field<?> field) throws IOException {
    switch (field.type()) {
      case TEXT -> type("string", field);
      case FLAG -> type("boolean", field);
      case WHOLE -> type("integer", field);
      case REAL -> type("number", field);
      case TEXTS -> {
        type("array", field);
        items("items", "string");
      }
      case RANGE -> {
        type("array", field);
        items("items", "number", "null");
        json.writeNumberField("minItems", 2);
        json.writeNumberField("maxItems", 2);
      }
    }
    if (!field.words().isEmpty()) {
      json.writeArrayFieldStart("enum");
      for (String word : field.words()) {
        json.writeString(word);
      }
      json.writeEndArray();
    }
  }

  private void type(String type, Field<?> field) throws IOException {
    if (field.absent() == Absent.NULL) {
      types(type, "null");
    } else {
      json.writeStringField("type", type);
    }
  }

  private void items(String key, String... types) throws IOException {
    json.writeObjectFieldStart(key);
    types(types);
    json.writeEndObject();
  }

  private void types(String... types) throws IOException {
    if (types.length == 1) {
      json.writeStringField("type", types[0]);
      return;
    }
    json.writeArrayFieldStart("type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }
}
