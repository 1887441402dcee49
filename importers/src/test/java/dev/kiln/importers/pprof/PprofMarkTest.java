package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mark by which Kiln knows a pprof file as its own.
class PprofMarkTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theMarkIsOfTheContainerAloneWhichIsSoundGzip() throws Exception {
    Path stacks = Files.writeString(folder.resolve("a"), "main;work 3\nmain;rest 4\n");
    Profile profile = ProfileReader.read(stacks, ImportControl.none()).profile();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PprofWriter().write(profile, 0, Rows.range(0, profile.samples().size()), out);
    byte[] written = out.toByteArray();
    ProfileWriter writer = new PprofWriter();
    assertTrue(writer.isMarked(written));
    assertTrue(writer.isMarked(Arrays.copyOf(written, ProfileWriter.MARK_BYTES)));
    assertFalse(writer.isMarked(Arrays.copyOf(written, 20)));
    // Checks length and sum at the end.
    byte[] inside = new GZIPInputStream(new ByteArrayInputStream(written)).readAllBytes();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(again)) {
      gzip.write(inside);
    }
    assertFalse(writer.isMarked(again.toByteArray()), "another program's file");
    Path file = Files.write(folder.resolve("b"), written);
    assertEquals(7, ProfileReader.read(file, ImportControl.none()).profile().total(0));
  }
}
