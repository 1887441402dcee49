package dev.kiln.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the user prefers, in every window; each change is remembered at once.
///
/// Confined to the JavaFX thread.
public final class Preferences {
  /// The smallest and the largest text scale, percent.
  public static final int MIN_TEXT_PERCENT = 85;

  public static final int MAX_TEXT_PERCENT = 150;

  private final Settings settings;
  private final ObjectProperty<Integer> textPercent;
  private final ObjectProperty<Boolean> colorBlind;
  private final ObjectProperty<Boolean> compactRows;
  private final ObjectProperty<List<String>> myCode;
  private final ObjectProperty<List<String>> sourceFolders;
  private final ObjectProperty<String> editorCommand;
  private final Map<String, ObjectProperty<List<String>>> columns = new HashMap<>();

  public Preferences(Settings settings) {
    this.settings = settings;
    textPercent = remembered("text.percent", Preferences::percent, String::valueOf);
    colorBlind = remembered("palette.colorBlind", Boolean::valueOf, String::valueOf);
    compactRows = remembered("rows.compact", Boolean::valueOf, String::valueOf);
    myCode = remembered("code.mine", Preferences::lines, Preferences::joined);
    sourceFolders = remembered("source.folders", Preferences::lines, Preferences::joined);
    editorCommand = remembered("editor.command", text -> text, text -> text);
  }

  private <T> ObjectProperty<T> remembered(
      String key, Function<String, T> read, Function<T, String> write) {
    ObjectProperty<T> property = new SimpleObjectProperty<>(read.apply(settings.get(key, "")));
    property.addListener(
        (_, _, value) -> {
          settings.set(key, write.apply(value));
          settings.save();
        });
    return property;
  }

  private static Integer percent(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), MIN_TEXT_PERCENT, MAX_TEXT_PERCENT);
    } catch (NumberFormatException _) {
      return 100;
    }
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String joined(List<String> lines) {
    return String.join("\n", new ArrayList<>(lines));
  }

  /// The size of all type, rows and paddings, percent of the normal.
  public ObjectProperty<Integer> textPercentProperty() {
    return textPercent;
  }

  /// Whether colours must tell apart without red and green.
  public ObjectProperty<Boolean> colorBlindProperty() {
    return colorBlind;
  }

  /// Whether flame rows are lower.
  public ObjectProperty<Boolean> compactRowsProperty() {
    return compactRows;
  }

  /// Prefixes of the names of the user's own functions; empty where the heaviest family is taken.
  public ObjectProperty<List<String>> myCodeProperty() {
    return myCode;
  }

  /// Folders in which source files are looked for.
  public ObjectProperty<List<String>> sourceFoldersProperty() {
    return sourceFolders;
  }

  /// The command that opens an editor, with `{file}` and `{line}`; empty for none.
  public ObjectProperty<String> editorCommandProperty() {
    return editorCommand;
  }

  /// Which columns of a table the user chose to show or to leave out: `+id` or `-id` each.
  public ObjectProperty<List<String>> columnsProperty(String table) {
    return columns.computeIfAbsent(
        table, t -> remembered("columns." + t, Preferences::lines, Preferences::joined));
  }
}
