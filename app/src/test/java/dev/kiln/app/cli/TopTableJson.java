package dev.kiln.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What `kiln top --format json` printed.
record TopTableJson(String schema, String valueType, String unit, long total, List<Row> rows) {
  record Row(String function, String file, String module, long self, long total) {}

  static TopTableJson parse(String text) throws IOException {
    Map<String, String> head = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.START_ARRAY) {
          head.put(name, json.getText());
          continue;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
          rows.add(row(json));
        }
      }
    }
    return new TopTableJson(
        cell(head, "schema"),
        cell(head, "valueType"),
        cell(head, "unit"),
        Long.parseLong(cell(head, "total")),
        List.copyOf(rows));
  }

  private static Row row(JsonParser json) throws IOException {
    Map<String, String> cells = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      cells.put(name, json.getText());
    }
    return new Row(
        cell(cells, "function"),
        cell(cells, "file"),
        cell(cells, "module"),
        Long.parseLong(cell(cells, "self")),
        Long.parseLong(cell(cells, "total")));
  }

  private static String cell(Map<String, String> cells, String name) {
    return Objects.requireNonNull(cells.get(name), name);
  }

  /// Self and total by function name, rows of one name added up.
  Map<String, long[]> byName() {
    Map<String, long[]> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      long[] sum = sums.computeIfAbsent(row.function(), name -> new long[2]);
      sum[0] += row.self();
      sum[1] += row.total();
    }
    return sums;
  }
}
