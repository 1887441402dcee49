package dev.kiln.app.session;

import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.session.source.Replacement;
import dev.kiln.app.session.source.SourceFinder;
import dev.kiln.app.session.source.SourceRules;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The preferences of the user, shared by all windows; each change is saved at once.
///
/// Confined to the JavaFX thread.
public final class Preferences {
  /// The smallest and the largest text scale, percent.
  public static final int MIN_TEXT_PERCENT = 85;

  public static final int MAX_TEXT_PERCENT = 150;

  /// The least and the greatest width of the details, pixels at 100 % text.
  public static final int MIN_DETAILS_PX = 240;

  public static final int MAX_DETAILS_PX = 480;

  private final Settings settings;
  private final ObjectProperty<Integer> textPercent;
  private final ObjectProperty<Boolean> colorBlind;
  private final ObjectProperty<Boolean> compactRows;
  private final ObjectProperty<List<String>> myCode;
  private final ObjectProperty<List<String>> sourceFolders;
  private final ObjectProperty<List<String>> sourceReplacements;
  private final ObjectProperty<String> editorCommand;
  private final Map<String, ObjectProperty<List<String>>> columns = new HashMap<>();
  private final ObjectProperty<Boolean> detailsPinned;
  private final ObjectProperty<Integer> detailsWidth;
  private final SourceFinder sources = new SourceFinder();

  public Preferences(Settings settings) {
    this.settings = settings;
    textPercent = remembered("text.percent", Preferences::percent, String::valueOf);
    colorBlind = remembered("palette.colorBlind", Boolean::valueOf, String::valueOf);
    compactRows = remembered("rows.compact", Boolean::valueOf, String::valueOf);
    myCode = remembered("code.mine", Preferences::lines, Preferences::joined);
    sourceFolders = remembered("source.folders", Preferences::lines, Preferences::joined);
    sourceReplacements = remembered("source.replacements", Preferences::lines, Preferences::joined);
    editorCommand = remembered("editor.command", text -> text, text -> text);
    detailsPinned = remembered("details.pinned", Boolean::valueOf, String::valueOf);
    detailsWidth = remembered("details.width", Preferences::width, String::valueOf);
  }

  private <T> ObjectProperty<T> remembered(
      String key, Function<String, T> read, Function<T, String> write) {
    ObjectProperty<T> property = new SimpleObjectProperty<>(read.apply(settings.get(key, "")));
    property.addListener((_, _, value) -> settings.remember(key, write.apply(value)));
    return property;
  }

  private static Integer percent(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), MIN_TEXT_PERCENT, MAX_TEXT_PERCENT);
    } catch (NumberFormatException _) {
      return 100;
    }
  }

  private static Integer width(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), MIN_DETAILS_PX, MAX_DETAILS_PX);
    } catch (NumberFormatException _) {
      return 0;
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

  /// Prefixes of the names of the user's own functions; empty if the heaviest family is taken.
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

  /// Rules `recorded/prefix => local/prefix` for files that were built elsewhere.
  public ObjectProperty<List<String>> sourceReplacementsProperty() {
    return sourceReplacements;
  }

  /// Whether the details stand beside the view in narrow windows too.
  public ObjectProperty<Boolean> detailsPinnedProperty() {
    return detailsPinned;
  }

  /// The width of the details that the user set, pixels at 100 % text; 0 if none was.
  public ObjectProperty<Integer> detailsWidthProperty() {
    return detailsWidth;
  }

  /// Where sources are to be found; what is no path is left out.
  public SourceRules sourceRules() {
    List<Path> folders =
        sourceFolders.get().stream().map(Preferences::path).flatMap(Optional::stream).toList();
    return new SourceRules(Replacement.parseAll(sourceReplacements.get()), folders);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// Finds sources; one for all windows, since it knows the folders.
  public SourceFinder sources() {
    return sources;
  }
}
