package dev.kiln.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Outputs as text that one can read, and that no machine changes.
final class PinnedText {
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?m)^((?: *\")?(?:java|java home|system|processors|most memory|start-up cache|settings)"
              + "(?:\" : | {2,})).*?(,?)$");

  private static final Pattern SVG_WORDS =
      Pattern.compile(
          "(?s)<svg [^>]*?(width=\"\\d+\" height=\"\\d+\")|<(desc|text)\\b[^>]*>(.*?)</\\2>");

  private static final Pattern FIRST_TITLE = Pattern.compile("<title\\b[^>]*>([^<]*)<");
  private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>");
  private static final Pattern TAGS = Pattern.compile("(?s)<[^>]*>");

  private PinnedText() {}

  /// Leaves out what a machine or a version decides.
  static String masked(String text, String version) {
    return MACHINE.matcher(text.replace(version, "VERSION")).replaceAll("$1...$2");
  }

  /// Characters that one cannot see, in braces: `{CR}`, `{U+202E}`, `{SP}` at the end of a line.
  static String visible(String text) {
    StringBuilder seen = new StringBuilder();
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      boolean last = i + 1 == characters.length || characters[i + 1] == '\n';
      if (c == '\n') {
        seen.append('\n');
      } else if (c == '\r') {
        seen.append("{CR}");
      } else if (c == ' ' && last) {
        seen.append("{SP}");
      } else if (isUnseen(c)) {
        seen.append(String.format("{U+%04X}", c));
      } else {
        seen.appendCodePoint(c);
      }
    }
    return text.endsWith("\n") ? seen.toString() : seen.append("{no line end}\n").toString();
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }

  /// What a written file says: the words of a picture, not where they stand.
  static String excerpt(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".png")) {
      ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file));
      return header.getInt(16) + " x " + header.getInt(20) + "\n";
    }
    if (name.endsWith(".pb.gz")) {
      return "a profile\n";
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (name.endsWith(".svg")) {
      return svg(text);
    }
    return name.endsWith(".html") ? html(text) : text;
  }

  private static String svg(String svg) {
    String title =
        FIRST_TITLE
            .matcher(svg)
            .results()
            .limit(1)
            .map(m -> "title " + m.group(1) + "\n")
            .findAny()
            .orElse("");
    return title
        + SVG_WORDS
            .matcher(UNSEEN.matcher(svg).replaceAll(""))
            .results()
            .map(PinnedText::word)
            .collect(Collectors.joining());
  }

  private static String word(MatchResult match) {
    return match.group(1) == null
        ? match.group(2) + " " + TAGS.matcher(match.group(3)).replaceAll("") + "\n"
        : "svg " + match.group(1) + "\n";
  }

  private static String html(String page) {
    return TAGS.matcher(UNSEEN.matcher(page).replaceAll(""))
        .replaceAll("\n")
        .lines()
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
