package dev.kiln.app.ui.source;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.session.source.Editor;
import dev.kiln.app.session.source.SourceText;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.ViewContext;
import java.io.IOException;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The source of the chosen function, each line with its self and total.
///
/// Looks for a file and reads it only while it is in sight; what is chosen last wins.
final class SourcePane extends BorderPane implements DocumentView {
  private final ViewContext context;
  private final Document document;
  private final SourceList list = new SourceList();
  private final SourceBar bar;
  private final SourceNotes notes = new SourceNotes();

  /// Heard weakly: preferences outlive the document.
  private final InvalidationListener rulesChanged = _ -> changed();

  private @Nullable SourceAnswer shown;
  private @Nullable SourceText lastText;
  private int asked;

  public SourcePane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    this.bar = new SourceBar(context, list, this::openEditor, this::chooseFile);
    setId("source");
    setMinSize(0, 0);
    getStyleClass().add("surface");
    setTop(new VBox(bar, notes));
    document.answerProperty().addListener(_ -> changed());
    document.selectedNodeProperty().addListener(_ -> changed());
    WeakInvalidationListener weak = new WeakInvalidationListener(rulesChanged);
    document.preferences().sourceFoldersProperty().addListener(weak);
    document.preferences().sourceReplacementsProperty().addListener(weak);
    list.setOnContextMenuRequested(
        e -> {
          menu();
          e.consume();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    showHint();
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void shown() {
    ask();
  }

  @Override
  public void focus() {
    list.requestFocus();
  }

  private void changed() {
    if (document.store().get().view().equals(View.SOURCE)) {
      ask();
    }
  }

  private void ask() {
    Answer answer = document.answerProperty().get();
    int node = document.selectedNodeProperty().get();
    int turn = ++asked;
    if (answer == null || node <= 0 || !answer.hasBox(node)) {
      if (shown == null) {
        showHint();
      }
      return;
    }
    SourceQuestion question =
        new SourceQuestion(
            document.profile(),
            document.path(),
            answer,
            node,
            document.preferences().sources(),
            document.preferences().sourceRules(),
            lastText);
    document.compute(
        _ -> question.ask(),
        found -> {
          if (turn == asked) {
            show(found, answer);
          }
        });
  }

  private void showHint() {
    bar.show(null, null);
    notes.show(null, null);
    setCenter(SourceMissing.hint());
  }

  private void show(SourceAnswer found, Answer answer) {
    SourceAnswer before = shown;
    shown = found;
    lastText = found.text();
    bar.show(found, answer);
    notes.show(found, answer);
    if (found.text() == null) {
      setCenter(SourceMissing.of(found, new Remedies()));
      return;
    }
    boolean same = before != null && found.text().equals(before.text());
    int line = list.line();
    list.show(SourceLine.of(found), answer);
    VBox lines = new VBox(SourceCell.head(), list);
    VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
    setCenter(lines);
    boolean stay = same && before != null && before.function().equals(found.function());
    list.jumpTo(stay ? line : found.target());
  }

  /// What the user can do if the file is not found.
  private final class Remedies implements SourceMissing.Remedies {
    @Override
    public void addFolder() {
      context.files().folder("Source folder").ifPresent(this::remember);
    }

    private void remember(java.nio.file.Path folder) {
      List<String> folders =
          new java.util.ArrayList<>(document.preferences().sourceFoldersProperty().get());
      folders.add(folder.toString());
      document.preferences().sourceFoldersProperty().set(List.copyOf(folders));
    }

    @Override
    public void chooseFile() {
      SourcePane.this.chooseFile();
    }

    @Override
    public void take(java.nio.file.Path path) {
      SourcePane.this.take(path);
    }

    @Override
    public void lookAgain() {
      document.preferences().sources().forgetFolders();
      ask();
    }
  }

  private void chooseFile() {
    SourceAnswer now = shown;
    if (now != null) {
      context.files().file("The source of " + now.function()).ifPresent(this::take);
    }
  }

  private void take(java.nio.file.Path path) {
    SourceAnswer now = shown;
    if (now != null) {
      document.preferences().sources().choose(now.key(), path);
      ask();
    }
  }

  private void openEditor() {
    SourceText text = lastText;
    String command = document.preferences().editorCommandProperty().get();
    if (text == null) {
      return;
    }
    if (command.isBlank()) {
      notes.tell("No editor is set: Ctrl+, opens the settings.");
      return;
    }
    try {
      Editor.open(command, text.path(), list.line());
      notes.tell("");
    } catch (IOException e) {
      notes.tell(String.valueOf(e.getMessage()));
    }
  }

  private void menu() {
    Answer answer = document.answerProperty().get();
    int node = document.selectedNodeProperty().get();
    if (answer != null && node > 0 && answer.hasBox(node)) {
      context.menus().show(list, answer.tree().shape(), node);
    }
  }

  private void key(KeyEvent e) {
    KeyCode code = e.getCode();
    if (code == KeyCode.F4) {
      openEditor();
    } else if (e.isAltDown() && code == KeyCode.DOWN) {
      list.stepHot(1);
    } else if (e.isAltDown() && code == KeyCode.UP) {
      list.stepHot(-1);
    } else if (e.isAltDown() && code == KeyCode.HOME) {
      list.jumpToHottest();
    } else if (code == KeyCode.C && e.isShortcutDown()) {
      list.copySelected();
    } else {
      return;
    }
    e.consume();
  }
}
