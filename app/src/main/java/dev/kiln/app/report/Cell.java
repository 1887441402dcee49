package dev.kiln.app.report;

import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.function.UnaryOperator;

/// One value of a report, in the forms for people and for programs. Nothing in it is escaped.
public sealed interface Cell {
  /// For people: with its unit, rounded; empty if there is nothing to say.
  String words();

  /// For programs: digits, or the same words; empty if a number is unknown.
  String plain();

  /// Whether `plain` is a number, which no spreadsheet takes for a formula.
  default boolean isNumber() {
    return false;
  }

  /// A number without any rounding; empty if it is unknown.
  private static String digits(double value) {
    return Double.isFinite(value) ? String.valueOf(value) : "";
  }

  /// A text, of Kiln's own or from the profile.
  record Text(String words) implements Cell {
    public static final Text NONE = new Text("");

    @Override
    public String plain() {
      return words;
    }
  }

  /// A text of Kiln's own that may have several lines.
  record Lines(String words) implements Cell {
    @Override
    public String plain() {
      return words;
    }
  }

  /// The name of a function, a file or a path, from the profile.
  ///
  /// @param place where it is from, such as its module; may be empty, and is for people alone
  /// @param depth how far people see it set in, as a tree is
  /// @param most how many characters of it people see
  record Name(String name, String place, int depth, int most) implements Cell {
    public Name(String name, String place, int depth) {
      this(name, place, depth, Unseen.NAME_CHARS);
    }

    public Name(String name, String place) {
      this(name, place, 0);
    }

    public Name(String name) {
      this(name, "", 0);
    }

    /// A path, of which each frame is a name.
    public static Name path(List<String> frames) {
      List<String> names = frames.stream().map(f -> Unseen.capped(f, Unseen.NAME_CHARS)).toList();
      return new Name(String.join(" > ", names), "", 0, Unseen.PATH_CHARS);
    }

    @Override
    public String words() {
      return words(text -> text);
    }

    /// @param shown how a writer shows texts
    String words(UnaryOperator<String> shown) {
      String text = shown.apply(name);
      return indent() + (place.isEmpty() ? text : text + "  (" + shown.apply(place) + ")");
    }

    /// In blanks that Markdown and spreadsheets keep.
    String indent() {
      return "\u2003".repeat(depth);
    }

    @Override
    public String plain() {
      return name;
    }
  }

  /// @param words for people, such as `12 samples`; empty for the number itself, in groups
  record Whole(long value, String words) implements Cell {
    public Whole(long value) {
      this(value, "");
    }

    @Override
    public String words() {
      return words.isEmpty() ? Quantities.grouped(value) : words;
    }

    @Override
    public String plain() {
      return String.valueOf(value);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /// @param value NaN or infinite if it is unknown
  /// @param words for people
  record Real(double value, String words) implements Cell {
    /// For programs alone.
    public Real(double value) {
      this(value, "");
    }

    @Override
    public String plain() {
      return digits(value);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /// A value in native units.
  record Amount(long value, ValueType type) implements Cell {
    @Override
    public String words() {
      return Quantities.format(value, type);
    }

    @Override
    public String plain() {
      return String.valueOf(value);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /// @param share 0..1; NaN if there is no whole
  record Share(double share) implements Cell {
    /// @return the part of the whole, which is unknown if the whole is 0
    public static Share of(double part, double whole) {
      return new Share(whole == 0 ? Double.NaN : part / whole);
    }

    @Override
    public String words() {
      return Quantities.share(share);
    }

    @Override
    public String plain() {
      return digits(share);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /// @param low NaN if it is unknown
  /// @param high NaN if it is unknown
  record Range(double low, double high) implements Cell {
    @Override
    public String words() {
      return plain();
    }

    @Override
    public String plain() {
      return digits(low) + " " + digits(high);
    }
  }

  record Flag(boolean is) implements Cell {
    @Override
    public String words() {
      return is ? "yes" : "no";
    }

    @Override
    public String plain() {
      return String.valueOf(is);
    }
  }

  record Texts(List<String> texts) implements Cell {
    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public String words() {
      return String.join(", ", texts);
    }

    @Override
    public String plain() {
      return String.join("; ", texts);
    }
  }
}
