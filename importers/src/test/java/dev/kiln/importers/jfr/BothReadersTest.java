package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.CallCountTable;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Golden;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Kiln's reader and JMC's make the same of every recording: samples with their times, threads,
/// labels, links, stacks (lines and kinds of frames too) and values, settings and facts.
@Tag(dev.kiln.importers.Corpus.TAG)
final class BothReadersTest {
  /// What a reader made of a file; the refusal is empty if it read something.
  private record Outcome(List<String> lines, String refusal) {}

  private final Map<String, String> readers = new TreeMap<>();

  @TestFactory
  Stream<DynamicTest> bothReadersAgree() throws IOException {
    Stream<DynamicTest> agree =
        Corpus.everything().entrySet().stream()
            .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file)));
    DynamicTest golden = DynamicTest.dynamicTest("who reads what", this::checkWhoReadsWhat);
    // The table is of all recordings.
    return dev.kiln.importers.Corpus.isThere() ? Stream.concat(agree, Stream.of(golden)) : agree;
  }

  private void check(Map.Entry<String, Path> file) throws IOException {
    Set<String> foreign = new TreeSet<>();
    Outcome ours =
        read(
            file.getValue(),
            new JfrImporter(
                chunk -> {
                  boolean decoded = JfrImporter.isOurs(chunk);
                  if (!decoded) {
                    foreign.add(chunk.header().major() + "." + chunk.header().minor());
                  }
                  return decoded;
                }));
    Outcome theirs = read(file.getValue(), new JfrImporter(chunk -> false));
    String who = who(foreign, ours.refusal(), theirs.refusal());
    System.out.println(file.getKey() + ": " + who);
    readers.put(file.getKey(), who);
    assertEquals(List.of(), onlyIn(theirs.lines(), ours.lines()), "only with JMC");
    assertEquals(List.of(), onlyIn(ours.lines(), theirs.lines()), "only with Kiln's reader");
  }

  /// Chunks that are none of ours went to JMC's reader in both runs.
  private static String who(Set<String> foreign, String ours, String theirs) {
    String kiln = foreign.isEmpty() ? ours : "format " + String.join(", ", foreign);
    if (kiln.isEmpty() && theirs.isEmpty()) {
      return "both";
    }
    return (kiln.isEmpty() ? "Kiln reads" : "Kiln refuses (" + kiln + ")")
        + (theirs.isEmpty() ? ", JMC reads" : ", JMC refuses (" + theirs + ")");
  }

  private void checkWhoReadsWhat() throws IOException {
    StringBuilder text = new StringBuilder();
    readers.forEach((file, who) -> text.append(file).append(": ").append(who).append('\n'));
    Golden.check("jfr-readers.txt", text.toString());
  }

  /// A few of the lines that the other list lacks; both are sorted.
  private static List<String> onlyIn(List<String> lines, List<String> other) {
    List<String> only = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      while (at < other.size() && other.get(at).compareTo(line) < 0) {
        at++;
      }
      if (at < other.size() && other.get(at).equals(line)) {
        at++;
      } else if (only.size() < 5) {
        only.add(line);
      }
    }
    return only;
  }

  private static Outcome read(Path file, JfrImporter importer) throws IOException {
    ImportLog log = new ImportLog();
    ProfileBuilder builder = new ProfileBuilder();
    List<String> lines = new ArrayList<>();
    String refusal = "";
    try {
      importer.read(new ByteSource(file, ImportControl.none(), log), _ -> builder, log);
      Profile profile = builder.build();
      describe(profile, lines);
    } catch (ImportException e) {
      String name = file.getFileName() + ": ";
      refusal = String.valueOf(e.getMessage()).replace(name, "");
      lines.add("refused: " + refusal);
    }
    log.problems().forEach(problem -> lines.add("log: " + problem.describe()));
    Collections.sort(lines);
    return new Outcome(lines, refusal);
  }

  private static void describe(Profile profile, List<String> lines) {
    lines.add("types: " + profile.eventTypes() + profile.valueTypes());
    lines.add("tables: " + profile.stacks().size() + " stacks, " + profile.threads().size());
    profile.info().facts().forEach(fact -> lines.add("fact: " + fact));
    lines.add("info: " + profile.info().startTimeNanos() + profile.info().durationNanos());
    lines.add("info: " + profile.info().producer() + profile.info().period());
    for (int row = 0; row < profile.samples().size(); row++) {
      lines.add(row(profile, row));
    }
    for (int row = 0; row < profile.callCounts().size(); row++) {
      lines.add(calls(profile.callCounts(), row));
    }
  }

  private static String calls(CallCountTable calls, int row) {
    StringBuilder text = new StringBuilder("calls: ").append(calls.kind(row)).append(' ');
    text.append(calls.name(row)).append(' ').append(calls.from(row));
    text.append(calls.isCumulative(row)).append(calls.isAtLeast(row));
    for (int i = 0; i < calls.readings(row); i++) {
      text.append(' ').append(calls.timeNanos(row, i)).append(' ').append(calls.value(row, i));
    }
    return text.toString();
  }

  private static String row(Profile profile, int row) {
    var samples = profile.samples();
    StringBuilder text = new StringBuilder();
    text.append(profile.eventTypes().get(samples.event(row)));
    text.append(" at ").append(samples.hasTime() ? samples.timeNanos(row) : 0);
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      text.append(' ').append(samples.value(row, type));
    }
    int thread = samples.thread(row);
    text.append(" by ").append(profile.threads().name(thread));
    text.append(' ').append(profile.threads().id(thread));
    text.append(' ').append(profile.labelSets().labels(samples.labels(row)));
    int link = samples.link(row);
    text.append(' ').append(profile.links().traceHigh(link));
    text.append(' ').append(profile.links().traceLow(link));
    text.append(' ').append(profile.links().span(link)).append(" in");
    for (int s = samples.stack(row); s != 0; s = profile.stacks().parent(s)) {
      int frame = profile.stacks().frame(s);
      int function = profile.frames().function(frame);
      text.append(' ').append(profile.functions().module(function));
      text.append('!').append(profile.functions().name(function));
      text.append(':').append(profile.frames().line(frame));
      FrameKind kind = profile.frames().kind(frame);
      // JMC knows no C1.
      text.append(' ').append(kind == FrameKind.C1 ? FrameKind.UNKNOWN : kind);
    }
    return text.toString();
  }
}
