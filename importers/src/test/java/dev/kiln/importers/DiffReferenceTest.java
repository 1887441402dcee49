package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.FoldedDiff;
import dev.kiln.model.diff.PprofDiff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The compatible numbers of a diff against what the tools themselves printed of pairs of the
/// corpus: `go tool pprof -top -diff_base` and `difffolded.pl`. The tables lie beside this class as
/// resources, made by the commands that the first line of each list names.
@Tag(Corpus.TAG)
class DiffReferenceTest {
  @Test
  void functionsEqualThoseOfGoPprof() throws Exception {
    List<String[]> pairs = pairs("pprof");
    int rows = 0;
    for (String[] pair : pairs) {
      PprofDiff diff =
          PprofDiff.of(
              read(pair[1]),
              Integer.parseInt(pair[3]),
              read(pair[2]),
              Integer.parseInt(pair[3]),
              pair[4].equals("normalize"));
      List<String> actual = new ArrayList<>();
      diff.rows().forEach(row -> actual.add(row.flat() + "\t" + row.cum() + "\t" + row.name()));
      actual.sort(null);
      actual.addFirst("total\t" + diff.total());
      List<String> expected = new ArrayList<>(lines("pprof/" + pair[0] + ".tsv.gz"));
      String total = expected.removeFirst();
      expected.sort(null);
      expected.addFirst(total);
      assertEquals(String.join("\n", expected), String.join("\n", actual), pair[0]);
      rows += actual.size() - 1;
    }
    assertTrue(pairs.size() >= 10 && rows > 4000, pairs.size() + " pairs, " + rows + " rows");
  }

  @Test
  void stacksEqualThoseOfDifffolded() throws Exception {
    List<String[]> pairs = pairs("folded");
    int rows = 0;
    for (String[] pair : pairs) {
      List<String> actual = new ArrayList<>();
      for (FoldedDiff.Line line :
          FoldedDiff.of(
              read(pair[1]), 0, read(pair[2]), 0, pair[3].contains("n"), pair[3].contains("s"))) {
        actual.add(line.stack() + " " + line.base() + " " + line.current());
      }
      actual.sort(null);
      List<String> expected = new ArrayList<>(lines("folded/" + pair[0] + ".txt.gz"));
      expected.sort(null);
      assertEquals(String.join("\n", expected), String.join("\n", actual), pair[0]);
      rows += actual.size();
    }
    assertTrue(pairs.size() >= 10 && rows > 1500, pairs.size() + " pairs, " + rows + " rows");
  }

  private static Profile read(String path) throws IOException, ImportException {
    return ProfileReader.read(Corpus.root().resolve(path), ImportControl.none()).profile();
  }

  private static List<String[]> pairs(String folder) throws IOException {
    return lines(folder + "/pairs.tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream raw = DiffReferenceTest.class.getResourceAsStream("/diff/" + name);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
