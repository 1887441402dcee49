package dev.kiln.app.ui.diff;

import dev.kiln.app.report.draw.ComparisonSandwich;
import dev.kiln.app.report.draw.PicturePart;
import dev.kiln.app.report.draw.SandwichDrawing.Half;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.FrameOpening;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.diffview.DiffLegend;
import dev.kiln.diffview.words.DiffChangesOf;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SandwichCut.Part;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The callers or the callees of a function of a comparison, coloured by what changed, with caption
/// and hover card.
final class DiffHalfPane extends BorderPane {
  private final Document document;
  private final Orientation orientation;
  private final String title;
  private final FlameCanvas canvas = new FlameCanvas();
  private final DiffCard card = new DiffCard(canvas);
  private final Label narrowed = Labels.label("", "small", "t2");
  private final HBox head = new HBox(8);
  private @Nullable Part part;
  private @Nullable DiffWords words;

  /// @param open puts a node of this half in the middle
  DiffHalfPane(Document document, String title, Orientation orientation, IntConsumer open) {
    this.document = document;
    this.title = title;
    this.orientation = orientation;
    canvas.setId("diff-" + title.toLowerCase(Locale.ROOT));
    canvas.setAccessibleText(title);
    StackPane stack = new StackPane(canvas, card.node());
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    head.getChildren().addAll(Labels.label(title, "caption"), narrowed);
    head.getStyleClass().add("side-caption");
    setCenter(stack);
    // The captions stand outside, so that both graphs meet in the function.
    if (orientation == Orientation.FLAME) {
      setTop(head);
    } else {
      setBottom(head);
    }
    setMinSize(0, 0);
    FrameOpening.install(canvas, open);
    canvas.hoveredProperty().addListener((_, _, node) -> hovered(node.intValue()));
    canvas
        .focusedNodeProperty()
        .addListener((_, _, node) -> canvas.setAccessibleText(spoken(node.intValue())));
    Preferences preferences = document.preferences();
    Following.follow(this, preferences.textPercentProperty(), p -> canvas.setTextScale(p / 100.0));
    Following.follow(this, preferences.compactRowsProperty(), canvas::setCompact);
  }

  /// Puts a legend beside the caption.
  void add(DiffLegend legend) {
    legend.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(Labels.spring(), legend);
  }

  FlameCanvas canvas() {
    return canvas;
  }

  /// @param whole what the part was cut from: shares are of its totals
  /// @param through what all samples go through; empty if they are all
  void show(Part shown, DiffTree whole, String through) {
    part = shown;
    words = DiffWords.of(shown.tree(), whole);
    narrowed.setText(through);
    boolean bySelf = document.store().get().get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF;
    DiffChangesOf changes = new DiffChangesOf(shown.tree(), bySelf);
    DiffColors colors = new DiffColors(changes, document.theme().getValue());
    canvas.show(shown.layout(), colors, document.theme().getValue(), orientation);
    canvas.setAccessibleText(spoken(canvas.focusedNodeProperty().get()));
  }

  /// What is seen of this half; null if nothing is shown yet.
  ///
  /// @param picture draws the sandwich
  @Nullable Half picture(ComparisonSandwich picture) {
    Part shown = part;
    Viewport view = canvas.viewport();
    if (shown == null || view == null) {
      return null;
    }
    PicturePart seen = PicturePart.of(shown.layout(), canvas.zoomProperty().get(), view);
    return picture.half(shown, seen, narrowed.getText(), canvas.search());
  }

  /// What is shown, of both sides of the comparison; null before there is anything.
  @Nullable Part part() {
    return part;
  }

  private void hovered(int node) {
    Part shown = part;
    DiffWords said = words;
    if (shown == null || said == null || node == Boxes.NONE) {
      card.hide();
    } else {
      card.show(shown.tree(), said, node);
    }
  }

  private String spoken(int node) {
    Part shown = part;
    DiffWords said = words;
    return shown == null || said == null || node == Boxes.NONE
        ? title
        : title + ": " + shown.tree().shape().name(node) + ", " + said.sentence(node);
  }
}
