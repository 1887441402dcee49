package dev.kiln.app.ui.explain;

import dev.kiln.app.report.explain.ExplainReport;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.importers.counts.MetricsText;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.Lead;
import dev.kiln.model.hotpath.explain.MeasuredChange;
import dev.kiln.model.query.Query;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Whether a CPU profile can explain that a service got faster or slower: its metrics before and
/// after on the left, the answer beside them, updated while the user types, and the profiles to
/// look at next.
final class ExplainPane extends BorderPane implements DocumentView {
  /// Part of what can be scrolled that a key moves.
  private static final double SCROLL_STEP = 0.1;

  private static final double FORM_PX = 372;

  private final ViewContext context;
  private final Document document;
  private final ExplainForm form;
  private final ExplainFindings answer;
  private final Label fileProblem = Labels.label("", "small", "error-text");
  private @Nullable ExplainCheck check;
  private @Nullable Query measuredQuery;
  private Basis.@Nullable Units measuredUnits;

  public ExplainPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    answer =
        new ExplainFindings(
            this::typesOf, this::open, () -> document.store().replace(s -> s.withView(View.FACTS)));
    form =
        switch (document.subject()) {
          case OneProfile _ -> new ExplainForm(false, this::explain);
          case TwoSides _ -> new ExplainForm(true, this::explain);
        };
    setTop(bar());
    setCenter(body());
    setMinSize(0, 0);
    getStyleClass().add("surface");
    document.subjectProperty().addListener(_ -> shown());
    document.store().stateProperty().addListener(_ -> measureInSight());
    form.tell();
  }

  private HBox bar() {
    Button file = new Button("Metrics file", Icons.of(Feather.PLUS, 13));
    file.setId("explain-file");
    file.setMinWidth(USE_PREF_SIZE);
    file.setTooltip(new Tooltip("A CSV of lines metric,before,after"));
    file.setOnAction(_ -> ask());
    MenuButton export =
        new ExportButton(
            PictureMenus.item("Copy as text", () -> copy(ReportFormat.TEXT)),
            PictureMenus.item("Copy as Markdown", () -> copy(ReportFormat.MD)),
            PictureMenus.item("Save as Markdown…", () -> save(".md", ".txt")),
            PictureMenus.item("Save as text…", () -> save(".txt", ".md")));
    export.setId("explain-export");
    Label what =
        Labels.label("A service got faster or slower: can the CPU profile explain it?", "t2");
    fileProblem.setId("explain-file-problem");
    HBox bar = new HBox(what, Labels.spring(), fileProblem, file, export);
    bar.getStyleClass().addAll("bar", "view-bar");
    return bar;
  }

  private Node body() {
    form.setMinWidth(FORM_PX);
    form.setMaxWidth(FORM_PX);
    HBox.setHgrow(answer, Priority.ALWAYS);
    HBox columns = new HBox(28, form, answer);
    columns.getStyleClass().addAll("surface", "explain-body");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    answer.addEventHandler(KeyEvent.KEY_PRESSED, e -> scrollBy(scroll, e));
    return scroll;
  }

  /// Arrows scroll; unused ones would take the keyboard to whatever lies that way.
  private static void scrollBy(ScrollPane scroll, KeyEvent e) {
    int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      scroll.setVvalue(scroll.getVvalue() + step * SCROLL_STEP);
      e.consume();
    }
  }

  @Override
  public void shown() {
    measuredQuery = null;
    measureInSight();
  }

  /// Measures the change of the open comparison's CPU time, again if the query or units changed.
  private void measureInSight() {
    boolean inSight = document.store().get().view().equals(ExplainKind.KIND.view());
    switch (document.subject()) {
      case OneProfile _ -> {}
      case TwoSides _ -> {
        ValueType cpu = cpuType();
        if (inSight && cpu != null) {
          measure(cpu);
        }
      }
    }
  }

  private void measure(ValueType cpu) {
    Query query = document.store().get().query().withValueType(cpu.toString());
    Basis.Units units = document.store().get().units();
    boolean same = query.equals(measuredQuery) && java.util.Objects.equals(units, measuredUnits);
    if (same) {
      return;
    }
    measuredQuery = query;
    measuredUnits = units;
    document.computeCompared(
        (comparison, whole) -> MeasuredChange.of(comparison, whole, query, units),
        found -> {
          if (query.equals(measuredQuery)) {
            form.found(found, cpu.toString());
          }
        });
  }

  /// The first CPU time of the profile; null if it has none.
  private @Nullable ValueType cpuType() {
    List<ValueType> types = typesOf(Lead.CPU);
    return types.isEmpty() ? null : types.getFirst();
  }

  /// The value types that tell of something: times if there are any.
  private List<ValueType> typesOf(Lead lead) {
    List<ValueType> all =
        document.profile().valueTypes().stream().filter(t -> Lead.of(t) == lead).toList();
    List<ValueType> times =
        all.stream().filter(t -> Unit.of(t.unit()).dimension() == Dimension.TIME).toList();
    return times.isEmpty() ? all : times;
  }

  private void explain(ExplainAsk ask) {
    check = ExplainCheck.of(ask.before(), ask.after(), ask.change(), Lead.in(document.profile()));
    answer.show(check);
  }

  /// Shows a value type where its stacks are: in the difference, else in the flame graph.
  private void open(ValueType type) {
    View view =
        switch (document.subject()) {
          case OneProfile _ -> View.FLAME;
          case TwoSides _ -> View.DIFF;
        };
    UnaryOperator<Query> step = query -> query.withValueType(type.toString());
    document.store().update(s -> s.withQuery(step.apply(s.query())).withView(view));
  }

  private void ask() {
    context.files().file("Metrics before and after: metric,before,after").ifPresent(this::read);
  }

  private void read(Path file) {
    document.compute(
        _ -> {
          try {
            return new Read(MetricsText.read(file, form.cpuOf()), "");
          } catch (IOException | IllegalArgumentException e) {
            return new Read(null, String.valueOf(e.getMessage()));
          }
        },
        read -> {
          fileProblem.setText(read.problem());
          if (read.numbers() != null) {
            form.show(read.numbers());
          }
        });
  }

  private record Read(MetricsText.@Nullable BeforeAfter numbers, String problem) {}

  private void copy(ReportFormat format) {
    if (check != null) {
      context.exports().copyText(ExplainReport.of(check).text(format), "the explanation");
    }
  }

  private void save(String ending, String other) {
    ExplainCheck now = check;
    if (now != null) {
      context
          .exports()
          .save(
              document.sources().fileName() + "-explained" + ending,
              target -> {
                boolean markdown = target.endsIn(List.of(".md"));
                ReportFormat format = markdown ? ReportFormat.MD : ReportFormat.TEXT;
                String text = ExplainReport.of(now).text(format);
                target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
              },
              other);
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    answer.requestFocus();
  }
}
