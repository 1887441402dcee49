package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.collapsed.CollapsedWriter;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a function is called, both formats that Kiln writes give the name back.
class HostileNamesTest {
  private static final String[] PIECES = {
    "a",
    "main",
    " ",
    "  ",
    ";",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u007f",
    "\u001b[31m",
    "\\",
    "\\x3b",
    "\\x41",
    "x3b",
    "5c",
    "12",
    " 12",
    " -1.5e3",
    "#",
    "#<",
    "<",
    "[",
    "]",
    "_[j]",
    "_[k]",
    "_[i]",
    "@",
    "'",
    "\"",
    "(",
    "::",
    ".",
    "/",
    "é",
    "\u0085",
    "\u2028",
    "\u202e",
    "🔥",
    "\ud83d",
    "\udd25",
    "ud83d",
    "\\ud83d",
    "%",
    "--- ",
    "heap profile: ",
    "{",
    "\ufeff",
    "0x1f",
    "+",
    ","
  };

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyNameIsReadBack(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<List<String>> stacks = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int depth = 1 + random.nextInt(4);
        stacks.add(IntStream.range(0, depth).mapToObj(_ -> name(random)).toList());
      }
      Profile profile = profile(stacks);
      Map<String, Long> expected = sums(profile);
      assertEquals(expected, sums(written(new CollapsedWriter(), profile)));
      assertEquals(expected, sums(written(new CollapsedWriter(true), profile)));
      assertEquals(withoutHalves(expected), sums(written(new PprofWriter(), profile)));
    }
  }

  @Test
  void escapesAreDocumentedAndOnlyWhereNeeded() throws Exception {
    Profile profile =
        profile(List.of(List.of("#a;b", "C:\\dir\\x1", "line\nbreak", "\\x3b", " block 12")));
    Path file = folder.resolve("escapes.collapsed");
    write(new CollapsedWriter(), profile, file);
    assertEquals(
        "\\x23a\\x3bb;C:\\dir\\x1;line\\x0abreak;\\x5cx3b;\\x20block\\x2012 1\n",
        Files.readString(file));
  }

  @Test
  void aSampleWithoutAStackStaysASample() throws Exception {
    Profile profile = profile(List.of(List.of(), List.of("main")));
    Map<String, Long> expected = Map.of("[unknown]", 1L, "main", 2L);
    assertEquals(expected, sums(written(new PprofWriter(), profile)));
    assertEquals(expected, sums(written(new CollapsedWriter(), profile)));
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }

  /// A profile with these stacks, the first with the value 1, the second 2, and so on.
  private static Profile profile(List<List<String>> stacks) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (int i = 0; i < stacks.size(); i++) {
      int stack = 0;
      for (String name : stacks.get(i)) {
        int function = builder.function(name, "", "");
        stack = builder.child(stack, builder.frame(function, 0, FrameKind.UNKNOWN));
      }
      builder.addSample(event, stack);
      builder.value(0, i + 1);
    }
    return builder.build();
  }

  private Profile written(ProfileWriter writer, Profile profile) throws Exception {
    Path file = folder.resolve("x");
    write(writer, profile, file);
    return ProfileReader.read(file, ImportControl.none()).profile();
  }

  private static void write(ProfileWriter writer, Profile profile, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writer.write(profile, 0, Rows.range(0, profile.samples().size()), out);
    }
  }

  /// UTF-8 has no bytes for half a surrogate pair; a question mark is what encoders write.
  private static Map<String, Long> withoutHalves(Map<String, Long> sums) {
    Map<String, Long> whole = new TreeMap<>();
    sums.forEach(
        (path, value) ->
            whole.merge(
                path.codePoints()
                    .map(
                        c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString(),
                value,
                Long::sum));
    return whole;
  }

  private static Map<String, Long> sums(Profile profile) {
    Map<String, Long> sums = new TreeMap<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      List<String> path = new ArrayList<>();
      for (int s = profile.samples().stack(row); s != 0; s = profile.stacks().parent(s)) {
        int function = profile.frames().function(profile.stacks().frame(s));
        path.addFirst(profile.functions().name(function));
      }
      sums.merge(String.join("\u0001", path), profile.samples().value(row, 0), Long::sum);
    }
    return sums;
  }
}
