package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.collapsed.CollapsedWriter;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer writes, the importer reads back unchanged.
@Tag(Corpus.TAG)
class RoundTripTest {
  @TempDir Path folder = Path.of("");

  @Test
  void pprofKeepsStacksValuesAndLabels() throws Exception {
    Profile profile = drawn();
    Profile back = read(write(new PprofWriter(), profile, 1));
    assertEquals(withoutKinds(Dump.rows(profile)), withoutKinds(Dump.rows(back)));
    assertTrue(Dump.text(back).contains("<inlined>"));
    assertTrue(Dump.text(back).contains("<kernel>"));
    assertEquals(profile.valueTypes(), back.valueTypes());
    assertEquals(1, back.info().defaultValueType());
    assertEquals(profile.info().durationNanos(), back.info().durationNanos());
    assertEquals(profile.info().startTimeNanos(), back.info().startTimeNanos());
    assertEquals(profile.info().period(), back.info().period());
  }

  @Test
  void pprofTurnsLinksIntoLabels() throws Exception {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("e");
    builder.valueType(event, new ValueType("samples", "count"));
    builder.addSample(event, 0);
    builder.value(0, 1);
    builder.sampleLink(builder.link(0x4bf92f3577b34da6L, 0xa3ce929d0e0e4736L, 0xf067aa0ba902b7L));
    Profile back = read(write(new PprofWriter(), builder.build(), 0));
    assertEquals(
        "[unknown] | 1 | span_id=00f067aa0ba902b7, trace_id=4bf92f3577b34da6a3ce929d0e0e4736\n",
        Dump.text(back));
    assertEquals(0xf067aa0ba902b7L, back.links().span(back.samples().link(0)));
  }

  @Test
  void pprofBytesAreTheSameEveryTime() throws Exception {
    assertArrayEquals(write(new PprofWriter(), drawn(), 0), write(new PprofWriter(), drawn(), 0));
  }

  @Test
  void everyProfileSurvivesPprof() throws Exception {
    int tried = 0;
    for (Corpus.Entry entry : files()) {
      if (entry.format().equals("pprof") || entry.format().equals("collapsed")) {
        Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
        Profile back = read(write(new PprofWriter(), profile, profile.info().defaultValueType()));
        List<String> expected = withoutKinds(Dump.rows(profile));
        expected.replaceAll(row -> row.startsWith(" |") ? "[unknown]" + row : row);
        if (entry.format().equals("collapsed")) {
          // Without a mapping there is nothing that says which frames are of the kernel.
          expected.replaceAll(row -> row.replace(" <kernel>", ""));
        }
        assertEquals(expected, withoutKinds(Dump.rows(back)), entry.path());
        tried++;
      }
    }
    assertTrue(tried > 0);
  }

  @Test
  void collapsedKeepsStacksAndValues() throws Exception {
    int tried = 0;
    for (Corpus.Entry entry : files()) {
      if (entry.format().equals("pprof") || entry.format().equals("collapsed")) {
        Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
        int type = profile.valueTypes().size() - 1;
        Map<String, Long> expected = stacks(profile, type);
        byte[] text = write(new CollapsedWriter(), profile, type);
        if (!expected.isEmpty()) {
          assertEquals(expected, stacks(read(text), 0), entry.path());
          tried++;
        }
      }
    }
    assertTrue(tried > 0);
  }

  @Test
  void collapsedMakesNamesHarmlessAndWritesKindsOnRequest() throws Exception {
    assertEquals(
        "main;a\\x3bb\\x0ac 5\nmain;a\\x3bb\\x0ac;leaf -1\n",
        new String(write(new CollapsedWriter(), drawn(), 0), StandardCharsets.UTF_8));
    assertEquals(
        "main_[j];a\\x3bb\\x0ac_[i] 50\nmain_[j];a\\x3bb\\x0ac_[i];leaf_[k] 7\n",
        new String(write(new CollapsedWriter(true), drawn(), 1), StandardCharsets.UTF_8));
  }

  private List<Corpus.Entry> files() throws IOException {
    return Corpus.everything(Files.createDirectory(folder.resolve("forms")));
  }

  /// pprof knows only which frames are inlined, and by their mapping which are of the kernel.
  private static List<String> withoutKinds(List<String> rows) {
    return rows.stream()
        .map(row -> row.replaceAll(" <(jit|c1|interpreted)>", ""))
        .collect(Collectors.toList());
  }

  private static Profile drawn() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    builder.defaultValueType(1);
    builder.startTime(1_700_000_000_000_000_000L);
    builder.duration(2_000_000_000L);
    builder.period(new ValueType("cpu", "nanoseconds"), 10_000_000);
    int main = builder.frame(builder.function("main", "Main.java", "app.so"), 3, FrameKind.NATIVE);
    int jit = builder.frame(builder.function("main", "", ""), 0, FrameKind.JIT);
    int inlined = builder.frame(builder.function("a;b\nc", "", ""), 9, FrameKind.INLINED);
    int leaf =
        builder.frame(builder.function("leaf", "", "[kernel.kallsyms]"), 0, FrameKind.KERNEL);
    assertTrue(main >= 0);
    int first = builder.child(builder.child(0, jit), inlined);
    builder.addSample(event, first);
    builder.value(0, 5);
    builder.value(1, 50);
    builder.sampleLabels(
        builder.labelSet(List.of(Label.text("job", "x"), Label.number("size", 12, "bytes"))));
    builder.addSample(event, builder.child(first, leaf));
    builder.value(0, -1);
    builder.value(1, 7);
    return builder.build();
  }

  private static Map<String, Long> stacks(Profile profile, int type) {
    Map<String, Long> stacks = new TreeMap<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      StringBuilder path = new StringBuilder();
      for (int s = profile.samples().stack(row); s != 0; s = profile.stacks().parent(s)) {
        int function = profile.frames().function(profile.stacks().frame(s));
        path.insert(0, ";" + profile.functions().name(function).replace(';', ':'));
      }
      String text = path.isEmpty() ? ";[unknown]" : path.toString();
      stacks.merge(text, profile.samples().value(row, type), Long::sum);
    }
    stacks.values().removeIf(value -> value == 0);
    return stacks;
  }

  private static byte[] write(ProfileWriter writer, Profile profile, int type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(profile, type, Rows.range(0, profile.samples().size()), out);
    return out.toByteArray();
  }

  private Profile read(byte[] content) throws IOException, ImportException {
    Path file = Files.write(folder.resolve("x"), content);
    return ProfileReader.read(file, ImportControl.none()).profile();
  }
}
