package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Background;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.ImportTask;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.Settings;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.start.StartPage;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.Profile;
import dev.kiln.render.color.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// A tab per open file, or the start page where there is none.
public final class Tabs {
  private final TabPane pane = new TabPane();
  private final StartPage start;
  private final Settings settings;
  private final Preferences preferences;
  private final Background background;
  private final Exporter exports;
  private final ObservableValue<Theme> theme;

  Tabs(
      StartPage start,
      Settings settings,
      Preferences preferences,
      Background background,
      Exporter exports,
      ObservableValue<Theme> theme) {
    this.start = start;
    this.settings = settings;
    this.preferences = preferences;
    this.background = background;
    this.exports = exports;
    this.theme = theme;
    pane.getStyleClass().add("document-tabs");
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    showStart();
  }

  Parent node() {
    return pane;
  }

  private void showStart() {
    start.refresh();
    Tab tab = new Tab("Start", start);
    tab.setGraphic(Icons.of(Feather.GRID, 14));
    tab.setId("start");
    tab.setClosable(false);
    pane.getTabs().add(tab);
  }

  /// Opens a file in a new tab, at once; the import runs in the background.
  public void open(Path file) {
    Tab tab = new Tab(String.valueOf(file.getFileName()));
    tab.setGraphic(Icons.of(Feather.FILE, 14));
    tab.setTooltip(new Tooltip(file.toString()));
    pane.getTabs().removeIf(t -> "start".equals(t.getId()));
    pane.getTabs().add(tab);
    pane.getSelectionModel().select(tab);
    load(tab, file);
  }

  private void load(Tab tab, Path file) {
    ImportTask task = new ImportTask(file);
    tab.setContent(new LoadingPane(task, () -> close(tab)));
    tab.setOnClosed(
        _ -> {
          task.cancel();
          tab.setContent(null);
          if (pane.getTabs().isEmpty()) {
            showStart();
          }
        });
    task.start(
        background,
        new ImportTask.Listener() {
          @Override
          public void imported(ImportResult result) {
            show(tab, file, result);
          }

          @Override
          public void refused(String message) {
            tab.setContent(new ErrorPane(message, () -> load(tab, file)));
          }

          @Override
          public void cancelled() {
            close(tab);
          }
        });
  }

  private void show(Tab tab, Path file, ImportResult result) {
    if (!pane.getTabs().contains(tab)) {
      return;
    }
    Document document = new Document(file, result, background, preferences, theme);
    DocumentPane content = new DocumentPane(document, exports);
    tab.setContent(content);
    tab.setUserData(document);
    document.ask();
    Platform.runLater(content::focusView);
    settings.addRecent(file, note(result.profile()));
    settings.save();
  }

  private static String note(Profile profile) {
    String types =
        profile.valueTypes().size() == 1
            ? profile.valueTypes().getFirst().toString()
            : profile.valueTypes().size() + " value types";
    return String.format(
        Locale.ROOT,
        "%s, %s, %,d samples",
        profile.info().format(),
        types,
        profile.samples().size());
  }

  /// Shows two open profiles side by side in a tab of their own, once both are there.
  public void compare(Path base, Path current) {
    CompareTab.open(pane, document(base), document(current), theme, base, current);
  }

  private Optional<Document> document(Path file) {
    return pane.getTabs().stream()
        .map(Tab::getUserData)
        .filter(d -> d instanceof Document document && document.path().equals(file))
        .map(Document.class::cast)
        .findFirst();
  }

  /// The pane of the chosen tab, where it shows a profile.
  public Optional<DocumentPane> current() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    Node content = tab == null ? null : tab.getContent();
    return content instanceof DocumentPane document ? Optional.of(document) : Optional.empty();
  }

  void closeCurrent() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    if (tab != null && tab.isClosable()) {
      close(tab);
    }
  }

  private void close(Tab tab) {
    if (pane.getTabs().remove(tab) && tab.getOnClosed() != null) {
      tab.getOnClosed().handle(new javafx.event.Event(Tab.CLOSED_EVENT));
    }
  }

  void step(int direction) {
    int count = pane.getTabs().size();
    int next = Math.floorMod(pane.getSelectionModel().getSelectedIndex() + direction, count);
    pane.getSelectionModel().select(next);
  }

  public TabPane tabPane() {
    return pane;
  }
}
