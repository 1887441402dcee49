package dev.kiln.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/// Profiles that no program would record: names that mean something to a terminal, to a table or to
/// a picture, no samples at all, and values below zero.
///
/// Written as pprof (profile.proto of github.com/google/pprof), whose names may hold anything.
final class HostileProfile {
  private static final List<String> NAMES =
      List.of(
          "pipe|bar",
          "back`tick``two",
          "<b>bold</b>&amp;",
          "*star*_under_~~gone~~",
          "semi;colon",
          "bell\u0007null\u0000del\u007f",
          "esc\u001b[31mred\u001b[0m",
          "bidi\u202egnp.exe\u2066x\u2069",
          "quote\"single'",
          "comma,comma",
          "=1+2",
          "+plus",
          "@at",
          "-dash",
          "new\nline",
          "windows\r\nline",
          "tab\ttab",
          "very.long." + "name".repeat(90),
          "emoji 🔥 家",
          "",
          " blank ends ",
          "\\u001b $HOME %s #[x](y)");

  /// Words that a shell would take apart, in a file whose name it would, too.
  private static final String STACKS =
      """
      main;run one;a\\b;leaf's 40
      main;run one;a\\b;"quoted" 13
      main;run one;-dash 25
      main;$HOME;x 11
      main;run one;run one;run one 7
      other.thing;sub 9
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> texts = new ArrayList<>(List.of(""));

  private HostileProfile() {}

  /// Writes `hostile.pb`, `hostile-after.pb`, `negative.pb`, `empty.pb`, `nothing` and `-my
  /// profile's.collapsed`.
  static void write(Path folder) throws IOException {
    Map<String, LongUnaryOperator> values =
        Map.of(
            "hostile.pb", i -> 100 - 4 * i,
            "hostile-after.pb", i -> 3 * i % 23 * 5,
            "negative.pb", i -> 40 - 7 * i);
    for (Map.Entry<String, LongUnaryOperator> each : values.entrySet()) {
      Files.write(folder.resolve(each.getKey()), profile(NAMES, each.getValue()));
    }
    Files.write(folder.resolve("empty.pb"), profile(List.of(), i -> i));
    Files.writeString(folder.resolve("nothing"), "");
    Files.writeString(folder.resolve("-my profile's.collapsed"), STACKS);
  }

  /// A sample for each name, which is called by the one before it; one has a label.
  private static byte[] profile(List<String> names, LongUnaryOperator value) {
    HostileProfile profile = new HostileProfile();
    byte[] type = message(1, profile.text("cpu|`time`"), 2, profile.text("count"));
    profile.bytes(1, type);
    int root = names.size() + 1;
    for (int i = 0; i < names.size(); i++) {
      HostileProfile sample = new HostileProfile();
      sample.number(1, i + 1);
      if (i > 0) {
        sample.number(1, i);
      }
      sample.number(1, root);
      sample.number(2, value.applyAsLong(i));
      if (i == 3) {
        sample.bytes(3, message(1, profile.text("key|a"), 2, profile.text("v\nb,c")));
      }
      profile.bytes(2, sample.out.toByteArray());
    }
    for (int i = 0; i < names.size(); i++) {
      profile.function(i + 1, names.get(i));
    }
    if (!names.isEmpty()) {
      profile.function(root, "main");
    }
    profile.texts.forEach(t -> profile.bytes(6, t.getBytes(StandardCharsets.UTF_8)));
    return profile.out.toByteArray();
  }

  private void function(int id, String name) {
    HostileProfile location = new HostileProfile();
    location.number(1, id);
    location.bytes(4, message(1, id, 2, 10 + id));
    bytes(4, location.out.toByteArray());
    HostileProfile function = new HostileProfile();
    function.number(1, id);
    function.number(2, text(name));
    function.number(4, text("src/<f>|" + id % 3 + ".c"));
    bytes(5, function.out.toByteArray());
  }

  private int text(String text) {
    int known = texts.indexOf(text);
    if (known < 0) {
      texts.add(text);
    }
    return known < 0 ? texts.size() - 1 : known;
  }

  private static byte[] message(int field, long value, int second, long secondValue) {
    HostileProfile message = new HostileProfile();
    message.number(field, value);
    message.number(second, secondValue);
    return message.out.toByteArray();
  }

  private void number(int field, long value) {
    varint(field << 3);
    varint(value);
  }

  private void bytes(int field, byte[] bytes) {
    varint(field << 3 | 2);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private void varint(long value) {
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      out.write((int) (rest & 0x7f | 0x80));
    }
    out.write((int) rest);
  }
}
