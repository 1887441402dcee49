package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.TracedFile;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.ProfileView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ids of traces and spans as a user types them, on a file with ids as several tools write them.
class TraceIdOptionsTest {
  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() throws Exception {
    file = TracedFile.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "--trace-id, 4bf92f3577b34da6a3ce929d0e0e4736, otel, 2",
    "--trace-id, 4BF92F35-77B3-4DA6-A3CE-929D0E0E4736, otel, 2",
    "--trace-id, 0x4bf92f3577b34da6a3ce929d0e0e4736, otel, 2",
    "--trace-id, 100985939111033328018442752961257817910, otel, 2",
    "--trace-id, S/kvNXezTaajzpKdDg5HNg==, otel, 2",
    "--trace-id, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, otel, 2",
    "--span-id, 00f067aa0ba902b7, otel, 2",
    "--span-id, 67667974448284343, otel, 2",
    "--span-id, APBnqgupArc=, otel, 2",
    "--span-id, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, otel, 2",
    "--trace-id, 1234567890123, datadog, 4",
    "--trace-id, 0x11f71fb04cb, datadog, 4",
    "--trace-id, 0000011f71fb04cb, datadog, 4",
    "--trace-id, AAABH3H7BMs=, datadog, 4",
    "--trace-id, 00-00000000000000000000011f71fb04cb-00f067aa0ba902b7-01, datadog, 4",
    "--span-id, 77, datadog, 4",
    "--span-id, 0x4d, datadog, 4",
    "--trace-id, 17446744073709551615, words, 8",
    "--trace-id, f21f494c589bffff, words, 8",
    "--trace-id, -1000000000000000001, words, 8",
    "--trace-id, 8h9JTFib//8=, words, 8",
    "--trace-id, 1234567890, digits, 16",
    "--trace-id, 78187493520, digits, 16",
  })
  void anIdFindsItsSamplesHoweverItIsSpelled(String option, String id, String function, long value)
      throws Exception {
    Cli.Result top = Cli.run("top", file, option + "=" + id, "--format", "csv");
    assertEquals(0, top.exit(), top.err());
    assertEquals(
        List.of(function + ",,," + value + "," + value), top.out().lines().skip(1).toList());
    Profile read = ProfileReader.read(file, ImportControl.none()).profile();
    String query = option.substring(2) + "=" + id;
    assertEquals(value, new ProfileView(read).callTree(QueryText.parse(query)).total());
  }

  @Test
  void howDigitsWereReadIsSaid() {
    Cli.Result top = Cli.run("top", file, "--trace-id", "1234567890");
    assertEquals(
        List.of("kiln: trace-id 1234567890 is read as hex, 0000001234567890"), top.errLines());
    assertEquals(List.of(), Cli.run("top", file, "--trace-id", TracedFile.TRACE).errLines());
    Cli.Result none = Cli.run("top", file, "--trace-id", "99");
    assertTrue(none.err().startsWith("kiln: trace-id 99: no sample has it"), none.err());
  }

  @Test
  void whatIsNoIdIsRefusedInOneLine() {
    Cli.Result top = Cli.run("top", file, "--trace-id", "nonsense");
    assertEquals(2, top.exit());
    assertEquals(List.of("kiln: not a trace or span id: nonsense"), top.errLines());
  }
}
