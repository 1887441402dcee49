package dev.kiln.app.ui.sandwich;

import dev.kiln.app.report.draw.PicturePart;
import dev.kiln.app.report.draw.ProfileSandwich;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.FrameOpening;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.TotalsCard;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.OriginColors;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One flame graph of a sandwich with its caption and hover card. Enter and double click put a
/// frame in the middle, Shift+Enter zooms to it; all other mouse and keyboard input works as in the
/// flame graph.
final class HalfPane extends BorderPane {
  private final Document document;
  private final Orientation orientation;
  private final String title;
  private final FlameCanvas canvas = new FlameCanvas();
  private final TotalsCard card;
  private final Label caption = Labels.label("", "caption");
  private final Label narrowed = Labels.label("", "small", "t2");
  private @Nullable Filling filling;
  private @Nullable FlameLayout layout;
  private IntUnaryOperator origin = node -> node;

  /// @param open puts a node of this half in the middle
  HalfPane(Document document, String title, Orientation orientation, IntConsumer open) {
    this.document = document;
    this.title = title;
    this.orientation = orientation;
    boolean above = orientation == Orientation.FLAME;
    card = new TotalsCard(above ? "Outermost" : "Self");
    caption.setText(title);
    canvas.setId(title.toLowerCase(java.util.Locale.ROOT));
    StackPane stack = new StackPane(canvas, card.node());
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    HBox head = new HBox(8, caption, narrowed);
    head.getStyleClass().add("side-caption");
    setCenter(stack);
    // The captions stand outside, so that both graphs meet in the function.
    if (above) {
      setTop(head);
    } else {
      setBottom(head);
    }
    setMinSize(0, 0);
    canvas.hoveredProperty().addListener((_, _, node) -> hovered(node.intValue()));
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> card.node().place(e.getX(), e.getY()));
    FrameOpening.install(canvas, open);
    canvas
        .focusedNodeProperty()
        .addListener((_, _, node) -> canvas.setAccessibleText(spoken(node.intValue())));
    canvas.setAccessibleText(title);
    Preferences preferences = document.preferences();
    Following.follow(this, preferences.textPercentProperty(), p -> canvas.setTextScale(p / 100.0));
    Following.follow(this, preferences.compactRowsProperty(), canvas::setCompact);
  }

  FlameCanvas canvas() {
    return canvas;
  }

  /// Shows a half of another filling.
  ///
  /// @param origins for each node the one of the answer's tree that it stands for
  void show(Filling of, FlameLayout shown, IntUnaryOperator origins) {
    filling = of;
    layout = shown;
    origin = origins;
    narrowed.setText("");
    draw();
  }

  /// Shows other weights of the same half.
  ///
  /// @param through what all samples that are shown go through; empty if they are all
  void narrow(FlameLayout shown, String through) {
    layout = shown;
    narrowed.setText(through);
    draw();
  }

  private void draw() {
    FlameLayout shown = layout;
    ColorScheme colors = filling == null ? null : document.colors(filling.answer());
    if (shown != null && colors != null) {
      canvas.show(shown, scheme(colors), document.theme().getValue(), orientation);
      canvas.setAccessibleText(spoken(canvas.focusedNodeProperty().get()));
    }
  }

  /// Takes other colours of the same answer.
  void restyle(ColorScheme colors) {
    if (layout != null) {
      canvas.restyle(scheme(colors), document.theme().getValue());
    }
  }

  /// A box has the colour of the heaviest box in the flame graph that it stands for.
  private ColorScheme scheme(ColorScheme base) {
    return new OriginColors(base, origin);
  }

  /// What is seen of this side; null if nothing is shown yet.
  ///
  /// @param picture draws the sandwich
  SandwichDrawing.@Nullable Half picture(ProfileSandwich picture) {
    FlameLayout shown = layout;
    Viewport view = canvas.viewport();
    if (shown == null || view == null) {
      return null;
    }
    PicturePart part = PicturePart.of(shown, canvas.zoomProperty().get(), view);
    return picture.half(shown, origin, part, narrowed.getText(), canvas.search());
  }

  private void hovered(int node) {
    Filling now = filling;
    FlameLayout shown = layout;
    if (now == null || shown == null || node == Boxes.NONE) {
      card.hide();
    } else {
      String full = shown.tree().shape().name(node);
      card.show(
          FrameNames.shortName(full),
          FrameNames.qualifier(full),
          shown.tree(),
          now.answer().valueType(),
          node,
          value -> shares(value, now));
    }
  }

  private static String shares(long value, Filling of) {
    return Quantities.share(of.sandwich().callees().shareOf(value))
        + " of the function · "
        + Quantities.share(of.answer().tree().shareOf(value))
        + " of all";
  }

  private String spoken(int node) {
    Filling now = filling;
    FlameLayout shown = layout;
    if (now == null || shown == null || node == Boxes.NONE) {
      return title;
    }
    CallTree tree = shown.tree();
    Answer answer = now.answer();
    return title
        + ": "
        + tree.shape().name(node)
        + ", total "
        + Quantities.format(tree.total(node), answer.valueType())
        + ", "
        + Quantities.share(now.sandwich().callees().shareOf(tree.total(node)))
        + " of the function, "
        + Quantities.share(answer.tree().shareOf(tree.total(node)))
        + " of all";
  }
}
