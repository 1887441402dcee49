package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.PprofDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCompatTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String name, String stacks) throws Exception {
    return Files.writeString(folder.resolve(name), stacks);
  }

  private static String run(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  @Test
  void foldedLinesAreStackBaseCurrent() throws Exception {
    Path base = file("base.folded", "a;b 10\na;c 0x\na;d@0x1f 3\n".replace("0x\n", "5\n"));
    Path current = file("current.folded", "a;b 30\na;d@0x2f 4\n");
    assertEquals(
        "a;b 10 30\na;c 5 0\na;d@0x1f 3 0\na;d@0x2f 0 4\n",
        run("diff", base, current, "--compat", "folded"));
    // 34 against 18: 10 becomes 18.9, 3 becomes 5.7; fractions are cut off.
    assertEquals(
        "a;b 18 30\na;c 9 0\na;d@0x... 5 4\n",
        run("diff", base, current, "--compat", "folded", "-n", "-s"));
  }

  @Test
  void pprofColumnsAreTheModelsNumbers() throws Exception {
    Path base = Cli.sample("go-cpu.pb.gz");
    Path current = file("current.pb.gz", "");
    run("convert", base, "--ignore", "runtime.mallocgc", "-o", current);
    Profile from = ProfileReader.read(base, ImportControl.none()).profile();
    Profile to = ProfileReader.read(current, ImportControl.none()).profile();
    int cpu = from.valueTypes().stream().map(t -> t.name()).toList().indexOf("cpu");
    int cpuTo = to.valueTypes().stream().map(t -> t.name()).toList().indexOf("cpu");
    PprofDiff diff = PprofDiff.of(from, cpu, to, cpuTo, false);
    List<String> lines =
        run("diff", base, current, "--value", "cpu", "--compat", "pprof").lines().toList();
    assertEquals("Type: cpu", lines.get(0));
    assertEquals("      flat  flat%   sum%        cum   cum%", lines.get(1));
    List<PprofDiff.Row> rows = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] cells = line.strip().split(" +", 6);
      rows.add(new PprofDiff.Row(cells[5], nanos(cells[0]), nanos(cells[3])));
    }
    assertTrue(rows.size() > 50, "rows: " + rows.size());
    assertEquals(diff.rows(), rows);
    long flat = diff.rows().stream().mapToLong(PprofDiff.Row::flat).sum();
    assertEquals(to.total(cpuTo) - from.total(cpu), flat);
  }

  private static long nanos(String cell) {
    assertTrue(cell.equals("0") || cell.endsWith("ns"), cell);
    return Long.parseLong(cell.replace("ns", ""));
  }

  @Test
  void pprofRoundsPercentagesAsTheToolDoes() throws Exception {
    Path base = file("base.folded", "a 3\nb 100000\n");
    Path current = file("current.folded", "a 8\nb 50000\nc 100003\n");
    assertEquals(
        """
        Type: samples
              flat  flat%   sum%        cum   cum%
            100003   100%   100%     100003   100%  c
            -50000 50.00% 50.00%     -50000 50.00%  b
                 5 0.005% 50.01%          5 0.005%  a
        """,
        run("diff", base, current, "--compat", "pprof"));
  }

  @Test
  void otherValueTypesAreRefused() {
    Cli.Result result =
        Cli.run(
            "diff", Cli.sample("go-heap.pb.gz"), Cli.sample("go-cpu.pb.gz"), "--compat", "folded");
    assertEquals(2, result.exit());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains("value types differ"), result.err());
  }
}
