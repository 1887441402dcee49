package dev.kiln.importers.collapsed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.Dump;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.importers.text.Blocks;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random text (shared prefixes, recursion, empty names, comments, lines without a count,
/// fractions) in tiny blocks and several threads, against a map that reads line by line.
class CollapsedPropertyTest {
  private static final String NO_COUNT = "line without a count, skipped";
  private static final String EMPTY_NAME = "empty frame name, left out";

  /// What the obvious reader makes of a text.
  private static final class Naive {
    final Map<String, Long> thousandths = new LinkedHashMap<>();
    final Map<String, Problem> problems = new LinkedHashMap<>();

    void read(String line, int number) {
      if (line.isBlank() || line.startsWith("#")) {
        return;
      }
      int blank = line.lastIndexOf(' ');
      if (blank < 0 || !line.substring(blank + 1).matches("[0-9.]+")) {
        note(NO_COUNT, number);
        return;
      }
      List<String> names = new ArrayList<>();
      for (String name : line.substring(0, blank).split(";", -1)) {
        if (name.isEmpty()) {
          note(EMPTY_NAME, number);
        } else {
          names.add(name);
        }
      }
      long value = Math.round(Double.parseDouble(line.substring(blank + 1)) * 1000);
      thousandths.merge(String.join(" > ", names), value, Long::sum);
    }

    private void note(String what, int line) {
      problems.merge(
          what,
          new Problem(what, 1, "line " + line),
          (a, b) -> new Problem(what, a.count() + b.count(), a.firstPlace()));
    }

    List<String> rows(long scale) {
      List<String> rows = new ArrayList<>();
      thousandths.forEach((stack, value) -> rows.add(stack + " | " + value * scale / 1000));
      return rows;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyNumberOfThreadsReadsWhatTheMapReads(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<String> lines = lines(random, random.nextInt(60));
      Naive naive = new Naive();
      for (int i = 0; i < lines.size(); i++) {
        naive.read(lines.get(i), i + 1);
      }
      String text = String.join(random.nextBoolean() ? "\n" : "\r\n", lines);
      for (int threads : new int[] {1, 2, 5}) {
        check(naive, text, threads, 1 + random.nextInt(80));
      }
    }
  }

  private static void check(Naive naive, String text, int threads, int blockSize)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Blocks blocks = new Blocks(new ByteArrayInputStream(bytes), blockSize, 1 << 20);
    ProfileBuilder builder = new ProfileBuilder();
    ImportLog log = new ImportLog();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    CollapsedAssembler assembler =
        new CollapsedAssembler(
            builder, CollapsedReader.read(blocks, false, threads, bytes.length), 1);
    long scale = assembler.merge(log).scale();
    assembler.addRows(event);
    assertEquals(naive.rows(scale), Dump.rows(builder.build()), text);
    Map<String, Problem> problems = new LinkedHashMap<>();
    log.problems().forEach(p -> problems.put(p.what(), p));
    assertEquals(naive.problems, problems, text);
  }

  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    String before = "main";
    for (int i = 0; i < count; i++) {
      String stack = before.substring(0, random.nextInt(before.length() + 1));
      for (int more = random.nextInt(5); more > 0; more--) {
        stack += ";" + "fgh grün".substring(0, 1 + random.nextInt(7)) + random.nextInt(3);
      }
      stack = stack.strip().isEmpty() || stack.startsWith("#") ? "x" : stack.strip();
      lines.add(
          switch (random.nextInt(12)) {
            case 0 -> "# comment";
            case 1 -> "";
            case 2 -> stack + ";no count";
            case 3 -> stack + ";; " + random.nextInt(100);
            case 4 -> stack + " " + random.nextInt(100) + "." + random.nextInt(1, 1000);
            default -> stack + " " + random.nextInt(100);
          });
      before = stack;
    }
    return lines;
  }
}
