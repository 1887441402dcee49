package dev.kiln.app.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a request as a `kiln:` link and reads it back: `kiln:render?file=a.jfr&query=focus%3Dx`.
///
/// A link is text: reading one opens no file and runs nothing.
final class LinkText {
  private static final String SCHEME = "kiln:";
  private static final String FILE = "file";
  private static final String BASE = "base";
  private static final String UNRESERVED = "-._~/;:@!$'()*,";

  private LinkText() {}

  /// The link of a request.
  public static String of(Request request) {
    StringBuilder link = new StringBuilder(SCHEME).append(request.question().word());
    char next = '?';
    for (Path file : request.base()) {
      next = add(link, next, BASE, file.toString());
    }
    for (Path file : request.current()) {
      next = add(link, next, FILE, file.toString());
    }
    for (var each : SettingsText.of(request.question(), request.values()).entrySet()) {
      for (String text : each.getValue()) {
        next = add(link, next, each.getKey(), text);
      }
    }
    return link.toString();
  }

  private static char add(StringBuilder link, char separator, String key, String value) {
    link.append(separator).append(key).append('=');
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        link.append(c);
      } else {
        link.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return '&';
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  /// The request of a link, checked like that of a command.
  ///
  /// @param questions finds a question by its word; null for an unknown one
  /// @throws WrongUse if it is no such link, or the request makes no sense
  /// @throws dev.kiln.model.query.QueryException if the query makes no sense
  public static Request read(String link, Function<String, @Nullable Question> questions) {
    if (!link.startsWith(SCHEME)) {
      throw new WrongUse(link + ": expected a link that begins with " + SCHEME);
    }
    int mark = link.indexOf('?');
    String word = link.substring(SCHEME.length(), mark < 0 ? link.length() : mark);
    Question question = questions.apply(word);
    if (question == null) {
      throw new WrongUse(SCHEME + word + ": there is no such question");
    }
    List<Path> base = new ArrayList<>();
    List<Path> current = new ArrayList<>();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    String body = mark < 0 ? "" : link.substring(mark + 1);
    for (String part : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      switch (key) {
        case BASE -> base.add(Kinds.PATH.parse(value));
        case FILE -> current.add(Kinds.PATH.parse(value));
        default -> texts.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
      }
    }
    Request request = new Request(question, base, current, SettingsText.read(question, texts));
    Parse.check(request);
    return request;
  }

  private static String decoded(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[raw.length];
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new WrongUse(text + ": expected two hexadecimal digits after %");
        }
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        bytes[length++] = raw[i];
      }
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      throw new WrongUse(text + ": is not UTF-8", e);
    }
  }
}
