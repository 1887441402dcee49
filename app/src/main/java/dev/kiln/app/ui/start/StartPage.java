package dev.kiln.app.ui.start;

import dev.kiln.app.report.Version;
import dev.kiln.app.session.settings.Settings;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.Mark;
import dev.kiln.importers.BuiltinImporters;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.model.value.Quantities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The start page: says what to drop, opens files, lists recent ones and the keys.
public final class StartPage extends BorderPane {
  /// What the page asks of the window.
  public interface Actions {
    void chooseFiles();

    void open(List<Path> files);
  }

  private static final double WIDTH_PX = 960;

  private final Settings settings;
  private final Actions actions;
  private final VBox recent = new VBox();

  public StartPage(Settings settings, Actions actions) {
    this.settings = settings;
    this.actions = actions;
    getStyleClass().add("surface");
    VBox left = new VBox(10, Labels.label("Recent", "strong"), recent);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox below = new HBox(28, left, keys());
    VBox page = new VBox(28, dropTarget(), below);
    page.setMaxWidth(WIDTH_PX);
    page.setAlignment(Pos.TOP_CENTER);
    page.setPadding(new javafx.geometry.Insets(48, 24, 24, 24));
    VBox centred = new VBox(page);
    centred.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(centred);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    HBox status =
        new HBox(
            Icons.of(Feather.LOCK, 13),
            Labels.label(
                "Files are read in place and never changed. Nothing leaves this computer."),
            Labels.spring(),
            Labels.label("Kiln " + Version.NUMBER));
    status.getStyleClass().add("status");
    setBottom(status);
    refresh();
  }

  private VBox dropTarget() {
    Button open = new Button("Open files   Ctrl+O", Icons.of(Feather.FOLDER, 14));
    open.setId("open-files");
    open.getStyleClass().add("primary");
    open.setDefaultButton(true);
    open.setOnAction(_ -> actions.chooseFiles());
    Label title = Labels.label("Drop a profile here to open it, two to compare", "headline");
    Label formats = Labels.label(formats() + ". Compressed files too.", "t2");
    VBox target = new VBox(Mark.of(40), title, formats, open);
    target.getStyleClass().add("drop-target");
    return target;
  }

  /// `JFR, pprof and collapsed stacks`.
  private static String formats() {
    List<String> titles =
        BuiltinImporters.descriptors().stream().map(FormatDescriptor::title).toList();
    int last = titles.size() - 1;
    return String.join(", ", titles.subList(0, last)) + " and " + titles.get(last);
  }

  private static VBox keys() {
    VBox keys = new VBox(8, Labels.label("Keys", "strong"));
    String[][] rows = {
      {"Search", "/"},
      {"Walk the graph", "arrows"},
      {"Zoom, step back", "Enter  Esc"},
      {"Views", "0 – 9"},
      {"Undo, redo", "Ctrl+Z  Ctrl+Y"},
      {"All shortcuts", "F1"}
    };
    for (String[] row : rows) {
      HBox line =
          new HBox(
              Labels.label(row[0], "t2", "small"), Labels.spring(), Labels.label(row[1], "kbd"));
      line.setAlignment(Pos.CENTER_LEFT);
      keys.getChildren().add(line);
    }
    keys.setMinWidth(260);
    return keys;
  }

  /// Reads the recent files again.
  public void refresh() {
    recent.getChildren().clear();
    List<Path> files = settings.recent();
    for (Path file : files) {
      recent.getChildren().add(row(file));
    }
    if (files.isEmpty()) {
      recent.getChildren().add(Labels.label("Nothing opened yet.", "t2"));
    }
  }

  private Button row(Path file) {
    VBox names =
        new VBox(
            1,
            Labels.label(String.valueOf(file.getFileName())),
            Labels.label(settings.recentNote(file), "small", "t2"));
    Label size = Labels.label(size(file), "mono", "t2");
    size.setMinWidth(Region.USE_PREF_SIZE);
    Label date = Labels.label(date(file), "small", "t2");
    date.setMinWidth(80);
    date.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(14, Icons.of(Feather.FILE, 16), names, Labels.spring(), size, date);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().add("row-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText("Open " + file.getFileName());
    line.prefWidthProperty().bind(button.widthProperty().subtract(16));
    button.setOnAction(_ -> actions.open(List.of(file)));
    return button;
  }

  private static String size(Path file) {
    try {
      return Quantities.memory(Files.size(file));
    } catch (IOException _) {
      return "";
    }
  }

  private static String date(Path file) {
    try {
      ZonedDateTime time =
          Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault());
      boolean today = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
      String pattern = today ? "HH:mm" : "d MMM";
      return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    } catch (IOException _) {
      return "";
    }
  }
}
