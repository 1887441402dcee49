package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.DocumentState.Coloring;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.KindColors;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The flame graph with its view bar, zoom path, hover card and empty state.
public final class FlamePane extends BorderPane {
  private final Document document;
  private final FlameCanvas canvas = new FlameCanvas();
  private final HoverCard hoverCard = new HoverCard(canvas);
  private final EmptyState empty;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ReadOnlyObjectWrapper<@Nullable FrameSearch> search = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ColorScheme> colors = new ReadOnlyObjectWrapper<>();
  private String searchText = "";

  public FlamePane(Document document, ExportActions exports) {
    this.document = document;
    this.empty = new EmptyState(document);
    StackPane stack = new StackPane(canvas, empty, hoverCard);
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    ViewBar bar = new ViewBar(document, this, exports);
    setTop(new javafx.scene.layout.VBox(bar, new CrumbBar(document, canvas)));
    setCenter(stack);
    setMinSize(0, 0);
    link();
  }

  private void link() {
    document.answerProperty().addListener((_, _, answer) -> show(answer));
    document.store().stateProperty().addListener((_, old, now) -> stateChanged(old, now));
    document
        .selectedNodeProperty()
        .addListener(
            (_, _, node) -> {
              if (canvas.selectedProperty().get() != node.intValue()) {
                canvas.select(node.intValue());
              }
            });
    canvas
        .selectedProperty()
        .addListener(
            (_, _, node) -> {
              document.selectedNodeProperty().set(node.intValue());
              canvas.setAccessibleText(spoken(node.intValue()));
            });
    canvas.hoveredProperty().addListener((_, _, node) -> hoverCard.show(answer(), node.intValue()));
    canvas.setOnMenu(node -> FrameMenu.show(document, canvas, node));
    theme.addListener(_ -> restyle());
    show(answer());
  }

  /// What a screen reader says of the chosen box.
  private String spoken(int node) {
    Answer answer = answer();
    if (answer == null || node == Boxes.NONE) {
      return "Flame graph";
    }
    String total = Quantities.format(answer.tree().total(node), answer.valueType());
    String share = Quantities.share(answer.tree().share(node));
    return answer.tree().shape().name(node) + ", total " + total + ", " + share + " of all";
  }

  private @Nullable Answer answer() {
    return document.answerProperty().get();
  }

  private void show(@Nullable Answer answer) {
    empty.update(answer);
    if (answer == null) {
      return;
    }
    DocumentState state = document.store().get();
    ColorScheme scheme = colorsOf(answer);
    colors.set(scheme);
    canvas.show(answer.layout(), scheme, theme.get(), state.orientation());
    search(searchText);
  }

  private void stateChanged(DocumentState old, DocumentState now) {
    if (old.orientation() != now.orientation()) {
      canvas.setOrientation(now.orientation());
    }
    if (old.coloring() != now.coloring()) {
      restyle();
    }
  }

  private void restyle() {
    Answer answer = answer();
    if (answer != null) {
      ColorScheme scheme = colorsOf(answer);
      colors.set(scheme);
      canvas.restyle(scheme, theme.get());
    }
  }

  private ColorScheme colorsOf(Answer answer) {
    return document.store().get().coloring() == Coloring.KIND
        ? new KindColors(answer.tree(), theme.get())
        : PackageColors.of(answer.tree(), theme.get());
  }

  /// Marks what matches; an empty text marks nothing. A broken expression marks nothing either.
  public void search(String text) {
    searchText = text;
    Answer answer = answer();
    FrameSearch result = null;
    if (answer != null && !text.isBlank()) {
      try {
        result = FrameSearch.of(answer.tree(), text.strip());
      } catch (QueryException _) {
        result = null;
      }
    }
    search.set(result);
    canvas.setSearch(result);
  }

  /// Chooses the next (+1) or previous (-1) match.
  public void stepMatch(int direction) {
    FrameSearch found = search.get();
    if (found == null || found.matchCount() == 0) {
      return;
    }
    int from = Math.max(0, canvas.selectedProperty().get());
    canvas.select(direction > 0 ? found.next(from) : found.previous(from));
  }

  /// Clears the selection; for Esc when nothing is zoomed.
  public void clearSelection() {
    canvas.select(Boxes.NONE);
  }

  public ReadOnlyObjectProperty<@Nullable FrameSearch> searchProperty() {
    return search.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable ColorScheme> colorsProperty() {
    return colors.getReadOnlyProperty();
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public FlameCanvas canvas() {
    return canvas;
  }
}
