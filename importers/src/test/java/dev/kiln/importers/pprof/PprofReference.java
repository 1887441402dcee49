package dev.kiln.importers.pprof;

import dev.kiln.importers.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The pprof profiles of the corpus with the tables that `go tool pprof -top` printed of them.
public final class PprofReference {
  /// The tool ignores the function names that this dump holds; Kiln shows them.
  private static final String OWN_NAMES = "cppbench.thread.all";

  /// One table.
  ///
  /// @param valueType its index in the profile
  public record Table(Path file, int valueType) {
    public TopTable read(String unit) throws IOException {
      return TopTable.read(file, unit);
    }
  }

  /// One profile that the tool opens, and its tables.
  public record Case(Corpus.Entry entry, List<Table> tables) {}

  private PprofReference() {}

  /// Profiles that both read.
  public static List<Case> cases() throws IOException {
    Path expected = Corpus.root().resolve("expected/pprof");
    List<Case> cases = new ArrayList<>();
    for (Corpus.Entry entry : Corpus.entries()) {
      Path folder = expected.resolve(entry.path() + ".d");
      if (entry.format().startsWith("pprof")
          && Files.isDirectory(folder)
          && !entry.path().endsWith(OWN_NAMES)) {
        cases.add(new Case(entry, tables(folder)));
      }
    }
    return cases;
  }

  private static List<Table> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).startsWith("top."))
          .sorted()
          .map(f -> new Table(f, Integer.parseInt(String.valueOf(f.getFileName()).split("\\.")[1])))
          .toList();
    }
  }
}
