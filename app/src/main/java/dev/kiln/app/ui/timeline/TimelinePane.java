package dev.kiln.app.ui.timeline;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.timeline.TimeRange;
import dev.kiln.render.fx.timeline.TimelineCanvas;
import dev.kiln.render.fx.timeline.TimelineHit;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.RowSizes;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The flame chart of each thread, its overview above. The visible or the marked time can become a
/// time filter. Selection and search are shared with the other views.
final class TimelinePane extends BorderPane implements DocumentView {
  private final Document document;
  private final ViewContext context;
  private final TimelineCanvas canvas = new TimelineCanvas();
  private final Overview overview = new Overview(canvas::showTime);
  private final TimeCard card = new TimeCard();
  private final TimelineBar bar;
  private final Label empty = Labels.label("No samples match", "title");
  private @Nullable Chart chart;
  private final Derived<Chart> charts;

  public TimelinePane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    bar = new TimelineBar(document, this::showOnly);
    canvas.setId("timeline");
    empty.setVisible(false);
    StackPane stack = new StackPane(canvas, empty, card.node());
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    setTop(new VBox(bar, overview));
    setCenter(stack);
    setMinSize(0, 0);
    charts = new Derived<>(document, () -> getScene() != null, this::question, this::show);
    document.colorsProperty().addListener(_ -> restyle());
    document.search().resultProperty().addListener(_ -> restyle());
    document.selectedNodeProperty().addListener(_ -> showChosen());
    canvas.viewProperty().addListener((_, _, view) -> overview.frame(view));
    canvas.viewProperty().addListener(_ -> tellTime());
    canvas.rangeProperty().addListener(_ -> tellTime());
    canvas.hoveredProperty().addListener((_, _, hit) -> card.show(answer(), hit));
    canvas.selectedProperty().addListener((_, _, hit) -> chosen(hit));
    canvas.focusedBoxProperty().addListener((_, _, hit) -> speak(hit));
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> card.node().place(e.getX(), e.getY()));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    canvas.setOnContextMenuRequested(this::menu);
    followPreferences();
  }

  private void followPreferences() {
    Preferences preferences = document.preferences();
    Following.follow(
        this,
        preferences.textPercentProperty(),
        percent -> resize(canvas.sizes().withTextScale(percent / 100.0)));
    Following.follow(
        this,
        preferences.compactRowsProperty(),
        compact -> resize(canvas.sizes().withCompact(compact)));
  }

  private void resize(RowSizes metrics) {
    canvas.setSizes(metrics);
    overview.setMarginPx(metrics.marginPx());
  }

  @Override
  public void shown() {
    charts.shown();
  }

  private Function<ProfileView, Chart> question(Answer answer) {
    return _ -> Chart.of(answer);
  }

  private void show(Chart found, Answer of) {
    Answer present = document.answerProperty().get();
    if (present == null || !present.hasTreeOf(of)) {
      return;
    }
    chart = found;
    Theme theme = document.theme().getValue();
    ColorScheme colors = colors();
    empty.setVisible(found.lanes().isEmpty());
    bar.tell(found);
    overview.show(found, theme);
    if (colors != null) {
      canvas.show(found.lanes(), colors, theme, found.open());
      showChosen();
    }
    tellTime();
  }

  /// The fills of the chart's boxes; null if the document has another answer by now.
  private @Nullable ColorScheme colors() {
    ColorScheme colors = chart == null ? null : document.colors(chart.answer());
    FrameSearch found = document.search().resultProperty().get();
    return colors == null || found == null
        ? colors
        : new MatchColors(colors, found, document.theme().getValue());
  }

  /// The answer whose boxes are shown, while it is the document's.
  private @Nullable Answer answer() {
    Chart now = chart;
    Answer present = document.answerProperty().get();
    return now != null && present != null && present.hasTreeOf(now.answer()) ? present : null;
  }

  private void restyle() {
    Chart now = chart;
    ColorScheme colors = colors();
    if (now != null && colors != null) {
      canvas.restyle(colors, document.theme().getValue());
      overview.show(now, document.theme().getValue());
    }
  }

  private void showChosen() {
    canvas.showChosen(answer() == null ? Boxes.NONE : document.selectedNodeProperty().get());
  }

  private void chosen(@Nullable TimelineHit hit) {
    if (hit != null && answer() != null) {
      document.choose(hit.node());
    }
  }

  private void tellTime() {
    TimeRange marked = canvas.rangeProperty().get();
    TimeRange time = marked == null ? canvas.viewProperty().get() : marked;
    if (time != null) {
      bar.tellTime(span(time), marked != null);
    }
  }

  /// A stretch of time in whole microseconds, no shorter.
  private static TimeSpan span(TimeRange time) {
    long from = (long) Math.floor(time.fromNanos() / 1000) * 1000;
    return new TimeSpan(from, Math.max(from, (long) Math.ceil(time.toNanos() / 1000) * 1000));
  }

  /// Makes the marked time, else what is in sight, the time filter.
  private void showOnly() {
    TimeRange marked = canvas.rangeProperty().get();
    TimeRange time = marked == null ? canvas.viewProperty().get() : marked;
    if (time != null && chart != null) {
      step(q -> QuerySteps.withTime(q, span(time)));
    }
  }

  private void step(UnaryOperator<Query> step) {
    document.store().update(s -> s.withQuery(step.apply(s.query())));
  }

  private void speak(@Nullable TimelineHit hit) {
    Answer answer = answer();
    if (answer != null && hit != null) {
      canvas.setAccessibleText(TimeWords.spoken(answer, hit));
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
      showOnly();
    } else if (e.getCode() == KeyCode.BACK_SPACE) {
      step(QuerySteps::withAllTime);
    } else if (e.getCode() == KeyCode.F10 && e.isShiftDown()) {
      menu(keyboardNode());
    } else {
      chooseToActOn(e);
      return;
    }
    e.consume();
  }

  /// The keys that act on stacks act on the chosen box: here on the one with the keyboard.
  private void chooseToActOn(KeyEvent e) {
    boolean plain = !e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown();
    boolean acts = Stream.of(StackAction.Kind.values()).anyMatch(k -> k.key == e.getCode());
    if (plain && acts) {
      chosen(canvas.focusedBoxProperty().get());
    }
  }

  private int keyboardNode() {
    TimelineHit hit = canvas.focusedBoxProperty().get();
    return hit != null ? hit.node() : document.selectedNodeProperty().get();
  }

  private void menu(ContextMenuEvent e) {
    TimelineHit hit = canvas.hoveredProperty().get();
    int pointed = hit == null ? Boxes.NONE : hit.node();
    menu(e.isKeyboardTrigger() ? keyboardNode() : pointed);
    e.consume();
  }

  private void menu(int node) {
    Answer answer = answer();
    if (answer != null && answer.hasBox(node)) {
      document.choose(node);
      context.menus().show(canvas, answer.tree().shape(), node);
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    canvas.requestFocus();
  }
}
