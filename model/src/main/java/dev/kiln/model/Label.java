package dev.kiln.model;

import java.util.Objects;

/// One label of a sample: a text, or a number with a unit.
///
/// @param key the label's name, never empty
/// @param text the text; empty for a number
/// @param number the number; 0 for a text
/// @param unit the number's unit; empty for a text or if it is unknown
/// @param numeric whether the label is a number
public record Label(String key, String text, long number, String unit, boolean numeric)
    implements Comparable<Label> {
  public Label {
    Objects.requireNonNull(key);
    Objects.requireNonNull(text);
    Objects.requireNonNull(unit);
  }

  public static Label text(String key, String text) {
    return new Label(key, text, 0, "", false);
  }

  public static Label number(String key, long number, String unit) {
    return new Label(key, "", number, unit, true);
  }

  /// The value as filters and the window write it: the text, or the number without its unit.
  public String valueText() {
    return numeric ? Long.toString(number) : text;
  }

  @Override
  public int compareTo(Label other) {
    int byKey = key.compareTo(other.key);
    if (byKey != 0) {
      return byKey;
    }
    int byText = text.compareTo(other.text);
    return byText != 0 ? byText : Long.compare(number, other.number);
  }
}
