package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.event.SampleEvents;
import dev.kiln.importers.jfr.event.SampleKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Real recordings against what the JDK's `jfr summary` and async-profiler's `jfrconv` make of
/// them.
@Tag(dev.kiln.importers.Corpus.TAG)
final class JfrReferenceTest {
  private static final Pattern SUMMARY_LINE = Pattern.compile("\\s*(\\S+)\\s+(\\d+)\\s+(\\d+)\\s*");

  private static final Set<String> SAMPLERS =
      Set.of("cpu samples", "cpu-time samples", "wall samples", "native samples");
  private static final Set<String> ALLOCATIONS = Set.of("alloc samples", "tlab alloc");
  private static final Set<String> LOCKS = Set.of("monitor enter", "park");

  /// Where the reference is wrong: the end of the recording's path, what is compared, and why.
  private record Fault(String recording, String name, String reason) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "flush_metadata.jfr",
              "jfrconv-lock.collapsed",
              "jfrconv finds the stack of its one event in the other chunk's constant pools;"
                  + " the JDK's own tool, like us, finds none"));

  private static boolean isFaulty(String path, String name) {
    return FAULTS.stream().anyMatch(f -> path.endsWith(f.recording()) && f.name().equals(name));
  }

  @TestFactory
  Stream<DynamicTest> eventCountsAreThoseOfTheJdk() throws IOException {
    Corpus corpus = Corpus.open();
    return corpus.recordings().stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> checkCounts(corpus, path)));
  }

  private static void checkCounts(Corpus corpus, String path) throws Exception {
    Map<String, Long> expected = handled(corpus.expected(path, "jfr-summary.txt"));
    ImportResult result;
    try {
      result = Corpus.read(corpus.file(path));
    } catch (ImportException e) {
      assertEquals(Map.of(), expected, "refused: " + e.getMessage());
      assertTrue(String.valueOf(e.getMessage()).contains("no samples"), e.getMessage());
      return;
    }
    assertEquals(List.of(), damage(result), "a sound file");
    assertTrue(result.profile().samples().size() > 0);
    boolean jdkReadsIt = !result.profile().info().formatVersion().equals("0.9");
    if (jdkReadsIt) {
      assertEquals(expected, counted(result.profile()));
    }
    long all = counted(result.profile()).values().stream().mapToLong(Long::longValue).sum();
    long unfreed = Stacks.rows(result.profile(), SampleKind.MALLOC_UNFREED);
    assertEquals(all + unfreed, result.profile().samples().size(), "one sample per event");
  }

  private static List<String> damage(ImportResult result) {
    return result.log().problems().stream()
        .map(problem -> problem.describe())
        .filter(text -> text.contains("chunk") || text.contains("cut off"))
        .toList();
  }

  private static Map<String, Long> handled(List<String> summary) {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : summary) {
      Matcher matcher = SUMMARY_LINE.matcher(line);
      if (matcher.matches() && !matcher.group(2).equals("0")) {
        String type = EventNames.modern(matcher.group(1));
        if (SampleEvents.of(type) != null) {
          counts.put(type, Long.parseLong(matcher.group(2)));
        }
      }
    }
    return counts;
  }

  private static Map<String, Long> counted(Profile profile) {
    return profile.info().facts().stream()
        .filter(fact -> fact.name().startsWith("event "))
        .collect(
            Collectors.toMap(
                fact -> fact.name().substring("event ".length()),
                (Fact fact) -> Long.valueOf(fact.value()),
                (a, b) -> a,
                TreeMap::new));
  }

  @TestFactory
  Stream<DynamicTest> stacksAreThoseOfJfrconv() throws IOException {
    Corpus corpus = Corpus.open();
    return corpus.recordings().stream()
        .flatMap(
            path ->
                Stream.of(
                        test(corpus, path, "jfrconv-default.collapsed", SAMPLERS, "count", false),
                        test(corpus, path, "jfrconv-alloc.collapsed", ALLOCATIONS, "count", true),
                        test(corpus, path, "jfrconv-lock.collapsed", LOCKS, "count", true))
                    .flatMap(s -> s));
  }

  private static Stream<DynamicTest> test(
      Corpus corpus, String path, String name, Set<String> types, String unit, boolean leaf) {
    try {
      List<String> lines = corpus.expected(path, name);
      return lines.isEmpty() || isFaulty(path, name)
          ? Stream.empty()
          : Stream.of(
              DynamicTest.dynamicTest(
                  name + " " + path,
                  () -> {
                    Profile profile = Corpus.read(corpus.file(path)).profile();
                    assertEquals(
                        List.of(),
                        Stacks.differences(
                            Stacks.ofCollapsed(lines, leaf), Stacks.of(profile, types, unit)));
                  }));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
