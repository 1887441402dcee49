package dev.kiln.app.session;

import dev.kiln.app.session.task.Background;
import dev.kiln.app.session.task.Latest;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.layout.Boxes;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The search of one document: a text and the frames of the answer that match it. It runs in the
/// background, and the last text wins.
public final class SearchModel {
  private final Document document;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<@Nullable FrameSearch> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private String text = "";

  SearchModel(Document document, Background background) {
    this.document = document;
    this.latest = new Latest(background);
    document
        .answerProperty()
        .addListener(
            _ -> {
              // What was found is nodes of another tree.
              result.set(null);
              ask();
            });
  }

  /// Looks for another text; an empty one finds nothing.
  public void search(String newText) {
    String stripped = newText.strip();
    if (!stripped.equals(text)) {
      text = stripped;
      ask();
    }
  }

  private void ask() {
    Answer answer = document.answerProperty().get();
    if (answer == null || text.isEmpty()) {
      latest.drop();
      show(null, "");
      return;
    }
    String wanted = text;
    latest.ask(
        () -> FrameSearch.of(answer.tree(), wanted),
        found -> show(found, ""),
        failure -> show(null, reason(failure)));
  }

  void drop() {
    latest.drop();
  }

  private static String reason(Throwable failure) {
    return failure instanceof QueryException
        ? String.valueOf(failure.getMessage())
        : "the search failed: " + failure;
  }

  private void show(@Nullable FrameSearch found, String why) {
    problem.set(why);
    result.set(found);
  }

  /// Chooses the next (+1) or previous (-1) match after the chosen node.
  public void step(int direction) {
    FrameSearch found = result.get();
    if (found == null || found.matchCount() == 0) {
      return;
    }
    int from = Math.max(0, document.selectedNodeProperty().get());
    document.choose(direction > 0 ? found.next(from) : found.previous(from));
  }

  /// Which match is chosen, counted from 1 in the order of the steps; 0 if none is.
  public int position() {
    FrameSearch found = result.get();
    int node = document.selectedNodeProperty().get();
    return found == null || node == Boxes.NONE || !found.isMatch(node) ? 0 : found.rank(node);
  }

  /// What was found in the current answer; null if nothing is looked for, or yet to be found.
  public ReadOnlyObjectProperty<@Nullable FrameSearch> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// What is wrong with the text, in one line; empty if nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String text() {
    return text;
  }
}
