package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CountMatch;
import dev.kiln.model.tree.MergeKeys;
import java.io.IOException;
import java.util.Locale;

/// What became of the lines of a file with call counts, for programs.
final class CountsJson {
  private CountsJson() {}

  static void write(JsonGenerator json, CountsPreview file, MergeKeys keys) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeNumberField("others", file.others());
    json.writeArrayFieldStart("lines");
    for (CountMatch match : file.matches()) {
      line(json, match, keys);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, CountMatch match, MergeKeys keys)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("place", match.line().place());
    json.writeStringField("name", match.line().name());
    RankNumbers.number(json, "count", match.line().count().calls());
    RankNumbers.number(json, "seconds", match.line().count().seconds());
    json.writeStringField("rule", match.rule().name().toLowerCase(Locale.ROOT));
    json.writeStringField("outcome", match.outcome().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("functions");
    for (int key : match.keys()) {
      json.writeString(keys.name(key));
    }
    json.writeEndArray();
    json.writeStringField("words", match.words());
    json.writeEndObject();
  }
}
