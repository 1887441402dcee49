package dev.kiln.app.session.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The lines of a source file.
///
/// Tabs are four columns; a line that is longer than [#MAX_LINE] is cut. Text that is not UTF-8 is
/// read as Latin-1, which has a character for every byte.
///
/// @param path where it was read
/// @param modified when it was last changed
/// @param lines from the first; never empty
/// @param comments which of them, counted from 0, are nothing but comment
public record SourceText(Path path, Instant modified, List<String> lines, BitSet comments) {
  /// The largest file that is read, bytes.
  public static final int MAX_BYTES = 20 << 20;

  static final int MAX_LINE = 4000;

  /// Reads a file.
  ///
  /// @throws IOException with one line for the user
  public static SourceText read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": not a file");
    }
    Instant modified = Files.getLastModifiedTime(path).toInstant();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new IOException(path + ": larger than " + (MAX_BYTES >> 20) + " MB");
    }
    List<String> lines = lines(decode(bytes, path));
    return new SourceText(path, modified, lines, comments(lines, String.valueOf(path)));
  }

  private static String decode(byte[] bytes, Path path) throws IOException {
    Charset marked = marked(bytes);
    if (marked != null) {
      return new String(bytes, marked).substring(1);
    }
    for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
      if (bytes[i] == 0) {
        throw new IOException(path + ": not a text");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /// The encoding that the first bytes name.
  private static @org.jspecify.annotations.Nullable Charset marked(byte[] b) {
    int first = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
    if (first == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    } else if (first == 0xfffe) {
      return StandardCharsets.UTF_16LE;
    }
    boolean utf8 = first == 0xefbb && b.length > 2 && (b[2] & 0xff) == 0xbf;
    return utf8 ? StandardCharsets.UTF_8 : null;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().map(SourceText::shown).toList());
    if (lines.isEmpty()) {
      lines.add("");
    }
    return List.copyOf(lines);
  }

  private static String shown(String line) {
    String cut = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + "…" : line;
    if (cut.indexOf('\t') < 0) {
      return cut;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      out.append(c == '\t' ? " ".repeat(4 - out.length() % 4) : String.valueOf(c));
    }
    return out.toString();
  }

  private static BitSet comments(List<String> lines, String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean hash = List.of("py", "pyx", "rb", "pl", "r", "jl", "ex", "exs").contains(ending);
    BitSet comments = new BitSet();
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean block = !hash && (open || line.startsWith("/*"));
      if (block) {
        int end = line.indexOf("*/", open ? 0 : 2);
        open = end < 0;
        comments.set(i, end < 0 || end + 2 == line.length());
      } else {
        comments.set(i, line.startsWith(hash ? "#" : "//"));
      }
    }
    return comments;
  }
}
