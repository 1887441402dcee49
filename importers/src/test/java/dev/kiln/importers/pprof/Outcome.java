package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// What came of reading some bytes, and what it cost.
///
/// @param profiles one, or none if the file was refused
/// @param message the error, or the problems of the log
record Outcome(List<Profile> profiles, String message, long allocatedBytes) {
  Profile profile() {
    assertEquals(1, profiles.size(), message);
    return profiles.getFirst();
  }

  static Outcome of(Path folder, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("x"), content);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      ImportResult result = ProfileReader.read(file, ImportControl.none());
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      List<String> problems =
          result.log().problems().stream().map(ImportLog.Problem::describe).toList();
      return new Outcome(List.of(result.profile()), String.join("\n", problems), allocated);
    } catch (ImportException e) {
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      return new Outcome(List.of(), String.valueOf(e.getMessage()), allocated);
    }
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }
}
