package dev.kiln.app.ui.explain;

import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.counts.MetricsText;
import dev.kiln.model.hotpath.explain.MeasuredChange;
import dev.kiln.model.hotpath.explain.ProfileChange;
import dev.kiln.model.hotpath.explain.ProfileChange.Per;
import dev.kiln.model.hotpath.explain.ServiceMetrics;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form for the metrics of the service before and after, and the change of its CPU profile; any
/// field may stay empty.
final class ExplainForm extends VBox {
  private static final List<Metric> ORDER =
      List.of(
          Metric.P50_SECONDS,
          Metric.P99_SECONDS,
          Metric.REQUESTS_PER_SECOND,
          Metric.CPU_PERCENT,
          Metric.CORES,
          Metric.BUSY_CORES);

  private static final double PERCENT = 100;

  private final Consumer<ExplainAsk> changed;
  private final List<MetricField> before = new ArrayList<>();
  private final List<MetricField> after = new ArrayList<>();
  private final ComboBox<CpuOf> cpuOf = new ComboBox<>();
  private final TextField change = new TextField();
  private final CheckBox measured = new CheckBox("As the open comparison measured it");
  private final Label story = Labels.label("", "small", "t2");
  private final Label problem = Labels.label("", "small", "error-text");
  private final GridPane grid = new GridPane();
  private @Nullable MeasuredChange found;

  /// @param compared whether the document has a change of its own
  /// @param changed told what the form says, at each key
  ExplainForm(boolean compared, Consumer<ExplainAsk> changed) {
    super(12);
    this.changed = changed;
    setMinWidth(0);
    grid.setHgap(10);
    grid.setVgap(7);
    grid.addRow(
        0,
        Labels.label("The service", "caption"),
        Labels.label("Before", "caption"),
        Labels.label("After", "caption"));
    for (Metric metric : ORDER) {
      addRow(metric);
    }
    setUpCpuOf();
    setUpChange(compared);
    problem.setId("explain-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    story.setWrapText(true);
    story.setMinHeight(USE_PREF_SIZE);
    HBox typed = new HBox(8, change, Labels.label("CPU time per request", "small", "t2"));
    typed.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(grid, problem, Labels.label("The CPU profile changed by", "caption"), measured);
    getChildren().addAll(typed, story);
    measured.setVisible(compared);
    measured.setManaged(compared);
  }

  private void addRow(Metric metric) {
    MetricField from = new MetricField(metric, "before");
    MetricField to = new MetricField(metric, "after");
    before.add(from);
    after.add(to);
    for (MetricField field : List.of(from, to)) {
      field.textProperty().addListener(_ -> tell());
    }
    Label name = Labels.label(title(metric));
    name.setMinWidth(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), name, from, to);
    if (metric == Metric.CPU_PERCENT) {
      grid.addRow(grid.getRowCount(), Labels.label("100 % is", "small", "t2"), cpuOf);
      GridPane.setColumnSpan(cpuOf, 2);
    }
  }

  private static String title(Metric metric) {
    String words = metric.words();
    boolean lower = words.startsWith("p5") || words.startsWith("p9");
    return lower
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private void setUpCpuOf() {
    cpuOf.setId("cpu-of");
    cpuOf.getItems().setAll(CpuOf.values());
    cpuOf.setValue(CpuOf.MACHINE);
    cpuOf.setAccessibleText("What 100 % CPU stands for");
    cpuOf.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable CpuOf of) {
            return of == null
                ? ""
                : switch (of) {
                  case MACHINE -> "all cores of the machine";
                  case LIMIT -> "the container's limit";
                  case ONE_CORE -> "one core";
                };
          }

          @Override
          public CpuOf fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    cpuOf.valueProperty().addListener(_ -> tell());
  }

  private void setUpChange(boolean compared) {
    change.setId("profile-change");
    change.setPrefColumnCount(11);
    change.setPromptText("such as -1 %");
    change.getStyleClass().add("mono");
    change.setAccessibleText("Change in CPU time per request, in per cent");
    change.textProperty().addListener(_ -> tell());
    measured.setId("profile-measured");
    measured.setSelected(compared);
    change.setDisable(compared);
    measured
        .selectedProperty()
        .addListener(
            (_, _, by) -> {
              change.setDisable(by);
              tell();
            });
  }

  /// Takes what the open comparison measured.
  void found(MeasuredChange change, String valueType) {
    found = change;
    ProfileChange of = change.change();
    story.setText(
        of == null
            ? change.missing()
            : "%s %s, 95 %% interval %s … %s for sampling error only: %s"
                .formatted(
                    signed(of.relative()),
                    of.per().words(),
                    signed(of.interval().low()),
                    signed(of.interval().high()),
                    valueType));
    tell();
  }

  private static String signed(double share) {
    return (share > 0 ? "+" : "") + Quantities.share(share);
  }

  /// Fills in what a file says.
  void show(MetricsText.BeforeAfter numbers) {
    before.forEach(field -> field.show(numbers.before()));
    after.forEach(field -> field.show(numbers.after()));
  }

  CpuOf cpuOf() {
    CpuOf of = cpuOf.getValue();
    return of == null ? CpuOf.MACHINE : of;
  }

  /// Tells what the form says now; a wrong number is as if it were missing, and said.
  void tell() {
    ServiceMetrics from = read(before);
    ServiceMetrics to = read(after);
    List<String> wrong = new ArrayList<>();
    for (List<MetricField> side : List.of(before, after)) {
      side.stream().map(MetricField::problem).filter(p -> !p.isEmpty()).forEach(wrong::add);
    }
    ProfileChange ofProfile = profileChange(wrong);
    problem.setText(wrong.isEmpty() ? "" : wrong.getFirst());
    problem.setVisible(!wrong.isEmpty());
    problem.setManaged(!wrong.isEmpty());
    changed.accept(new ExplainAsk(from, to, ofProfile));
  }

  private ServiceMetrics read(List<MetricField> fields) {
    ServiceMetrics metrics = ServiceMetrics.NONE.withCpuOf(cpuOf());
    for (MetricField field : fields) {
      metrics = field.addTo(metrics, cpuOf());
    }
    return metrics;
  }

  private @Nullable ProfileChange profileChange(List<String> wrong) {
    Fields.mark(change, "");
    if (measured.isSelected()) {
      return found == null ? null : found.change();
    }
    String text = change.getText().replaceAll("[%\\s]", "").replace('−', '-');
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ProfileChange.of(Double.parseDouble(text) / PERCENT, Per.REQUEST);
    } catch (IllegalArgumentException _) {
      String words = "the profile's change: expected a percentage, such as -1 %";
      Fields.mark(change, words);
      wrong.add(words);
      return null;
    }
  }
}
