package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.minimap.Minimap;
import dev.kiln.render.layout.Boxes;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame graph with its view bar, zoom path, hover card and empty state.
public final class FlamePane extends BorderPane implements DocumentView {
  private final Document document;
  private final FlameCanvas canvas = new FlameCanvas();
  private final HoverCard hoverCard = new HoverCard(canvas);
  private final EmptyState empty;

  public FlamePane(ViewContext context) {
    this.document = context.document();
    this.empty = new EmptyState(document);
    StackPane stack = new StackPane(canvas, empty, hoverCard.node());
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    ViewBar bar = new ViewBar(document, this, context.exports());
    Minimap minimap = new Minimap(canvas);
    setTop(new VBox(bar, minimap, new CrumbBar(document, canvas)));
    setCenter(stack);
    setMinSize(0, 0);
    canvas.setOnMenu(
        node -> {
          Answer answer = answer();
          if (answer != null) {
            context.menus().show(canvas, answer.tree().shape(), node);
          }
        });
    link();
  }

  private void link() {
    document.answerProperty().addListener((_, _, answer) -> show(answer));
    document.colorsProperty().addListener((_, _, colors) -> restyle(colors));
    document.search().resultProperty().addListener((_, _, found) -> canvas.setSearch(found));
    document
        .store()
        .stateProperty()
        .addListener(
            (_, old, now) -> {
              if (old.orientation() != now.orientation()) {
                canvas.setOrientation(now.orientation());
              }
            });
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
              document.choose(node.intValue());
            });
    canvas
        .focusedNodeProperty()
        .addListener((_, _, node) -> canvas.setAccessibleText(spoken(node.intValue())));
    followPreferences();
    canvas.zoomProperty().addListener((_, _, node) -> document.zoomed(node.intValue()));
    canvas.hoveredProperty().addListener((_, _, node) -> hoverCard.show(answer(), node.intValue()));
    show(answer());
  }

  private void followPreferences() {
    Preferences preferences = document.preferences();
    Following.follow(this, preferences.textPercentProperty(), p -> canvas.setTextScale(p / 100.0));
    Following.follow(this, preferences.compactRowsProperty(), canvas::setCompact);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    canvas.requestFocus();
  }

  /// The text of a screen reader for the box with the keyboard focus.
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
    ColorScheme colors = answer == null ? null : document.colors(answer);
    if (answer != null && colors != null) {
      canvas.show(
          answer.layout(),
          colors,
          document.theme().getValue(),
          document.store().get().orientation());
    }
  }

  private void restyle(@Nullable ColorScheme colors) {
    if (colors != null) {
      canvas.restyle(colors, document.theme().getValue());
    }
  }

  public FlameCanvas canvas() {
    return canvas;
  }
}
