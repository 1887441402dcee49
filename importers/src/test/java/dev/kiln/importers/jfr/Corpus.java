package dev.kiln.importers.jfr;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Other people's recordings, beside the checkout where they are at all.
public final class Corpus {
  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /// The corpus; skips the test without it, but fails where it must be there.
  public static Corpus open() {
    return new Corpus(dev.kiln.importers.Corpus.root());
  }

  /// The recordings that the project ships, and those of the corpus where it is: by a name that is
  /// the same on every machine.
  public static Map<String, Path> everything() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    Path root = Path.of(System.getProperty("kiln.root", ".."), "samples");
    dev.kiln.importers.Corpus.samples().stream()
        .filter(entry -> entry.format().equals("jfr"))
        .map(dev.kiln.importers.Corpus.Entry::file)
        .forEach(
            file ->
                files.put("samples/" + root.relativize(file).toString().replace('\\', '/'), file));
    if (dev.kiln.importers.Corpus.isThere()) {
      Corpus corpus = open();
      corpus.recordings().forEach(path -> files.put("corpus/" + path, corpus.file(path)));
    }
    return files;
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
  static byte[] bytes(Path recording) throws IOException {
    byte[] raw = Files.readAllBytes(recording);
    if (raw[0] != 0x1f) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(recording))) {
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

  /// What another tool made of a recording, line by line; empty if there is nothing.
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
