package dev.kiln.importers.cpuprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.cpuprofile.NaiveReading.Sum;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real profiles against the plainest reading, and against what speedscope makes of one.
@Tag(Corpus.TAG)
class CpuprofileReferenceTest {
  @Test
  void realProfilesHaveTheSumsOfThePlainestReading() throws Exception {
    int read = 0;
    for (Corpus.Entry entry : Corpus.entries()) {
      if (entry.path().endsWith(".cpuprofile")) {
        Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
        Map<String, Sum> expected = NaiveReading.of(Files.readString(entry.file()));
        assertEquals(expected, StackSums.of(profile), entry.path());
        read++;
      }
    }
    assertTrue(read >= 5, "profiles read: " + read);
  }

  /// The snapshot of its test `importFromV8Profiler Node 10`; speedscope leaves out the last
  /// sample, which lasts 1,143 microseconds.
  @Test
  void theOlderFormHasTheTimesThatSpeedscopeShows() throws Exception {
    Corpus.Entry entry =
        Corpus.entries().stream()
            .filter(e -> e.path().endsWith("node/10.11.0/example.cpuprofile"))
            .findFirst()
            .orElseThrow();
    Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
    assertEquals(
        Map.of(
            "(anonymous)", new Sum(11_575, 1),
            "(anonymous) > a > b > d", new Sum(16_788, 14),
            "(anonymous) > a > c > d", new Sum(16_414 + 1_143, 14)),
        StackSums.of(profile));
  }
}
