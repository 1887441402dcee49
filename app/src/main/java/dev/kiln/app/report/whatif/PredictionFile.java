package dev.kiln.app.report.whatif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.hotpath.whatif.Prediction.Claim;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads and writes a prediction as a small JSON file, to check it against the outcome later.
///
/// A missing speedup is "gone", missing seconds are unknown; see [PredictionReport].
public final class PredictionFile {
  /// What the name of such a file ends in.
  public static final String ENDING = ".json";

  private static final String SCHEMA = "kiln.prediction/1";

  /// More than this is another file.
  private static final long MOST_BYTES = 1 << 20;

  private PredictionFile() {}

  public static void write(Prediction prediction, FileOutput target) throws IOException {
    byte[] bytes =
        PredictionReport.of(prediction).text(ReportFormat.JSON).getBytes(StandardCharsets.UTF_8);
    target.write(out -> out.write(bytes));
  }

  /// Reads a file that [#write] wrote.
  ///
  /// @throws IllegalArgumentException with the file's name, if it is none
  public static Prediction read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(name + ": not a prediction of kiln whatif");
    }
    List<Claim> claims = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      Map<String, String> fields = fields(json, claims);
      if (!SCHEMA.equals(fields.get("schema"))) {
        throw new IllegalArgumentException(name + ": not a prediction of kiln whatif");
      }
      return new Prediction(
          text(fields, "query"),
          new ValueType(text(fields, "valueType"), text(fields, "unit")),
          (long) number(fields, "baseTotal", Double.NaN),
          number(fields, "baseSamples", Double.NaN),
          number(fields, "seconds", Double.NaN),
          claims,
          number(fields, "saving", Double.NaN),
          new Interval(number(fields, "low", Double.NaN), number(fields, "high", Double.NaN)));
    } catch (JsonProcessingException | NumberFormatException e) {
      throw new IllegalArgumentException(name + ": not a prediction of kiln whatif", e);
    }
  }

  /// The scalar fields of an object by name; the objects of the only array are claims.
  private static Map<String, String> fields(JsonParser json, List<Claim> claims)
      throws IOException {
    Map<String, String> fields = new HashMap<>();
    if (json.currentToken() == null && json.nextToken() != JsonToken.START_OBJECT) {
      return fields;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY && field.equals("claims")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          claims.add(claim(fields(json, new ArrayList<>())));
        }
      } else if (value.isScalarValue()) {
        fields.put(field, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return fields;
  }

  private static Claim claim(Map<String, String> fields) {
    return new Claim(
        text(fields, "function"),
        text(fields, "file"),
        text(fields, "module"),
        text(fields, "on").equals("self") ? By.SELF : By.TOTAL,
        number(fields, "speedup", Double.POSITIVE_INFINITY),
        text(fields, "note"),
        number(fields, "credited", 0));
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static double number(Map<String, String> fields, String name, double missing) {
    String text = fields.get(name);
    return text == null ? missing : Double.parseDouble(text);
  }
}
