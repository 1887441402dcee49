package dev.kiln.importers.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.Packed;
import dev.kiln.importers.Packed.Member;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A process with little memory that is given damaged files until its time is over.
///
/// A few seconds a kind of file; longer by `-Dkiln.fuzz.seconds=600 -Dtest.limit=20m`, otherwise by
/// `-Dkiln.fuzz.seed=7`. Where it fails, the input is kept in target/fuzz.
///
/// @param program its main class; it prints `tried=N` and ends with exit code 0 if nothing broke
/// @param heap the option that bounds its memory
/// @param leastTries with fewer the run tells nothing
/// @param folder for the files to damage
public record Fuzzing(Class<?> program, String heap, int leastTries, Path folder) {
  /// The kinds of files that [#run] can damage.
  public static final List<String> KINDS =
      List.of("pprof", "pprof-gz", "pprof-legacy", "jfr", "collapsed", "cpuprofile", "archive");

  private static final int MAX_SEED_BYTES = 120_000;

  /// Runs the program on files of a kind; fails if it does.
  public void run(String name) throws IOException, InterruptedException {
    List<String> seeds = seeds(name).stream().map(Path::toString).toList();
    assertTrue(!seeds.isEmpty(), "no file to damage");
    Path list = Files.write(folder.resolve("seeds.txt"), seeds);
    Path out = folder.resolve("out.txt");
    Path work =
        Files.createDirectories(Path.of("target", "fuzz", program.getSimpleName(), name))
            .toAbsolutePath();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                name,
                System.getProperty("kiln.fuzz.seed", "1"),
                System.getProperty("kiln.fuzz.seconds", "6"),
                work.toString(),
                list.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int exit = process.waitFor();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    System.out.print(said);
    assertEquals(0, exit, "see " + work.resolve("broken") + "\n" + said);
    Matcher tried = Pattern.compile("tried=(\\d+)").matcher(said);
    assertTrue(tried.find() && Integer.parseInt(tried.group(1)) >= leastTries, said);
  }

  /// Small files of a kind, of whatever can be read here; where all are large, the smallest.
  private List<Path> seeds(String name) throws IOException {
    boolean unpack = !name.endsWith("-gz");
    String format = unpack ? name : name.substring(0, name.length() - 3);
    List<byte[]> contents = new ArrayList<>();
    for (Corpus.Entry entry : Corpus.everything(Files.createDirectory(folder.resolve("forms")))) {
      if (matches(entry, format)) {
        byte[] bytes = Files.readAllBytes(entry.file());
        contents.add(unpack ? unpacked(bytes) : bytes);
      }
    }
    contents.removeIf(content -> content.length <= 8);
    if (name.equals("archive")) {
      contents.addAll(archives());
    }
    contents.sort(Comparator.comparingInt(content -> content.length));
    List<Path> files = new ArrayList<>();
    for (byte[] content : contents) {
      if (files.isEmpty() || content.length < MAX_SEED_BYTES) {
        files.add(Files.write(folder.resolve("seed" + files.size()), content));
      }
    }
    return files;
  }

  /// Two profiles and something else in each kind of archive.
  private static List<byte[]> archives() throws IOException {
    byte[] stacks = "main;work 3\nmain;rest 4\n".getBytes(StandardCharsets.UTF_8);
    Member[] members = {
      new Member("run/", new byte[0]),
      new Member("run/cpu.txt", stacks),
      new Member("run/README", "What was recorded.\n".getBytes(StandardCharsets.UTF_8)),
      new Member("folder/".repeat(30) + "heap.txt.gz", Packed.gzip(stacks))
    };
    byte[] tar = Packed.tar(members);
    Member inner = new Member("inner.tar.gz", Packed.gzip(tar));
    return List.of(
        Packed.zip(members), tar, Packed.gzip(tar), Packed.zip(inner), Packed.tar(inner, inner));
  }

  private static boolean matches(Corpus.Entry entry, String format) {
    return format.equals("pprof-legacy") || format.equals("cpuprofile")
        ? entry.format().startsWith(format)
        : entry.format().equals(format);
  }

  /// The content without gzip, so that the damage hits the format and not its container.
  private static byte[] unpacked(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
