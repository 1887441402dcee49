package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Background;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.Settings;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Mark;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.app.ui.start.StartPage;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// One window: tabs, the start page, files dropped anywhere, theme, keys.
public final class KilnWindow {
  private static final double WIDTH_PX = 1280;
  private static final double HEIGHT_PX = 800;

  private final Stage stage;
  private final Settings settings;
  private final Themes themes;
  private final FileDialogs dialogs;
  private final StackPane root = new StackPane();
  private final Tabs tabs;
  private final Notices notices = new Notices(root);
  private final VBox dropOverlay = dropOverlay();
  private final Background background = new Background();

  public KilnWindow(Stage stage, Settings settings, Themes themes, FileDialogs dialogs) {
    this.stage = stage;
    this.settings = settings;
    this.themes = themes;
    this.dialogs = dialogs;
    Saving saving = new Saving(() -> stage, dialogs, notices, background);
    Exports exports = new Exports(saving, notices);
    StartPage start = new StartPage(settings, startActions());
    Preferences preferences = new Preferences(settings);
    tabs = new Tabs(start, settings, preferences, background, exports, themes.themeProperty());
    root.getChildren().addAll(tabs.node(), mark(), buttons(), dropOverlay);
    Scene scene =
        new Scene(root, settings.number("width", WIDTH_PX), settings.number("height", HEIGHT_PX));
    themes.dress(scene);
    // What no code caught is said in the window, not as a stack trace in a terminal nobody reads.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, e) -> notices.failed("An error that should not happen, please report it: " + e));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.setOnDragOver(this::dragOver);
    scene.setOnDragExited(_ -> dropOverlay.setVisible(false));
    scene.setOnDragDropped(this::dropped);
    stage.setScene(scene);
    stage.setTitle("Kiln");
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    stage.setOnHidden(_ -> close());
  }

  public void show() {
    stage.show();
  }

  private StartPage.Actions startActions() {
    return new StartPage.Actions() {
      @Override
      public void chooseFiles() {
        KilnWindow.this.open(dialogs.open(stage));
      }

      @Override
      public void open(List<Path> files) {
        KilnWindow.this.open(files);
      }
    };
  }

  /// Opens each file in a tab of its own; two at once are offered side by side as well.
  public void open(List<Path> files) {
    files.forEach(tabs::open);
    if (files.size() == 2) {
      Path base = files.get(0);
      Path current = files.get(1);
      notices.offer(
          "Compare " + base.getFileName() + " and " + current.getFileName() + "?",
          "Side by side",
          () -> tabs.compare(base, current));
    }
  }

  public Tabs tabs() {
    return tabs;
  }

  private Group mark() {
    Group mark = new Group(Mark.of(20));
    mark.setMouseTransparent(true);
    StackPane.setAlignment(mark, Pos.TOP_LEFT);
    StackPane.setMargin(mark, new Insets(9, 0, 0, 22));
    return mark;
  }

  private HBox buttons() {
    var theme = Icons.button(Feather.MOON, "Light or dark (Ctrl+T)", themes::toggle);
    theme.setId("theme");
    HBox box =
        new HBox(
            2,
            Icons.button(Feather.PLUS, "Open files (Ctrl+O)", () -> open(dialogs.open(stage))),
            Icons.button(Feather.COMMAND, "All shortcuts (F1)", () -> Shortcuts.show(root)),
            theme);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.TOP_RIGHT);
    StackPane.setMargin(box, new Insets(5, 8, 0, 0));
    return box;
  }

  private static VBox dropOverlay() {
    VBox overlay =
        new VBox(
            Mark.of(48),
            Texts.label("Drop to open", "headline"),
            Texts.label("Two files can be compared side by side", "t2"));
    overlay.getStyleClass().add("drop-overlay");
    overlay.setMouseTransparent(true);
    overlay.setVisible(false);
    return overlay;
  }

  private void dragOver(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      dropOverlay.setVisible(true);
    }
    e.consume();
  }

  private void dropped(DragEvent e) {
    dropOverlay.setVisible(false);
    boolean files = e.getDragboard().hasFiles();
    if (files) {
      open(e.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
    }
    e.setDropCompleted(files);
    e.consume();
  }

  private void key(KeyEvent e) {
    KeyCode code = e.getCode();
    if (code == KeyCode.F1) {
      Shortcuts.show(root);
    } else if (!e.isShortcutDown()) {
      return;
    } else if (code == KeyCode.O) {
      open(dialogs.open(stage));
    } else if (code == KeyCode.W) {
      tabs.closeCurrent();
    } else if (code == KeyCode.T) {
      themes.toggle();
    } else if (code == KeyCode.TAB || code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP) {
      tabs.step(e.isShiftDown() || code == KeyCode.PAGE_UP ? -1 : 1);
    } else {
      return;
    }
    e.consume();
  }

  private void close() {
    if (!stage.isMaximized()) {
      settings.set("width", String.valueOf(stage.getScene().getWidth()));
      settings.set("height", String.valueOf(stage.getScene().getHeight()));
    }
    settings.save();
    background.close();
  }
}
