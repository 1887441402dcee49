package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.ImportControl;
import dev.kiln.importers.ImportException;
import dev.kiln.importers.ProfileReader;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Totals and the self and total value of every function, against the tables of `go tool pprof
/// -top`, for every value type of every profile that it opens.
class PprofReferenceTest {
  /// Legacy heap values are estimates from a sampling rate, and thread dumps are a form of their
  /// own: Kiln refuses both by name.
  private static final List<String> NOT_READ =
      List.of("cppbench.heap", "gobench.heap", "java.heap", "cppbench.thread.all");

  @Test
  void functionsAgreeWithGoPprof() throws Exception {
    List<String> faults = new ArrayList<>();
    int tables = 0;
    int twins = 0;
    Path expected = Corpus.root().resolve("expected/pprof");
    for (Corpus.Entry entry : Corpus.entries()) {
      Path folder = expected.resolve(entry.path() + ".d");
      if (NOT_READ.stream().anyMatch(entry.path()::endsWith)) {
        ImportException e =
            assertThrows(
                ImportException.class,
                () -> ProfileReader.read(entry.file(), ImportControl.none()));
        assertTrue(e.toString().contains("legacy form, which is not read"), e.toString());
      } else if (entry.format().startsWith("pprof") && Files.isDirectory(folder)) {
        Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
        twins += twins(profile);
        for (Path table : tables(folder)) {
          compare(profile, table, faults);
          tables++;
        }
      }
    }
    System.out.println(tables + " tables compared; functions that share their name: " + twins);
    assertEquals("", String.join("\n", faults.stream().limit(40).toList()));
    assertTrue(tables > 0);
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).startsWith("top."))
          .sorted()
          .toList();
    }
  }

  private static void compare(Profile profile, Path file, List<String> faults) throws IOException {
    int type = Integer.parseInt(String.valueOf(file.getFileName()).split("\\.")[1]);
    String unit = profile.valueTypes().get(type).unit();
    TopTable table = TopTable.read(file, unit);
    String where = file.getParent() + " " + profile.valueTypes().get(type) + ": ";
    Map<String, long[]> functions = functions(profile, type);
    if (!table.total().matches(absoluteTotal(profile, type))) {
      faults.add(where + "total " + absoluteTotal(profile, type) + ", expected " + table.total());
    }
    table
        .rows()
        .forEach(
            (name, row) -> {
              long[] actual = functions.getOrDefault(name, new long[2]);
              if (!row.self().matches(actual[0]) || !row.total().matches(actual[1])) {
                faults.add(where + name + " " + actual[0] + " " + actual[1] + ", expected " + row);
              }
            });
    functions.forEach(
        (name, values) -> {
          // The tool leaves out functions whose values cancel out.
          if (!table.rows().containsKey(name) && (values[0] != 0 || values[1] != 0)) {
            faults.add(where + name + " is not in the table");
          }
        });
  }

  /// The tool's total is a sum of magnitudes.
  private static long absoluteTotal(Profile profile, int type) {
    long total = 0;
    for (int row = 0; row < profile.samples().size(); row++) {
      total += Math.abs(profile.samples().value(row, type));
    }
    return total;
  }

  /// Self and total by function name, computed in the simplest way.
  private static Map<String, long[]> functions(Profile profile, int type) {
    Map<String, long[]> functions = new TreeMap<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      long value = profile.samples().value(row, type);
      Set<String> seen = new HashSet<>();
      boolean leaf = true;
      int stack = profile.samples().stack(row);
      while (stack != 0) {
        int function = profile.frames().function(profile.stacks().frame(stack));
        String name = profile.functions().name(function);
        long[] values = functions.computeIfAbsent(name, n -> new long[2]);
        values[0] += leaf ? value : 0;
        values[1] += seen.add(name) ? value : 0;
        leaf = false;
        stack = profile.stacks().parent(stack);
      }
    }
    return functions;
  }

  private static int twins(Profile profile) {
    Set<String> names = new HashSet<>();
    int twins = 0;
    for (int f = 0; f < profile.functions().size(); f++) {
      twins += names.add(profile.functions().name(f)) ? 0 : 1;
    }
    return twins;
  }
}
