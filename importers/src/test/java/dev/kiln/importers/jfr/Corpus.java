package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.fail;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Other people's recordings, beside the checkout where they are at all.
public final class Corpus {
  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /// The corpus; skips the test without it, but fails where it must be there.
  public static Corpus open() {
    Path folder = Path.of(System.getProperty("kiln.corpus", "no-corpus"));
    boolean there = Files.exists(folder.resolve("INDEX.tsv"));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("the corpus is missing: " + folder);
    }
    Assumptions.assumeTrue(there, "no corpus");
    return new Corpus(folder);
  }

  /// Paths of the recordings, as the index spells them.
  List<String> recordings() throws IOException {
    try (var lines = Files.lines(folder.resolve("INDEX.tsv"))) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[2].equals("jfr"))
          .map(cells -> cells[0])
          .toList();
    }
  }

  public Path file(String recording) {
    return folder.resolve(recording);
  }

  /// The decoded bytes of a recording.
  byte[] bytes(String recording) throws IOException {
    byte[] raw = Files.readAllBytes(file(recording));
    if (raw[0] != 0x1f) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(recording)))) {
      return in.readAllBytes();
    }
  }

  public static ImportResult read(Path file) throws ImportException {
    try {
      return ProfileReader.read(file, ImportControl.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What another tool made of a recording, line by line; empty where there is nothing.
  List<String> expected(String recording, String name) throws IOException {
    Path plain = folder.resolve("expected/jfr").resolve(recording + ".d").resolve(name);
    if (Files.exists(plain)) {
      return Files.readAllLines(plain);
    }
    Path packed = plain.resolveSibling(name + ".gz");
    if (!Files.exists(packed)) {
      return List.of();
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
