package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
  private static final byte[] STACKS =
      "main;work 3\nmain;rest 4\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private interface Wrapping {
    OutputStream wrap(OutputStream out) throws IOException;
  }

  private Path write(String name, Wrapping wrapping, byte[] content, int times) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = wrapping.wrap(Files.newOutputStream(file))) {
      for (int i = 0; i < times; i++) {
        out.write(content);
      }
    }
    return file;
  }

  private static long total(Path file) throws Exception {
    return ProfileReader.read(file, ImportControl.none()).profile().total(0);
  }

  private static String refusal(Path file) {
    ImportException e =
        assertThrows(ImportException.class, () -> ProfileReader.read(file, ImportControl.none()));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void containersAreUnwrappedWhateverTheName() throws Exception {
    assertEquals(7, total(write("a.jfr", out -> out, STACKS, 1)));
    assertEquals(7, total(write("b", GZIPOutputStream::new, STACKS, 1)));
    assertEquals(7, total(write("c.txt", LZ4FrameOutputStream::new, STACKS, 1)));
    Wrapping zip =
        out -> {
          ZipOutputStream archive = new ZipOutputStream(out);
          archive.putNextEntry(new ZipEntry("inside.collapsed"));
          return archive;
        };
    assertEquals(7, total(write("d.png", zip, STACKS, 1)));
  }

  @Test
  void gzipCutShortKeepsWhatCanBeRead() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append("main;f").append(i * 7919 % 10007).append(" 1\n");
    }
    byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Files.readAllBytes(write("whole.gz", GZIPOutputStream::new, lines, 1));
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
    ImportResult result = ProfileReader.read(cut, ImportControl.none());
    long total = result.profile().total(0);
    assertTrue(total > 100 && total < 5000, () -> "kept " + total);
    assertTrue(result.log().problems().toString().contains("gzip data"), result.log()::toString);
  }

  @Test
  void bombsAreRefused() throws Exception {
    byte[] block = "main;work 1\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Path bomb = write("bomb.gz", GZIPOutputStream::new, block, 300);
    assertTrue(refusal(bomb).contains("refused as a bomb"));
  }

  @Test
  void whatIsNoProfileIsSaidInOneLine() throws Exception {
    assertTrue(refusal(folder.resolve("none.jfr")).contains("no such file"));
    assertTrue(refusal(folder).contains("is a folder"));
    assertTrue(refusal(Files.createFile(folder.resolve("empty"))).contains("empty"));
    byte[] png = {(byte) 0x89, 'Q', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    String message = refusal(Files.write(folder.resolve("other.jfr"), png));
    assertTrue(message.startsWith("other.jfr: not a profile that Kiln reads"), message);
    assertTrue(message.contains("89 51 4e 47"), message);
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0, 0};
    assertTrue(refusal(Files.write(folder.resolve("x.zst"), zstd)).contains("zstd"));
  }

  @Test
  void cancellingEndsTheReading() throws Exception {
    byte[] block = "main;work 1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Path file = write("long.collapsed", out -> out, block, 100);
    AtomicLong read = new AtomicLong();
    ImportControl control =
        new ImportControl() {
          @Override
          public void progress(long doneBytes, long totalBytes) {
            read.set(doneBytes);
          }

          @Override
          public boolean cancelled() {
            return read.get() > 1_000_000;
          }
        };
    assertThrows(ImportCancelledException.class, () -> ProfileReader.read(file, control));
    assertFalse(read.get() > 1_300_000, () -> "read on to byte " + read.get());
  }

  /// The trie of a large file is made after its last byte was read.
  @ParameterizedTest
  @ValueSource(strings = {"collapsed", "pprof"})
  void cancellingEndsTheBuildingToo(String format) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("main;a").append(i).append(";b;c;d;e 1\n");
    }
    Path file = Files.writeString(folder.resolve("wide.collapsed"), text);
    if (format.equals("pprof")) {
      Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
      file = folder.resolve("wide.pb");
      try (OutputStream out = Files.newOutputStream(file)) {
        new PprofWriter().write(profile, 0, Selection.rows(profile, List.of()), out);
      }
    }
    Path wide = file;
    AtomicLong read = new AtomicLong();
    AtomicLong asked = new AtomicLong();
    long size = Files.size(wide);
    ImportControl control =
        new ImportControl() {
          @Override
          public void progress(long doneBytes, long totalBytes) {
            read.set(doneBytes);
          }

          // Asked once or twice when the last bytes were read, and then while the trie is built.
          @Override
          public boolean cancelled() {
            return read.get() == size && asked.incrementAndGet() > 3;
          }
        };
    assertThrows(ImportCancelledException.class, () -> ProfileReader.read(wide, control));
  }

  @Test
  void progressEndsAtTheFilesSize() throws Exception {
    byte[] block = "main;work 1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Path file = write("long.gz", GZIPOutputStream::new, block, 20);
    AtomicLong last = new AtomicLong();
    ImportControl control =
        new ImportControl() {
          @Override
          public void progress(long doneBytes, long totalBytes) {
            last.set(doneBytes);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    ProfileReader.read(file, control);
    assertEquals(Files.size(file), last.get());
  }
}
