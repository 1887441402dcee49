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
import org.junit.jupiter.api.Tag;

/// Recordings of other tools, which lie beside the checkout where they are at all.
///
/// A class that looks here carries the tag [#TAG]: continuous integration runs those classes once
/// more on a checkout with nothing beside it.
public final class Corpus {
  /// The tag of the classes whose tests depend on what lies beside the checkout.
  public static final String TAG = "corpus";

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
    boolean there = isThere();
    Assumptions.assumeTrue(there, "no corpus at " + folder());
    return folder();
  }

  /// Whether the corpus is here; its absence fails the test in continuous integration.
  public static boolean isThere() {
    requireTag();
    boolean there = Files.exists(folder().resolve("INDEX.tsv"));
    if (!there && "true".equals(System.getenv("CI"))) {
      Assertions.fail("the corpus is missing: " + folder());
    }
    return there;
  }

  private static Path folder() {
    return Path.of(System.getProperty("kiln.corpus", "no-corpus"));
  }

  /// A class without the tag would not be tried without the corpus.
  private static void requireTag() {
    boolean tagged =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .flatMap(
                            f -> Stream.of(f.getDeclaringClass().getAnnotationsByType(Tag.class)))
                        .anyMatch(tag -> tag.value().equals(TAG)));
    Assertions.assertTrue(tagged, "a class that looks at the corpus needs @Tag(Corpus.TAG)");
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

  /// Whatever can be read here: the shipped samples, every [SmallForm], and the corpus where it is.
  ///
  /// @param scratch where the small forms are written
  public static List<Entry> everything(Path scratch) throws IOException {
    List<Entry> all = new ArrayList<>(samples());
    for (SmallForm form : SmallForm.all()) {
      Path file = Files.write(scratch.resolve(form.name()), form.content());
      all.add(new Entry(form.name(), form.format(), file));
    }
    if (isThere()) {
      all.addAll(entries());
    }
    return all;
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
    if (bare.endsWith(".cpuprofile")) {
      return "cpuprofile";
    }
    return bare.endsWith(".pb") || bare.endsWith(".pprof") ? "pprof" : "";
  }
}
