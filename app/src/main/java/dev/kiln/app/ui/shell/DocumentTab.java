package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.ImportTask;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.FileQuestions;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab of one file: its import, then its document. Can move from window to window.
final class DocumentTab extends Tab {
  private final Path file;
  private final Workspace shared;
  private final List<Runnable> waiting = new ArrayList<>();
  private TabHost host;
  private @Nullable ImportTask task;
  private @Nullable Document document;
  private boolean closed;

  DocumentTab(Path file, Workspace shared, TabHost host) {
    super(String.valueOf(file.getFileName()));
    this.file = file;
    this.shared = shared;
    this.host = host;
    setGraphic(Icons.of(Feather.FILE, 14));
    setTooltip(new Tooltip(file.toString()));
    setContextMenu(menu());
    load();
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("Move to a new window", () -> host.moveToNewWindow(this)),
        item("Copy path", () -> Clipboards.copy(file.toString())),
        new SeparatorMenuItem(),
        item("Close", () -> host.close(this)));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void load() {
    ImportTask importing = new ImportTask(file);
    task = importing;
    setContent(new LoadingPane(importing, () -> host.close(this)));
    importing.start(
        shared.background(),
        new ImportTask.Listener() {
          @Override
          public void imported(ImportResult result) {
            show(result);
          }

          @Override
          public void refused(String message) {
            waiting.clear();
            setContent(new ErrorPane(message, DocumentTab.this::load));
          }

          @Override
          public void cancelled() {
            host.close(DocumentTab.this);
          }
        });
  }

  private void show(ImportResult result) {
    if (closed) {
      return;
    }
    Themes themes = shared.themes();
    Document opened =
        new Document(
            file, result, shared.background(), shared.preferences(), themes.themeProperty());
    document = opened;
    Saving saving =
        new Saving(
            () -> host.window(), shared.dialogs(), () -> host.notices(), shared.background());
    Exports exports = new Exports(saving, () -> host.notices());
    DocumentPane content = new DocumentPane(opened, exports, questions());
    setContent(content);
    opened.answerProperty().addListener(_ -> runWaiting());
    opened.ask();
    Platform.runLater(content::focusView);
    shared.settings().addRecent(file, note(result.profile()));
    shared.settings().save();
  }

  private FileQuestions questions() {
    return new FileQuestions() {
      @Override
      public Optional<Path> folder(String title) {
        return shared.dialogs().folder(host.window(), title);
      }

      @Override
      public Optional<Path> file(String title) {
        return shared.dialogs().file(host.window(), title);
      }
    };
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

  /// Runs something once the file is read and its first query answered; never where it is not.
  void whenAnswered(Runnable action) {
    waiting.add(action);
    runWaiting();
  }

  private void runWaiting() {
    if (document != null && document.answerProperty().get() != null) {
      List<Runnable> actions = List.copyOf(waiting);
      waiting.clear();
      actions.forEach(Runnable::run);
    }
  }

  /// Tells the tab that it is in another window.
  void moveTo(TabHost newHost) {
    host = newHost;
  }

  /// Stops the import and lets go of the document.
  void dispose() {
    closed = true;
    if (task != null) {
      task.cancel();
    }
    task = null;
    document = null;
    waiting.clear();
    setContent(null);
    // JavaFX keeps the list of a menu for its accelerators as long as the window is open.
    getContextMenu().getItems().clear();
  }

  Path file() {
    return file;
  }

  Optional<Document> document() {
    return Optional.ofNullable(document);
  }
}
