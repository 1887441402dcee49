package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `kiln info --findings`, as a user types it.
class InfoFindingsTest {
  @Test
  void textHasASectionWithSeverityInWords() {
    Cli.Result result = Cli.run("info", Cli.sample("checkout-after.jfr"), "--findings");
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err(), "JMC's loggers are silent");
    List<String> lines =
        result.out().lines().dropWhile(line -> !line.equals("findings")).skip(1).toList();
    assertTrue(
        lines.getFirst().startsWith("  warning  Competing CPU Ratio Usage: "), lines.getFirst());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("  info     Allocated Classes: ")));
    assertTrue(lines.getLast().startsWith("  ok       "), lines.getLast());
  }

  @Test
  void jsonHasThemWorstFirstOnlyWhenAsked() throws Exception {
    Cli.Result result = Cli.run("info", Cli.sample("checkout-after.jfr"), "--findings", "--json");
    assertEquals(0, result.exit(), result.err());
    List<String> severities = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(result.out())) {
      boolean inside = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        inside |= token == JsonToken.FIELD_NAME && json.currentName().equals("findings");
        if (inside && token == JsonToken.FIELD_NAME) {
          fields.add(json.currentName());
          if (json.currentName().equals("severity")) {
            severities.add(json.nextTextValue());
          }
        }
      }
    }
    assertEquals(
        List.of("findings", "name", "severity", "score", "summary", "explanation"),
        fields.subList(0, 6));
    assertTrue(severities.size() > 20);
    assertEquals("warning", severities.getFirst());
    assertEquals("ok", severities.getLast());
    String unasked = Cli.run("info", Cli.sample("checkout-after.jfr"), "--json").out();
    assertFalse(unasked.contains("\"findings\""));
  }

  @Test
  void otherFormatsSaySoOnStderrAndStillTellWhatIsInThem() {
    for (String format : List.of("", "--json")) {
      List<Object> words = new ArrayList<>(List.of("info", Cli.sample("go-cpu.pb.gz")));
      if (!format.isEmpty()) {
        words.add(format);
      }
      String plain = Cli.run(words.toArray()).out();
      words.add("--findings");
      Cli.Result result = Cli.run(words.toArray());
      assertEquals(0, result.exit());
      assertEquals(List.of("kiln: findings: only JFR recordings have them"), result.errLines());
      assertEquals(plain, result.out());
    }
  }
}
