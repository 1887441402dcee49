package dev.kiln.app.ui.heatmap;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.heatmap.HeatmapCanvas;
import dev.kiln.render.layout.CellRange;
import dev.kiln.render.layout.HeatGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows when samples were taken: for example a column per second, with the parts of the second in
/// it. Selected cells become a time filter, which is outlined and does not change the picture
/// itself.
final class HeatmapPane extends BorderPane implements DocumentView {
  private final Document document;
  private final ViewContext context;
  private final TimeSpan recording;
  private final HeatmapCanvas canvas = new HeatmapCanvas();
  private final Label empty = Labels.label("No samples match", "title");
  private final HeatBar bar;
  private ColumnWidth width;
  private @Nullable HeatQuery shown;
  private final Derived<HeatQuery> grids;

  public HeatmapPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    recording = TimeSpan.ofRecording(document.profile()).orElse(new TimeSpan(0, 0));
    List<ColumnWidth> widths = ColumnWidth.fitting(recording, document.profile().samples().size());
    width = widths.getFirst();
    bar = new HeatBar(widths, this::setWidth, this::showAllTime, this::save, this::copy);
    bar.choose(width);
    canvas.setId("heatmap");
    canvas.setOnApply(this::showOnly);
    canvas.hoveredProperty().addListener(_ -> tell());
    canvas.cellCursorProperty().addListener(_ -> tell());
    canvas.rangeProperty().addListener(_ -> tell());
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    empty.setVisible(false);
    StackPane stack = new StackPane(canvas, empty);
    stack.getStyleClass().add("surface");
    stack.setMinSize(0, 0);
    setTop(bar);
    setCenter(stack);
    setMinSize(0, 0);
    grids = new Derived<>(document, () -> getScene() != null, this::question, this::show);
    Following.follow(this, document.theme(), _ -> paint());
    Following.follow(
        this,
        document.preferences().textPercentProperty(),
        percent -> canvas.setTextScale(percent / 100.0));
  }

  @Override
  public void shown() {
    grids.shown();
  }

  private void setWidth(ColumnWidth chosen) {
    if (!chosen.equals(width)) {
      width = chosen;
      bar.choose(chosen);
      grids.changed();
    }
  }

  private Function<ProfileView, HeatQuery> question(Answer answer) {
    ColumnWidth wanted = width;
    return view -> HeatQuery.of(view, answer.query(), recording, wanted);
  }

  private void show(HeatQuery found, Answer answer) {
    shown = found;
    bar.filtered(QuerySteps.hasTime(answer.query()));
    paint();
  }

  private void paint() {
    HeatQuery now = shown;
    if (now != null) {
      canvas.show(now.grid(), document.theme().getValue());
      canvas.setOutline(now.filtered());
      bar.legend.show(now.grid(), now.valueType(), document.theme().getValue());
      empty.setVisible(now.grid().largest() == 0);
      tell();
    }
  }

  private void key(KeyEvent e) {
    boolean back = e.getCode() == KeyCode.BACK_SPACE || e.getCode() == KeyCode.ESCAPE;
    // The canvas handles the key first: it drops its choice before the filter goes.
    if (back && !e.isConsumed() && shown != null && shown.filtered() != null) {
      showAllTime();
      e.consume();
    }
  }

  private void showOnly(CellRange range) {
    HeatQuery now = shown;
    if (now != null) {
      canvas.choose(null);
      step(q -> QuerySteps.withTime(q, now.span(range)));
    }
  }

  private void showAllTime() {
    step(QuerySteps::withAllTime);
  }

  private void step(UnaryOperator<Query> step) {
    document.store().update(s -> s.withQuery(step.apply(s.query())));
  }

  /// Tells time and value of the chosen cells, else of the cell under the pointer or the keyboard.
  private void tell() {
    HeatQuery now = shown;
    CellRange range = canvas.rangeProperty().get();
    int pointed = canvas.hoveredProperty().get();
    int cell = pointed >= 0 ? pointed : canvas.isFocused() ? canvas.cellCursorProperty().get() : -1;
    if (range == null && cell >= 0) {
      range = new CellRange(cell, cell);
    }
    String text = now == null || range == null ? "" : text(now, range);
    bar.tell(text);
    canvas.setAccessibleText(text.isEmpty() ? "Heat map" : text);
  }

  private static String text(HeatQuery now, CellRange range) {
    HeatGrid grid = now.grid();
    String value = Quantities.format(grid.sum(range.first(), range.last()), now.valueType());
    return CellTimes.text(now.span(range), grid.cellNanos()) + "  " + value;
  }

  private Table table(HeatQuery now) {
    HeatGrid grid = now.grid();
    List<List<Cell>> rows = new ArrayList<>();
    for (int cell = 0; cell < grid.size(); cell++) {
      if (grid.value(cell) != 0) {
        long start = grid.startNanos(cell);
        rows.add(
            List.of(
                new Cell.Whole(start, CellTimes.start(start, grid.cellNanos())),
                new Cell.Amount(grid.value(cell), now.valueType())));
      }
    }
    List<Table.Column> columns =
        List.of(
            new Table.Column("Time", "nanoseconds"),
            Table.Column.of(now.valueType().name(), now.valueType()));
    return new Table("Heat map, cells of " + ColumnWidth.plain(grid.cellNanos()), columns, rows);
  }

  private void save() {
    if (shown != null) {
      context.exports().saveTable(document, table(shown));
    }
  }

  private void copy() {
    if (shown != null) {
      context.exports().copyTable(table(shown));
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
