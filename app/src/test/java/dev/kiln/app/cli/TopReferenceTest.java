package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.pprof.PprofReference;
import dev.kiln.importers.pprof.TopTable;
import dev.kiln.model.value.ValueType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The numbers that `kiln top` prints, against those of `go tool pprof -top` for every profile and
/// value type of the corpus, and against the plainest possible sums for collapsed stacks.
@Tag(Corpus.TAG)
class TopReferenceTest {
  @TempDir Path folder = Path.of("");

  /// Functions of one name in several files or modules, one of which calls another: the tool keys
  /// on the name alone and counts such a stack once, Kiln keeps them apart and so counts it in the
  /// total of each. Added up by name, that is too much by design. Self values agree even here.
  private static final Set<String> COUNTED_IN_EACH = Set.of();

  @Test
  void functionsAgreeWithGoPprof() throws Exception {
    List<String> faults = new ArrayList<>();
    Set<String> exceptions = new TreeSet<>();
    int tables = 0;
    for (PprofReference.Case c : PprofReference.cases()) {
      List<ValueType> types =
          ProfileReader.read(c.entry().file(), ImportControl.none()).profile().valueTypes();
      for (PprofReference.Table reference : c.tables()) {
        ValueType type = types.get(reference.valueType());
        if (types.indexOf(type) != reference.valueType()) {
          continue; // Two value types of one name and unit: the option means the first.
        }
        TopTableJson actual = top(c.entry().file(), type);
        compare(c.entry().path(), reference.read(type.unit()), actual, faults, exceptions);
        tables++;
      }
    }
    System.out.println(tables + " tables compared");
    assertEquals("", String.join("\n", faults.stream().limit(40).toList()));
    assertEquals(new TreeSet<>(COUNTED_IN_EACH), exceptions);
    assertTrue(tables > 80, "tables: " + tables);
  }

  private static TopTableJson top(Path file, ValueType type) throws Exception {
    Cli.Result result = Cli.run("top", file, "--format", "json", "--value", type);
    assertEquals(0, result.exit(), result.err());
    TopTableJson table = TopTableJson.parse(result.out());
    assertEquals("kiln.top/1", table.schema());
    assertEquals(type, new ValueType(table.valueType(), table.unit()));
    return table;
  }

  private static void compare(
      String path,
      TopTable expected,
      TopTableJson actual,
      List<String> faults,
      Set<String> exceptions) {
    String where = path + " " + actual.valueType() + "/" + actual.unit() + ": ";
    Map<String, long[]> sums = actual.byName();
    Set<String> names = new TreeSet<>(expected.rows().keySet());
    names.addAll(sums.keySet());
    for (String name : names) {
      TopTable.Row row = expected.rows().get(name);
      long[] sum = sums.getOrDefault(name, new long[2]);
      if (row == null) {
        // The tool leaves out functions whose values cancel out.
        if (sum[0] != 0 || sum[1] != 0) {
          faults.add(where + name + " is not in the table");
        }
      } else if (!row.self().matches(sum[0])) {
        faults.add(where + name + " self " + sum[0] + ", expected " + row);
      } else if (!row.total().matches(sum[1])) {
        long twins = actual.rows().stream().filter(r -> r.function().equals(name)).count();
        if (twins > 1 && row.total().value().longValue() < sum[1]) {
          exceptions.add(path + " " + name);
        } else {
          faults.add(where + name + " total " + sum[1] + ", expected " + row);
        }
      }
    }
  }

  @Test
  void collapsedFunctionsAgreeWithPlainSums() throws Exception {
    int tried = 0;
    for (Corpus.Entry entry : Corpus.everything(folder)) {
      if (entry.format().equals("collapsed")) {
        Cli.Result result = Cli.run("top", entry.file(), "--format", "json");
        assertEquals(0, result.exit(), result.err());
        Map<String, String> actual = new TreeMap<>();
        TopTableJson table = TopTableJson.parse(result.out());
        table.byName().forEach((name, sums) -> actual.put(name, sums[0] + " " + sums[1]));
        assertEquals(plainSums(entry.file()), actual, entry.path());
        tried++;
      }
    }
    assertTrue(tried > 0);
  }

  private static Map<String, String> plainSums(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    boolean wide = bytes.length > 1 && bytes[0] == -1 && bytes[1] == -2;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    Map<String, Long> self = new TreeMap<>();
    Map<String, Long> total = new TreeMap<>();
    for (String line : new String(bytes, charset).lines().map(String::strip).toList()) {
      int space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
      if (line.startsWith("#") || space < 0 || !line.substring(space + 1).matches("\\d+")) {
        continue;
      }
      long count = Long.parseLong(line.substring(space + 1));
      String[] frames =
          line.substring(0, space).strip().replaceAll("_\\[[jik01w]\\](?=;|$)", "").split(";");
      for (String name : new HashSet<>(List.of(frames))) {
        total.merge(name, count, Long::sum);
      }
      self.merge(frames[frames.length - 1], count, Long::sum);
    }
    Map<String, String> sums = new TreeMap<>();
    total.forEach((name, sum) -> sums.put(name, self.getOrDefault(name, 0L) + " " + sum));
    sums.values().removeIf(sum -> sum.equals("0 0"));
    return sums;
  }
}
