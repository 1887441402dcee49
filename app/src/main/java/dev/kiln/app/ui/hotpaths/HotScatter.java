package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.picture.PointerCard;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.fx.hot.HotCanvas;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.hot.HotPoint;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The picture of the ranking, or what to do if no function has a call count.
final class HotScatter extends StackPane {
  private final Document document;
  private final HotCanvas canvas = new HotCanvas();
  private final PointerCard card = new PointerCard();
  private final Label figures = Labels.label("", "mono");
  private final VBox empty = new VBox(8);
  private final Label title = Labels.label("", "title");
  private final Label first = Labels.label("", "t2");
  private final Label second = Labels.label("", "t2");
  private final Button file = new Button("Metrics file", Icons.of(Feather.PLUS, 13));
  private @Nullable HotAnswer ranking;

  /// @param addFile asks for a file with counts
  HotScatter(Document document, Runnable addFile) {
    this.document = document;
    getStyleClass().add("surface");
    setMinSize(0, 0);
    card.addLine(figures);
    file.setId("counts-add-here");
    file.setOnAction(_ -> addFile.run());
    empty.getChildren().addAll(title, first, second, file);
    empty.setAlignment(Pos.CENTER);
    empty.setId("no-counts");
    getChildren().addAll(canvas, empty, card);
    canvas.hoveredKeyProperty().addListener((_, _, key) -> tell(key.intValue()));
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> card.place(e.getX(), e.getY()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> card.setVisible(false));
    document.colorsProperty().addListener(_ -> restyle());
    document.search().resultProperty().addListener(_ -> tellFound());
    Following.follow(this, document.theme(), _ -> restyle());
    Following.follow(this, document.preferences().textPercentProperty(), _ -> resize());
  }

  HotCanvas canvas() {
    return canvas;
  }

  void show(HotAnswer newRanking) {
    ranking = newRanking;
    boolean any = !newRanking.points().points().isEmpty();
    canvas.setVisible(any);
    empty.setVisible(!any);
    card.setVisible(false);
    if (newRanking.rows().isEmpty()) {
      say("No samples match", "", "");
    } else if (!any) {
      tellWhy(newRanking.counted(Source.UNKNOWN) < newRanking.paths().rows().size());
    }
    canvas.show(newRanking.points(), fills(newRanking), document.theme().getValue());
    tellFound();
  }

  /// @param counted whether some function has a count, though not of a known time
  private void tellWhy(boolean counted) {
    if (counted) {
      say(
          "Calls per second are unknown",
          "There are counts, but the length of the recording is unknown.",
          "Give the time that the counts cover: function,calls,seconds.");
    } else {
      say(
          "No function has a call count",
          "Samples are not call counts. Give a small file of counts: CSV, Prometheus text, OTLP"
              + " metrics.",
          "Or count them: Export has settings that record the calls of the first rows.");
    }
  }

  private void say(String words, String why, String what) {
    title.setText(words);
    first.setText(why);
    second.setText(what);
    file.setVisible(!what.isEmpty());
  }

  /// Marks what the search of all views found.
  private void tellFound() {
    HotAnswer now = ranking;
    FrameSearch search = document.search().resultProperty().get();
    Answer answer = document.answerProperty().get();
    boolean current = now != null && answer != null && answer.hasTreeOf(now.ask().answer());
    if (now == null || search == null || !current || now.isGrouped()) {
      canvas.setFound(null);
      return;
    }
    int[] nodes = nodes(now);
    canvas.setFound(key -> key < nodes.length && nodes[key] > 0 && search.isMatch(nodes[key]));
  }

  private void restyle() {
    if (ranking != null) {
      canvas.restyle(fills(ranking), document.theme().getValue());
    }
  }

  private void resize() {
    canvas.setSizes(Asking.sizes(document.preferences()));
  }

  /// The colour of a merge key: that of the node that stands for it.
  private IntUnaryOperator fills(HotAnswer of) {
    ColorScheme colors = document.colors(of.ask().answer());
    if (colors == null) {
      return _ -> document.theme().getValue().text3;
    }
    int[] nodes = nodes(of);
    return key -> colors.fill(key < nodes.length ? nodes[key] : 0);
  }

  /// By merge key the node that stands for it; 0 if there is none.
  private static int[] nodes(HotAnswer of) {
    int[] nodes = new int[of.paths().tree().shape().keys().size()];
    of.rows().stream().filter(row -> row.node() > 0).forEach(row -> nodes[row.key()] = row.node());
    return nodes;
  }

  /// The card of the circle under the pointer; what a row points at has none.
  private void tell(int key) {
    HotAnswer now = ranking;
    HotPoint point =
        now == null || key == HotCanvas.NONE || !canvas.isHover()
            ? null
            : now.points().points().stream().filter(p -> p.key() == key).findFirst().orElse(null);
    card.setVisible(point != null);
    if (point != null && now != null) {
      boolean group = now.points().isGroup();
      card.tell(
          group ? point.name() : FrameNames.shortName(point.name()),
          group ? "" : FrameNames.qualifier(point.name()));
      figures.setText(now.points().words(point));
      card.autosize();
    }
  }
}
