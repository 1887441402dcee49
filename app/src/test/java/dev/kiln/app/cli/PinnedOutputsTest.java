package dev.kiln.app.cli;

import dev.kiln.app.export.Display;
import dev.kiln.model.Golden;
import dev.kiln.render.start.PangoCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each command prints, in each format, for good input and bad, down to the last character.
///
/// `pinned/commands.txt` has the command lines, a golden file per section.
class PinnedOutputsTest {
  @TempDir private Path folder = Path.of("");

  private PinnedRun run;

  static List<PinnedScript> sections() throws IOException {
    return PinnedScript.read(PinnedRun.given("commands.txt"));
  }

  @BeforeEach
  void makeProfiles() throws IOException {
    HostileProfile.write(folder);
    run = new PinnedRun(folder);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void commandsPrintWhatIsPinned(PinnedScript section) throws IOException {
    if (section.name().startsWith("picture-")
        && section.commands().stream().anyMatch(command -> command.contains(".png"))) {
      PangoCondition.assume();
    }
    StringBuilder text = new StringBuilder();
    for (String command : section.commands()) {
      run.append(text, Display.none("no display in tests", ""), command);
    }
    Golden.check("pinned/" + section.name() + ".txt", text.toString());
  }

  @Test
  void doctorTellsOfADisplay() throws IOException {
    Display display =
        new Display(
            "", "26.0.2", "sw", true, "A card", List.of("1920 x 1080"), List.of("Inter"), "/c");
    StringBuilder text = new StringBuilder();
    run.append(text, display, "doctor");
    run.append(text, display, "doctor --json");
    Golden.check("pinned/doctor-display.txt", text.toString());
  }
}
