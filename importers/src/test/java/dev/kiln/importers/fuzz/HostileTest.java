package dev.kiln.importers.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to hurt, imported by a process with 128 MB of heap: each ends as it should, and the
/// process never runs out of memory.
class HostileTest {
  private static final int MEGABYTE = 1 << 20;

  /// Writes the content of a file.
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  @TempDir Path folder = Path.of("");

  @Test
  void aBillionSamplesOfOneStackAreOneRow() throws Exception {
    byte[] block = "main;work 1000000000\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    String said = read("many.gz", gzip(out -> times(out, block, 200)));
    assertEquals("read: total 10000000000000000, rows 1, stacks 3, log []", said);
  }

  @Test
  void aLineWithoutEndIsSkippedInBoundedMemory() throws Exception {
    byte[] block = "a".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    Content line =
        out -> {
          out.write(bytes("main;work 1\n"));
          times(out, block, 200);
          out.write(bytes("\nmain;work 2\n"));
        };
    assertEquals(
        "read: total 3, rows 1, stacks 3, log [line longer than 16 MiB, skipped (line 2)]",
        read("line.gz", gzip(line)));
  }

  @Test
  void aBombIsRefused() throws Exception {
    byte[] zeros = new byte[MEGABYTE];
    String said = read("bomb.gz", gzip(out -> times(out, zeros, 400)));
    assertTrue(said.startsWith("refused: bomb.gz: "), said);
    byte[] lines = "a 1\n".repeat(MEGABYTE / 4).getBytes(StandardCharsets.UTF_8);
    said = read("lines.gz", gzip(out -> times(out, lines, 900)));
    assertTrue(said.startsWith("refused: lines.gz: ") && said.contains("bomb"), said);
  }

  @Test
  void stacksOfAMillionFramesAreRead() throws Exception {
    String deep = "f;g;".repeat(500_000);
    Content stacks = out -> out.write(bytes(deep + "a 1\n" + deep + "b 2\n" + deep + "a 4\n"));
    assertEquals("read: total 7, rows 2, stacks 1000003, log []", read("deep.txt", stacks));
  }

  @Test
  void aMillionNamesAreRead() throws Exception {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      names.append("main;name").append(i).append(";leaf 1\n");
    }
    assertEquals(
        "read: total 200000, rows 200000, stacks 400002, log []",
        read("names.txt", out -> out.write(bytes(names.toString()))));
  }

  @Test
  void containersInContainersEnd() throws Exception {
    Content inner = out -> out.write(bytes("main;work 1\n"));
    for (int depth = 0; depth < 20; depth++) {
      inner = gzip(inner);
    }
    String said = read("nested.gz", inner);
    assertTrue(said.startsWith("refused: nested.gz: more than 3 containers"), said);
    Content zip =
        out -> {
          try (ZipOutputStream entries = new ZipOutputStream(out)) {
            for (int i = 0; i < 20_000; i++) {
              entries.putNextEntry(new ZipEntry("entry" + i));
              entries.write(bytes("main;work " + i + "\n"));
              entries.closeEntry();
            }
          }
        };
    said = read("entries.zip", zip);
    assertTrue(said.startsWith("read: total 0, rows 1, stacks 3, profiles 10000"), said);
    assertTrue(said.contains("beyond the first 10000 (10,000 times, first at entry10000"), said);
  }

  @Test
  void tenThousandGzipMembersAreOneFile() throws Exception {
    Content member = gzip(out -> out.write(bytes("main;work 1\n")));
    Content all =
        out -> {
          for (int i = 0; i < 10_000; i++) {
            member.write(out);
          }
        };
    assertEquals("read: total 10000, rows 1, stacks 3, log []", read("members.gz", all));
  }

  @Test
  void jsonIsReadAsFarAsItsBoundsAllow() throws Exception {
    byte[] samples = "1,".repeat(MEGABYTE / 2).getBytes(StandardCharsets.UTF_8);
    Content many =
        out -> {
          out.write(bytes("{\"nodes\":[{\"id\":1,\"callFrame\":{\"functionName\":\"f\"}}],"));
          out.write(bytes("\"samples\":["));
          times(out, samples, 2);
        };
    assertEquals(
        "read: total 1048576, rows 1048576, stacks 2, log [V8 CPU profile breaks off at line 1,"
            + " column 2097217; what came before is shown]",
        read("many.cpuprofile", many));
    byte[] lists = "[".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    Content deep =
        out -> {
          out.write(bytes("{\"timeDeltas\":[1],\"x\":"));
          times(out, lists, 64);
        };
    String said = read("lists.gz", gzip(deep));
    assertTrue(said.startsWith("refused: lists.gz: V8 CPU profile is nested too deep or"), said);
  }

  private String read(String name, Content content) throws Exception {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OneImport.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.strip();
  }

  private static Content gzip(Content content) {
    return out -> {
      GZIPOutputStream packed = new GZIPOutputStream(out);
      content.write(packed);
      packed.finish();
    };
  }

  private static void times(OutputStream out, byte[] block, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(block);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
