package dev.kiln.importers.fuzz;

import dev.kiln.importers.Corpus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged files end as a profile with a log or as one clear error: no crash, no hang, and never
/// more than 128 MB of heap, which is all that the importing process gets. See [Fuzzing].
@Tag(Corpus.TAG)
class FuzzTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource("kinds")
  void damagedFilesAreReadOrRefused(String kind) throws Exception {
    new Fuzzing(FuzzProcess.class, "-Xmx128m", FuzzProcess.LEAST_TRIES, folder).run(kind);
  }

  static List<String> kinds() {
    return Fuzzing.KINDS;
  }
}
