package dev.kiln.importers.cpuprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Dump;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuprofileImporterTest {
  /// A recording whose samples all have no length.
  private static final String NO_TIME = "cpu/microseconds holds nothing, so samples/count is shown";

  private static final String NODES =
      """
      "nodes":[{"id":1,"callFrame":{"functionName":"(root)","url":"","lineNumber":-1},"children":[2,4]},
       {"id":2,"callFrame":{"functionName":"main","url":"file:///app/src/main.js","lineNumber":6},
        "children":[3]},
       {"id":3,"callFrame":{"functionName":"work","url":"node:fs","lineNumber":0}},
       {"id":4,"callFrame":{"functionName":"(idle)","url":"","lineNumber":-1}}]\
      """;
  private static final String MAIN = "main:7 (/app/src/main.js) [src]";
  private static final String WORK = MAIN + " > work:1 (node:fs) [node]";
  private static final String WHOLE =
      "{" + NODES + ",\"startTime\":1000,\"endTime\":1100,\"samples\":[2,3],\"timeDeltas\":[5,40]}";

  @TempDir Path folder = Path.of("");

  @Test
  void aSampleLastsUntilTheNextAndTheLastUntilTheEnd() throws Exception {
    Profile profile = read(WHOLE).profile();
    assertEquals("[cpu/microseconds, samples/count]", profile.valueTypes().toString());
    assertEquals(MAIN + " | 40 1\n" + WORK + " | 55 1\n", Dump.text(profile));
    assertEquals(List.of(5_000L, 45_000L), times(profile));
    assertEquals(100_000, profile.info().durationNanos().orElseThrow());
  }

  @Test
  void idleSamplesAreAnEventTypeOfTheirOwn() throws Exception {
    Profile profile = read(with("\"samples\":[2,4,4],\"timeDeltas\":[0,10,20]")).profile();
    assertEquals(
        "[cpu/microseconds, samples/count, idle/microseconds, idle samples/count]",
        profile.valueTypes().toString());
    assertEquals(List.of(10L, 1L, 40L, 2L), totals(profile));
  }

  @Test
  void aNegativeDeltaDoesNotShiftWhatComesAfter() throws Exception {
    ImportResult result =
        read(
            with(
                "\"endTime\":30,\"samples\":[2,2,2,2],\"timeDeltas\":[5,10,-2,9],\"startTime\":0"));
    assertEquals(List.of(5_000L, 15_000L, 15_000L, 22_000L), times(result.profile()));
    assertEquals(List.of("sample earlier than the one before, moved to its time"), log(result));
    assertEquals(List.of(25L, 4L), totals(result.profile()));
  }

  @Test
  void withoutAnEndTheLastSampleLastsAsLongAsTheMedian() throws Exception {
    Profile profile = read(with("\"samples\":[2,2,2,3],\"timeDeltas\":[0,3,4,5]")).profile();
    assertTrue(Dump.text(profile).endsWith(WORK + " | 4 1\n"), Dump.text(profile));
  }

  @Test
  void samplesWithoutTimesAreCounted() throws Exception {
    Profile untimed = read(with("\"samples\":[2,3,3]")).profile();
    assertEquals("[samples/count]", untimed.valueTypes().toString());
    assertFalse(untimed.samples().hasTime());
    ImportResult result = read(with("\"samples\":[2,3,3],\"timeDeltas\":[0,9]"));
    assertEquals(List.of("sample without a time, counted with no length"), log(result));
    assertEquals(List.of(18L, 3L), totals(result.profile()));
  }

  @Test
  void theOlderTreeHasTimestampsAndLinesFromOne() throws Exception {
    String tree =
        """
        {"head":{"id":1,"functionName":"(root)","url":"","lineNumber":0,"children":[
          {"id":2,"functionName":"main","url":"a.js","lineNumber":7,"children":[
            {"id":3,"functionName":"","url":"/x/b.js","lineNumber":9,"children":[]}]}]},
         "startTime":"7.25","endTime":"8.5","title":"Profile 1",
         "samples":[2,3],"timestamps":[7250000,7250010,7250030]}\
        """;
    Profile profile = read(tree).profile();
    String main = "main:7 (a.js)";
    String inner = "(anonymous) b.js:9:9 (/x/b.js) [x]";
    assertEquals(main + " | 10 1\n" + main + " > " + inner + " | 20 1\n", Dump.text(profile));
    assertEquals(1_250_000_000, profile.info().durationNanos().orElseThrow());
    assertEquals("Profile 1", profile.info().facts().getFirst().value());
    String fromZero = tree.replace("\"lineNumber\":0", "\"lineNumber\":-1");
    assertTrue(Dump.text(read(fromZero).profile()).startsWith("main:8 "));
  }

  @Test
  void framesHaveTheirKind() throws Exception {
    String nodes =
        """
        {"nodes":[{"id":1,"callFrame":{"functionName":"(root)"},"children":[2,3,5]},
          {"id":2,"callFrame":{"functionName":"(program)","url":"","lineNumber":-1}},
          {"id":3,"callFrame":{"functionName":"f","url":"native dummy.js"},"children":[4]},
          {"id":4,"callFrame":{"functionName":"writev","url":"","lineNumber":-1}},
          {"id":5,"callFrame":{"functionName":"(idle)","url":""}}],"samples":[1,2,4,5]}\
        """;
    assertEquals(
        """
         | 1 0
        (program) <native> | 1 0
        writev <native> | 1 0
        (idle) <synthetic> | 0 1
        """,
        Dump.text(read(nodes).profile()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "samples":[9]                     | sample of a node that is not there, shown as [unknown]
          "samples":["x"]                   | sample of a node that is not there, shown as [unknown]
          "samples":[2],"samples":[3]       | second list of samples, skipped
          "samples":[2],"timeDeltas":[null] | time that is no number, taken as that of the sample before
          "samples":[2],"timeDeltas":[1],"timestamps":[1] | second list of times, skipped
          "samples":[2],"nodes":[{"id":2}]  | node with the id of another; samples of that id go to the first
          "samples":[2],"nodes":[{"id":9,"children":[2]}] | node with several callers; the first is kept
          "samples":[2],"nodes":[{"id":9,"children":[77]}] | caller or child that is not among the nodes, left out
          "samples":[9],"nodes":[{"id":9,"parent":9}] | nodes that call one another in a circle, cut
          "samples":[8],"nodes":[{"id":8,"children":[9]},{"id":9,"children":[8]}] | nodes that call one another in a circle, cut
          """)
  void whatIsWrongIsLoggedAndTheRestIsRead(String rest, String problem) throws Exception {
    ImportResult result = read(with(rest));
    List<String> said = new ArrayList<>(log(result));
    said.remove(NO_TIME);
    assertEquals(List.of(problem), said);
    assertEquals(1, result.profile().samples().size());
  }

  @Test
  void hugeNumbersAreBounded() throws Exception {
    String huge = "[9223372036854775807,9223372036854775807,1e300,-1e18,99999999999999999999]";
    for (String key : List.of("timeDeltas", "timestamps")) {
      Profile profile =
          read(with(
                  "\"startTime\":-1e308,\"endTime\":1e308,\"samples\":[2,2,3,3,2],\""
                      + key
                      + "\":"
                      + huge))
              .profile();
      for (int row = 0; row < profile.samples().size(); row++) {
        assertTrue(profile.samples().value(row, 0) >= 0 && times(profile).get(row) >= 0);
      }
    }
  }

  @Test
  void everyCutIsReadOrRefused() throws Exception {
    int read = 0;
    for (int length = 0; length < WHOLE.length(); length++) {
      try {
        ImportResult result = read(WHOLE.substring(0, length));
        read++;
        assertTrue(
            log(result).toString().contains("V8 CPU profile breaks off at line"),
            log(result)::toString);
      } catch (ImportException e) {
        assertFalse(String.valueOf(e.getMessage()).contains("\n"), String.valueOf(e.getMessage()));
      }
    }
    assertTrue(read > 10, "cuts behind the first sample: " + read);
    ImportResult cut = read(WHOLE.substring(0, WHOLE.indexOf(",40]")));
    assertEquals(
        List.of(
            "V8 CPU profile breaks off at line 5, column 138; what came before is shown",
            "sample without a time, counted with no length",
            NO_TIME),
        log(cut));
    assertEquals(List.of(0L, 2L), totals(cut.profile()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nodesAreReadHoweverDeepTheyLie(boolean byId) throws Exception {
    int depth = 50_000;
    StringBuilder text = new StringBuilder(byId ? "{\"nodes\":[" : "{\"head\":");
    for (int i = 0; i < depth; i++) {
      text.append(byId && i > 0 ? "," : "").append("{\"id\":").append(i);
      text.append(byId ? ",\"callFrame\":{\"functionName\":\"f\"}" : ",\"functionName\":\"f\"");
      text.append(",\"children\":[").append(byId ? (i + 1) + "]}" : "");
    }
    text.append(byId ? "]" : "]}".repeat(depth)).append(",\"samples\":[").append(depth - 1);
    Profile profile = read(text.append("]}").toString()).profile();
    assertEquals(depth + 1, profile.stacks().size());
  }

  @Test
  void deeperThanAnyProgramIsRefused() {
    String text = "{\"head\":" + "{\"functionName\":\"f\",\"children\":[".repeat(200_000);
    String message = refusal(text);
    assertTrue(message.startsWith("x: V8 CPU profile is nested too deep or "), message);
    assertTrue(message.endsWith(", before its nodes and samples are complete"), message);
  }

  @Test
  void whatHoldsNothingIsRefusedInWords() {
    assertEquals("x: V8 CPU profile without samples", refusal("{" + NODES + "}"));
    assertEquals("x: V8 CPU profile without samples", refusal(with("\"samples\":[]")));
    assertEquals(
        "x: V8 CPU profile breaks off at line 5, column 86, before its nodes and samples are"
            + " complete",
        refusal("{" + NODES + ",\"samples\":["));
    String model =
        "{\"nodes\":[{\"id\":0,\"aggregateTime\":3,\"locationId\":0,\"children\":[]}],\"samples\":[0]}";
    assertEquals(
        "x: a model that Visual Studio Code made of a V8 CPU profile; open the profile itself"
            + " (.cpuprofile)",
        refusal(model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void everyEncodingIsRead(String charset) throws Exception {
    for (String bom : List.of("", "\ufeff")) {
      byte[] bytes = (bom + WHOLE).getBytes(Charset.forName(charset));
      assertEquals(List.of(95L, 2L), totals(read(bytes).profile()));
    }
  }

  private static String with(String rest) {
    return "{" + NODES + "," + rest + "}";
  }

  private ImportResult read(String text) throws IOException, ImportException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportResult read(byte[] bytes) throws IOException, ImportException {
    return ProfileReader.read(Files.write(folder.resolve("x"), bytes), ImportControl.none());
  }

  private String refusal(String text) {
    return String.valueOf(assertThrows(ImportException.class, () -> read(text)).getMessage());
  }

  private static List<String> log(ImportResult result) {
    return result.log().problems().stream().map(Problem::what).toList();
  }

  private static List<Long> times(Profile profile) {
    SampleTable samples = profile.samples();
    List<Long> times = new ArrayList<>();
    for (int row = 0; row < samples.size(); row++) {
      times.add(samples.timeNanos(row));
    }
    return times;
  }

  private static List<Long> totals(Profile profile) {
    List<Long> totals = new ArrayList<>();
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      totals.add(profile.total(type));
    }
    return totals;
  }
}
