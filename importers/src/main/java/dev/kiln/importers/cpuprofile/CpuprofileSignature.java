package dev.kiln.importers.cpuprofile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.text.TextEncoding;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/// Recognizes V8 CPU profiles among other JSON, by keys that no other format has.
///
/// - `timeDeltas` in the outermost object; others have it deeper.
/// - `nodes` whose first node has a `callFrame`; those of a heap snapshot are numbers. A node with
///   `locationId` and `aggregateTime` is of a model that Visual Studio Code made of a profile.
/// - `head` with a `functionName`; that of a heap profile has a `callFrame` in its place.
final class CpuprofileSignature {
  private CpuprofileSignature() {}

  static boolean matches(Head head) {
    byte[] bytes = head.toBytes();
    TextEncoding encoding = TextEncoding.of(bytes);
    int at = encoding.bomLength();
    // Zero bytes are halves of characters in UTF-16.
    while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    // Asked before anything of the JSON parser is loaded.
    if (at == bytes.length || bytes[at] != '{') {
      return false;
    }
    int from = encoding.bomLength();
    return matches(new String(bytes, from, bytes.length - from, encoding.charset()));
  }

  private static boolean matches(String text) {
    try (JsonParser json = JsonText.parser(new StringReader(text))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        boolean sure =
            switch (key) {
              case "timeDeltas" -> value == JsonToken.START_ARRAY;
              case "nodes" -> value == JsonToken.START_ARRAY && isNode(json);
              case "head" -> value == JsonToken.START_OBJECT && isHead(json);
              default -> false;
            };
        if (sure) {
          return true;
        }
        if (!key.equals("nodes") && !key.equals("head")) {
          json.skipChildren();
        }
      }
      return false;
    } catch (JsonProcessingException cut) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the first of the nodes is V8's; stands behind them if none is there.
  private static boolean isNode(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    int ofModel = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT && key.equals("callFrame")) {
        return true;
      }
      ofModel += key.equals("locationId") || key.equals("aggregateTime") ? 1 : 0;
      json.skipChildren();
    }
    return ofModel == 2;
  }

  private static boolean isHead(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING && key.equals("functionName")) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }
}
