package dev.kiln.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateTest {
  private static final long BYTES = 2_000_000;
  private static final long SAMPLES = 2_000;

  private final CallGraph graph = new CallGraph(0);

  @Test
  void oneSeedGivesTheSameBytesAndAnotherGivesOthers(@TempDir Path folder) throws Exception {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    CollapsedData.write(first, graph, BYTES, 1);
    CollapsedData.write(again, new CallGraph(0), BYTES, 1);
    CollapsedData.write(other, graph, BYTES, 2);
    assertEquals(-1, Files.mismatch(first, again));
    assertTrue(Files.mismatch(first, other) >= 0);

    PprofData.write(first, graph, SAMPLES, 1);
    PprofData.write(again, new CallGraph(0), SAMPLES, 1);
    PprofData.write(other, graph, SAMPLES, 2);
    assertEquals(-1, Files.mismatch(first, again));
    assertTrue(Files.mismatch(first, other) >= 0);
  }

  @Test
  void aChangedProgramHasTheSameFunctionsAndOtherStacks(@TempDir Path folder) throws Exception {
    CallGraph changed = new CallGraph(8);
    for (int function = 0; function < CallGraph.FUNCTIONS; function++) {
      assertEquals(graph.name(function), changed.name(function));
    }
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    CollapsedData.write(before, graph, BYTES, 1);
    CollapsedData.write(after, changed, BYTES, 1);
    assertTrue(Files.mismatch(before, after) >= 0);
  }

  @Test
  void collapsedStacksAreReadAsTheyWereCounted(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data.collapsed");
    DataSums sums = CollapsedData.write(file, graph, BYTES, 3);
    assertTrue(Files.size(file) >= BYTES);
    assertSums(sums, read(file));
  }

  @Test
  void pprofIsReadAsItWasCounted(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data.pb.gz");
    DataSums sums = PprofData.write(file, graph, SAMPLES, 3);
    Profile profile = read(file);
    assertSums(sums, profile);
    assertEquals(
        List.of("samples/count", "cpu/nanoseconds"),
        profile.valueTypes().stream().map(Object::toString).toList());
    assertEquals(sums.total() * 10_000_000, profile.total(1));
    assertTrue(sums.stacks() < sums.samples());
    assertTrue(profile.samples().hasThreads() || profile.samples().hasLabels());
    assertTrue(profile.samples().hasLinks());
    assertTrue(hasInlinedFrames(profile));
  }

  @Test
  void stacksLookLikeThoseOfRealPrograms(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("data.collapsed");
    CollapsedData.write(file, graph, BYTES, 4);
    boolean recursion = false;
    for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      String[] frames = line.substring(0, line.lastIndexOf(' ')).split(";", -1);
      assertTrue(frames.length >= CallGraph.MIN_DEPTH && frames.length <= CallGraph.MAX_DEPTH);
      for (String frame : frames) {
        assertTrue(frame.length() >= FunctionNames.MIN_BYTES, frame);
        assertTrue(frame.length() <= FunctionNames.MAX_BYTES, frame);
      }
      recursion |= Arrays.stream(frames).distinct().count() < frames.length;
    }
    assertTrue(recursion);
  }

  @Test
  void theCommandWritesWhatTheGeneratorDoes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("command");
    Path expected = folder.resolve("expected");
    Generate.main(new String[] {"collapsed", file.toString(), "0.5", "7", "8"});
    CollapsedData.write(expected, new CallGraph(8), 500_000, 7);
    assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(file));
  }

  private static Profile read(Path file) throws Exception {
    ImportResult result = ProfileReader.read(file, ImportControl.none());
    assertTrue(result.log().isEmpty(), () -> result.log().problems().toString());
    return result.profile();
  }

  private static void assertSums(DataSums expected, Profile profile) {
    BitSet stacks = new BitSet();
    for (int row = 0; row < profile.samples().size(); row++) {
      stacks.set(profile.samples().stack(row));
    }
    assertEquals(
        expected, new DataSums(stacks.cardinality(), profile.samples().size(), profile.total(0)));
  }

  private static boolean hasInlinedFrames(Profile profile) {
    for (int frame = 0; frame < profile.frames().size(); frame++) {
      if (profile.frames().kind(frame) == FrameKind.INLINED) {
        return true;
      }
    }
    return false;
  }
}
