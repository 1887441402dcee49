package dev.kiln.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Recordings of other tools, which lie beside the checkout where they are at all.
public final class Corpus {
  /// One line of the index.
  ///
  /// @param path below the corpus
  public record Entry(String path, String format, Path file) {
    @Override
    public String toString() {
      return format + " " + path;
    }
  }

  private Corpus() {}

  /// The folder; the test is skipped where it is missing, but fails in continuous integration.
  public static Path root() {
    String property = System.getProperty("kiln.corpus", "");
    boolean there = !property.isEmpty() && Files.exists(Path.of(property, "INDEX.tsv"));
    if (!there && "true".equals(System.getenv("CI"))) {
      Assertions.fail("the corpus is missing: " + property);
    }
    Assumptions.assumeTrue(there, "no corpus at " + property);
    return Path.of(property);
  }

  /// Every file of the index.
  public static List<Entry> entries() {
    Path root = root();
    List<Entry> entries = new ArrayList<>();
    try (Stream<String> lines = Files.lines(root.resolve("INDEX.tsv"))) {
      lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cell -> entries.add(new Entry(cell[0], cell[2], root.resolve(cell[0]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /// Recordings that the project ships, with the format that their name says; perhaps none.
  public static List<Entry> samples() {
    Path folder = Path.of(System.getProperty("kiln.root", ".."), "samples");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !formatByName(file).isEmpty())
          .map(file -> new Entry(file.toString(), formatByName(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String formatByName(Path file) {
    String name = String.valueOf(file.getFileName());
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (bare.endsWith(".jfr")) {
      return "jfr";
    }
    if (bare.endsWith(".collapsed")) {
      return "collapsed";
    }
    return bare.endsWith(".pb") || bare.endsWith(".pprof") ? "pprof" : "";
  }
}
