package dev.kiln.app.ui.shell;

import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.OpenTask;
import dev.kiln.app.session.Source;
import dev.kiln.app.session.Sources;
import dev.kiln.app.session.Subject;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.FileQuestions;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.opening.ErrorPane;
import dev.kiln.app.ui.opening.LoadingPane;
import dev.kiln.app.ui.opening.ProfilesPane;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.model.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab of one file, or of a comparison: its import, then its document. Can move from window to
/// window.
final class DocumentTab extends Tab {
  private Sources sources;
  private final Map<Path, ImportResult> known;
  private final Workspace shared;
  private final TabHost.Follower follower;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
  private TabHost host;
  private @Nullable OpenTask task;
  private @Nullable Document document;
  private boolean closed;

  /// @param known files that are open already
  /// @param follower is told how it turns out
  DocumentTab(
      Sources sources,
      Map<Path, ImportResult> known,
      Workspace shared,
      TabHost host,
      TabHost.Follower follower) {
    this.sources = sources;
    this.follower = follower;
    name(sources);
    this.known = Map.copyOf(known);
    this.shared = shared;
    this.host = host;
    setGraphic(Icons.of(sources.isComparison() ? Feather.COLUMNS : Feather.FILE, 14));
    setTooltip(new Tooltip(paths()));
    setContextMenu(menu());
    load();
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("Move to a new window", () -> host.moveToNewWindow(this)),
        item("Copy path", () -> Clipboards.copy(paths())),
        new SeparatorMenuItem(),
        item("Close", () -> host.close(this)));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void load() {
    OpenTask importing = new OpenTask(sources, known, follower.olderIsBase());
    task = importing;
    setContent(new LoadingPane(importing, () -> host.close(this)));
    importing.start(
        shared.background(),
        new OpenTask.Listener() {
          @Override
          public void opened(Subject subject) {
            show(subject);
          }

          @Override
          public void several(int file, List<Imported> profiles, Consumer<Imported> chosen) {
            choose(file, profiles, chosen, importing);
          }

          @Override
          public void refused(String message) {
            refuse(message, false);
          }

          @Override
          public void incomparable(String message) {
            refuse(message, true);
          }

          @Override
          public void cancelled() {
            host.close(DocumentTab.this);
          }
        });
  }

  private void refuse(String message, boolean allRead) {
    if (!closed && !follower.refused(this, message, allRead)) {
      setContent(new ErrorPane(message, this::load));
    }
  }

  private void name(Sources now) {
    sources = now;
    name.set(now.name());
    setText(TabName.of(now));
  }

  /// The whole name of what it shows, for the title of a window.
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Asks which profile of a file is meant.
  private void choose(
      int file, List<Imported> profiles, Consumer<Imported> chosen, OpenTask importing) {
    Source source = sources.all().get(file);
    String side = file < sources.ofBase().size() ? " the base" : " the current one";
    String title =
        "%s holds %d profiles%s"
            .formatted(
                source.name(), profiles.size(), sources.isComparison() ? ": choose" + side : "");
    ProfilesPane pane =
        new ProfilesPane(
            title,
            profiles,
            sources.isComparison(),
            new ProfilesPane.Actions() {
              @Override
              public void show(Imported profile) {
                chosen.accept(profile);
              }

              @Override
              public void openEach(List<Imported> several) {
                several.stream().skip(1).forEach(each -> host.open(of(each), importing.read()));
                chosen.accept(several.getFirst());
              }

              @Override
              public void compare(Imported base, Imported current) {
                host.open(
                    new Sources(of(base).ofCurrent(), of(current).ofCurrent()), importing.read());
              }

              private Sources of(Imported profile) {
                return new Sources(List.of(), List.of(new Source(source.file(), profile.name())));
              }
            });
    setContent(pane);
    Platform.runLater(pane::focusTable);
  }

  private void show(Subject subject) {
    if (closed) {
      return;
    }
    name(subject.sources());
    Themes themes = shared.themes();
    Document opened =
        new Document(subject, shared.background(), shared.preferences(), themes.themeProperty());
    document = opened;
    Saving saving =
        new Saving(
            () -> host.window(),
            shared.dialogs(),
            () -> host.notices(),
            shared.background(),
            shared::openFiles);
    Exports exports = new Exports(saving, () -> host.notices());
    DocumentPane content = new DocumentPane(opened, exports, questions());
    setContent(content);
    opened.ask();
    opened.subjectProperty().addListener((_, _, now) -> name(now.sources()));
    Platform.runLater(content::focusView);
    switch (subject) {
      case OneProfile _ -> {
        shared.settings().addRecent(opened.path(), note(opened.profile()));
        shared.settings().save();
      }
      case TwoSides _ -> {} // its files are no single file to open again
    }
    follower.opened(this);
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
    if (document != null) {
      document.drop();
    }
    task = null;
    document = null;
    setContent(null);
    // JavaFX keeps the list of a menu for its accelerators as long as the window is open.
    getContextMenu().getItems().clear();
  }

  /// Whether the tab shows this file alone.
  boolean isOf(Path file) {
    return !sources.isComparison() && sources.current().getFirst().equals(file);
  }

  /// What something dropped on the tab is compared with; of a comparison its current profile.
  Source source() {
    return sources.ofCurrent().getFirst();
  }

  /// The files that are shown or read, with those that counted calls.
  List<Path> files() {
    List<Path> files = new ArrayList<>(sources.files());
    if (document != null) {
      files.addAll(document.store().get().get(RankQuestion.COUNTS));
    }
    return files;
  }

  private String paths() {
    return sources.files().stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  Sources sources() {
    return sources;
  }

  /// What was read for it.
  Map<Path, ImportResult> known() {
    return task == null ? known : task.read();
  }

  /// What shows the document; empty while it is read, or if it could not be.
  Optional<DocumentPane> pane() {
    return getContent() instanceof DocumentPane pane ? Optional.of(pane) : Optional.empty();
  }

  Optional<Document> document() {
    return Optional.ofNullable(document);
  }
}
