package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Source;
import dev.kiln.app.session.Sources;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Mark;
import dev.kiln.app.ui.start.StartPage;
import dev.kiln.importers.ImportResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// One window: tabs, the start page, files dropped anywhere, theme, keys.
public final class KilnWindow {
  private final Stage stage;
  private final Workspace shared;
  private final StackPane root = new StackPane();
  private final Tabs tabs;
  private final Notices notices = new Notices(root);
  private final WindowPlace place;

  KilnWindow(Stage stage, Workspace shared) {
    this.stage = stage;
    this.shared = shared;
    tabs = new Tabs(new StartPage(shared.settings(), startActions()), shared, new Host());
    FileDrop drop = new FileDrop(tabs, this::drop);
    root.getChildren().addAll(tabs.node(), mark(), buttons(), drop.overlay());
    place = WindowPlace.remembered(shared.settings());
    Scene scene = new Scene(root, place.width(), place.height());
    shared.themes().dress(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unclaimed);
    drop.watch(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(tabs.title());
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    stage.setOnHidden(_ -> close());
    place.apply(stage);
  }

  /// What a tab asks of its window.
  private final class Host implements TabHost {
    @Override
    public Window window() {
      return stage;
    }

    @Override
    public Notices notices() {
      return notices;
    }

    @Override
    public void close(DocumentTab tab) {
      tabs.close(tab);
    }

    @Override
    public void open(Sources sources, Map<Path, ImportResult> known) {
      tabs.open(sources, known);
    }

    @Override
    public void moveToNewWindow(DocumentTab tab) {
      tabs.release(tab);
      shared.newWindow().tabs.add(tab);
    }
  }

  public void show() {
    stage.show();
  }

  /// Lets the chosen tab have the keys that no control had.
  private void unclaimed(KeyEvent e) {
    if (e.getTarget() instanceof Scene || root.equals(e.getTarget())) {
      tabs.current().ifPresent(pane -> Event.fireEvent(pane, e.copyFor(pane, pane)));
    }
  }

  private StartPage.Actions startActions() {
    return new StartPage.Actions() {
      @Override
      public void chooseFiles() {
        KilnWindow.this.open(shared.dialogs().open(stage));
      }

      @Override
      public void open(List<Path> files) {
        KilnWindow.this.open(files);
      }
    };
  }

  /// Opens a file in a tab, and two as a comparison if they can be compared. Of more, each has a
  /// tab, and to compare those that could be read is offered.
  public void open(List<Path> files) {
    open(files, List.of());
  }

  /// @param profiles the profiles that are meant in files that hold several, one a file; the last
  ///   one holds for the files that are left
  public void open(List<Path> files, List<String> profiles) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String wanted = profiles.isEmpty() ? "" : profiles.get(Math.min(i, profiles.size() - 1));
      sources.add(new Source(files.get(i), wanted));
    }
    if (sources.size() == 2) {
      tabs.openPair(sources.get(0), sources.get(1));
    } else {
      tabs.openEach(sources, new OpenedTogether(files, this::offer));
    }
  }

  private void offer(List<Path> readable) {
    if (readable.size() == 2) {
      Sources sides = Sources.sides(readable.subList(0, 1), readable.subList(1, 2));
      notices.offer(
          "Compare "
              + readable.get(0).getFileName()
              + " with "
              + readable.get(1).getFileName()
              + "?",
          "Compare",
          () -> tabs.compare(sides));
    } else {
      notices.offer("Compare these " + readable.size() + " files?", "Compare", () -> ask(readable));
    }
  }

  /// What dropping files does: on a tab they are compared with the tab's file, the base; elsewhere
  /// the view may have a use for them, as for a file of counts; else they are opened.
  ///
  /// @param onTab the profile of the tab that they were dropped on
  public void drop(List<Path> files, Optional<Source> onTab) {
    if (onTab.isPresent()) {
      List<Source> base = List.of(onTab.get());
      files.forEach(file -> tabs.compare(new Sources(base, List.of(Source.of(file)))));
    } else if (tabs.current().filter(pane -> pane.takes(files)).isPresent()) {
      tabs.current().orElseThrow().take(files);
    } else {
      open(files);
    }
  }

  private void ask(List<Path> files) {
    SidesQuestion.ask(root, files, tabs::compare);
  }

  public Tabs tabs() {
    return tabs;
  }

  public Stage stage() {
    return stage;
  }

  Notices notices() {
    return notices;
  }

  WindowPlace place() {
    return place;
  }

  private Group mark() {
    Group mark = new Group(Mark.of(20));
    mark.setMouseTransparent(true);
    StackPane.setAlignment(mark, Pos.TOP_LEFT);
    StackPane.setMargin(mark, new Insets(9, 0, 0, 22));
    return mark;
  }

  private HBox buttons() {
    var theme = Icons.button(Feather.MOON, "Light or dark (Ctrl+T)", shared.themes()::toggle);
    theme.setId("theme");
    var settings =
        Icons.button(Feather.SLIDERS, "Settings (Ctrl+,)", () -> shared.showSettings(this));
    settings.setId("open-settings");
    HBox box =
        new HBox(
            2,
            Icons.button(
                Feather.PLUS, "Open files (Ctrl+O)", () -> open(shared.dialogs().open(stage))),
            Icons.button(Feather.COMMAND, "All shortcuts (F1)", () -> Shortcuts.show(root)),
            theme,
            settings);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.TOP_RIGHT);
    StackPane.setMargin(box, new Insets(5, 8, 0, 0));
    return box;
  }

  private void key(KeyEvent e) {
    boolean typing = e.getTarget() instanceof TextInputControl;
    if (e.getCode() == KeyCode.F1) {
      Shortcuts.show(root);
    } else if (e.getCode() == KeyCode.SLASH && e.isShiftDown() && !typing) {
      // The question mark of many keyboards, not the slash that begins a search.
      e.consume();
      return;
    } else if (!e.isShortcutDown() || !shortcut(e)) {
      return;
    }
    e.consume();
  }

  private boolean shortcut(KeyEvent e) {
    switch (e.getCode()) {
      case O -> open(shared.dialogs().open(stage));
      case W -> tabs.closeCurrent();
      case T -> shared.themes().toggle();
      case COMMA -> shared.showSettings(this);
      case N -> {
        if (e.isShiftDown()) {
          tabs.currentFile().ifPresent(new Host()::moveToNewWindow);
        } else {
          shared.newWindow();
        }
      }
      case TAB, PAGE_DOWN, PAGE_UP ->
          tabs.step(e.isShiftDown() || e.getCode() == KeyCode.PAGE_UP ? -1 : 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent e) {
    if (e.getCharacter().equals("?") && !(e.getTarget() instanceof TextInputControl)) {
      Shortcuts.show(root);
      e.consume();
    }
  }

  private void close() {
    WindowPlace.remember(shared.settings(), stage);
    shared.themes().undress(stage.getScene());
    tabs.closeAll();
    shared.closed(this);
  }
}
