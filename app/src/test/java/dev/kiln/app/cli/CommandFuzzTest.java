package dev.kiln.app.cli;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.fuzz.Fuzzing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command ends as it should on whatever could be read of a damaged file. See [Fuzzing].
@Tag(Corpus.TAG)
class CommandFuzzTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource("kinds")
  void commandsEndAsTheyShould(String kind) throws Exception {
    new Fuzzing(CommandFuzz.class, "-Xmx512m", CommandFuzz.LEAST_TRIES, folder).run(kind);
  }

  static List<String> kinds() {
    return Fuzzing.KINDS;
  }
}
