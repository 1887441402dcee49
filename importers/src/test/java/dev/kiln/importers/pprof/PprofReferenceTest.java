package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Totals and the self and total value of every function, against the tables of `go tool pprof
/// -top`, for every value type of every profile that it opens.
@Tag(Corpus.TAG)
class PprofReferenceTest {
  @Test
  void functionsAgreeWithGoPprof() throws Exception {
    List<String> faults = new ArrayList<>();
    int tables = 0;
    int twins = 0;
    for (PprofReference.Case c : PprofReference.cases()) {
      Profile profile = ProfileReader.read(c.entry().file(), ImportControl.none()).profile();
      twins += twins(profile);
      for (PprofReference.Table table : c.tables()) {
        compare(profile, table, faults);
        tables++;
      }
    }
    System.out.println(tables + " tables compared; functions that share their name: " + twins);
    assertEquals("", String.join("\n", faults.stream().limit(40).toList()));
    assertTrue(tables > 0);
  }

  private static void compare(Profile profile, PprofReference.Table reference, List<String> faults)
      throws IOException {
    int type = reference.valueType();
    String unit = profile.valueTypes().get(type).unit();
    TopTable table = reference.read(unit);
    String where = reference.file().getParent() + " " + profile.valueTypes().get(type) + ": ";
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
