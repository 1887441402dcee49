package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every importer promises, over every recording at hand: told by content alone, claimed by at
/// most one, and read to a profile or refused with one line, however the file is damaged.
@Tag(Corpus.TAG)
class ContractTest {
  private static final int CUTS = 50;

  @TempDir Path folder = Path.of("");

  @Test
  void everyFileIsClaimedOnceAndReadOrRefused() throws IOException {
    Map<String, Tally> table = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Corpus.Entry entry : files()) {
      Path hidden = hide(Files.readAllBytes(entry.file()));
      List<String> claims = claims(hidden);
      Tally tally = table.computeIfAbsent(entry.format(), f -> new Tally());
      String expected = importerOf(entry.format());
      if (claims.size() > 1) {
        faults.add(entry + ": claimed by " + claims);
      } else if (isCovered(expected) && !claims.equals(List.of(expected))) {
        faults.add(entry + ": claimed by " + claims + ", not by " + expected);
      } else if (expected.isEmpty() && !claims.isEmpty()) {
        faults.add(entry + ": claimed by " + claims);
      }
      tally.count(read(hidden, entry.toString(), faults));
    }
    print(table);
    assertEquals(List.of(), faults);
  }

  @Test
  void everyCutFileIsReadOrRefused() throws IOException {
    List<String> faults = new ArrayList<>();
    Random random = new Random(25);
    Tally tally = new Tally();
    for (Corpus.Entry entry : files()) {
      if (isCovered(importerOf(entry.format()))) {
        byte[] whole = Files.readAllBytes(entry.file());
        for (int cut = 0; cut < CUTS; cut++) {
          int part = whole.length / CUTS;
          int length = Math.min(whole.length, cut * part + random.nextInt(part + 1));
          String what = entry + " cut at " + length;
          tally.count(read(hide(Arrays.copyOf(whole, length)), what, faults));
        }
      }
    }
    print(Map.of("cut files", tally));
    assertEquals(List.of(), faults);
    assertTrue(tally.tried > 0);
  }

  private List<Corpus.Entry> files() throws IOException {
    return Corpus.everything(Files.createDirectory(folder.resolve("forms")));
  }

  private Path hide(byte[] content) throws IOException {
    return Files.write(folder.resolve("x"), content);
  }

  private static List<String> claims(Path file) throws IOException {
    ByteSource source = new ByteSource(file, ImportControl.none(), new ImportLog());
    try {
      return ProfileReader.claims(source.head()).stream().map(i -> i.descriptor().name()).toList();
    } catch (java.util.zip.ZipException e) {
      return List.of();
    }
  }

  /// "imported", or why it was refused; anything else thrown is a fault.
  private static String read(Path file, String what, List<String> faults) {
    try {
      ProfileReader.read(file, ImportControl.none());
      return "imported";
    } catch (ImportException e) {
      return String.valueOf(e.getMessage());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      faults.add(what + ": " + e + " at " + Arrays.stream(e.getStackTrace()).limit(3).toList());
      return "fault";
    }
  }

  /// The importer that must claim a format of the index; empty if none may.
  private static String importerOf(String format) {
    return switch (format) {
      case "pprof", "pprof-legacy-text", "pprof-legacy-cpu-bin" -> "pprof";
      case "collapsed" -> "collapsed";
      case "jfr" -> "JFR";
      case "cpuprofile", "cpuprofile-old" -> "cpuprofile";
      default -> "";
    };
  }

  private static boolean isCovered(String importer) {
    return BuiltinImporters.all().stream().anyMatch(i -> i.descriptor().name().equals(importer));
  }

  private static void print(Map<String, Tally> table) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%n%-28s %6s %9s %8s%n", "format", "tried", "imported", "refused"));
    table.forEach(
        (format, t) -> {
          text.append(
              String.format(
                  Locale.ROOT,
                  "%-28s %6d %9d %8d%n",
                  format,
                  t.tried,
                  t.imported,
                  t.tried - t.imported));
          t.refusals.stream().limit(12).forEach(r -> text.append("    ").append(r).append('\n'));
        });
    System.out.print(text);
  }

  /// How the files of one format ended; refusals without their numbers, each once.
  private static final class Tally {
    private int tried;
    private int imported;
    private final TreeSet<String> refusals = new TreeSet<>();

    void count(String outcome) {
      tried++;
      if (outcome.equals("imported")) {
        imported++;
      } else {
        refusals.add(outcome.replaceAll("\\d+", "N"));
      }
    }
  }
}
