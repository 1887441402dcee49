package dev.kiln.render.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks text into lines that fit into a width, by estimated widths.
public final class TextLines {
  private static final String ELLIPSIS = "…";

  private TextLines() {}

  /// Breaks between words, and within those that are longer than a line; what does not fit into the
  /// last line ends with an ellipsis.
  ///
  /// @param most how many lines there may be, at least 1
  public static List<String> wrap(
      String text, ToDoubleFunction<String> width, double roomPx, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int fits = fitting(rest, width, roomPx);
      if (fits == rest.length() || lines.size() + 1 == most) {
        lines.add(cut(rest, width, roomPx));
        break;
      }
      int space = rest.lastIndexOf(' ', fits);
      int at = space > 0 ? space : fits;
      lines.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at).stripLeading();
    }
    return lines;
  }

  /// The text, or as much of it as fits with an ellipsis behind.
  public static String cut(String text, ToDoubleFunction<String> width, double roomPx) {
    if (width.applyAsDouble(text) <= roomPx) {
      return text;
    }
    int fits = fitting(text, width, roomPx - width.applyAsDouble(ELLIPSIS));
    return text.substring(0, fits).stripTrailing() + ELLIPSIS;
  }

  /// The text, or its beginning and its end with an ellipsis between: of file names both count.
  public static String cutMiddle(String text, ToDoubleFunction<String> width, double roomPx) {
    if (width.applyAsDouble(text) <= roomPx) {
      return text;
    }
    double half = (roomPx - width.applyAsDouble(ELLIPSIS)) / 2;
    String front = text.substring(0, fitting(text, width, half));
    String reversed = new StringBuilder(text).reverse().toString();
    String back = reversed.substring(0, fitting(reversed, width, half));
    return front + ELLIPSIS + new StringBuilder(back).reverse();
  }

  /// How many characters fit: at least one, and no half of a pair.
  private static int fitting(String text, ToDoubleFunction<String> width, double roomPx) {
    int low = 1;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width.applyAsDouble(text.substring(0, middle)) <= roomPx) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean pair = low < text.length() && Character.isHighSurrogate(text.charAt(low - 1));
    return !pair ? low : low == 1 ? 2 : low - 1;
  }
}
