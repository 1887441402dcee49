package dev.kiln.app.ui.explain;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.ExplainCheck.Verdict;
import dev.kiln.model.hotpath.explain.ExplainFinding;
import dev.kiln.model.hotpath.explain.ExplainFinding.Topic;
import dev.kiln.model.hotpath.explain.Lead;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The answer: a verdict in one line, the most that CPU can explain, the profiles to look at next,
/// and each finding with its arithmetic.
final class ExplainFindings extends VBox {
  private final Function<Lead, List<ValueType>> typesOf;
  private final Consumer<ValueType> open;
  private final Runnable openFacts;

  /// @param typesOf the value types of the document that tell of something
  /// @param open shows a value type
  /// @param openFacts shows the facts of the recording
  ExplainFindings(
      Function<Lead, List<ValueType>> typesOf, Consumer<ValueType> open, Runnable openFacts) {
    super(14);
    this.typesOf = typesOf;
    this.open = open;
    this.openFacts = openFacts;
    setId("explain-answer");
    setMinWidth(0);
    setFocusTraversable(true);
  }

  static String verdict(ExplainCheck check) {
    return switch (check.verdict()) {
      case NOT_ON_CPU -> "The change is not on CPU: look off-CPU";
      case PARTLY_CPU -> "The change is at most partly on CPU: look off-CPU too";
      case CPU_CAN_EXPLAIN -> "CPU can explain the change: look at the CPU profile";
      case NO_CHANGE -> "The latency did not change";
      case TOO_LITTLE_KNOWN -> "There is too little data to tell";
    };
  }

  void show(ExplainCheck check) {
    Label verdict = wrapped(verdict(check), "headline");
    verdict.setId("explain-verdict");
    Label summary = wrapped(reason(check), "t2");
    summary.setId("explain-summary");
    getChildren().setAll(List.of(new VBox(4, verdict, summary)));
    addNext(check);
    GridPane findings = new GridPane();
    findings.setHgap(14);
    findings.setVgap(8);
    findings.setId("explain-findings");
    boolean tooLittle = check.verdict() == Verdict.TOO_LITTLE_KNOWN;
    for (ExplainFinding finding : check.findings()) {
      boolean said = tooLittle && finding.topic() == Topic.MISSING;
      if (finding.topic() != Topic.NEXT && !said) {
        add(findings, finding);
      }
    }
    if (!findings.getChildren().isEmpty()) {
      getChildren().add(new VBox(8, Labels.label("The arithmetic", "caption"), findings));
    }
  }

  /// The summary without the verdict that stands above it.
  private static String reason(ExplainCheck check) {
    String summary = check.summary();
    int end = summary.indexOf(check.verdict() == Verdict.TOO_LITTLE_KNOWN ? ": " : ". ");
    return end < 0 ? summary : capital(summary.substring(end + 2));
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Label wrapped(String text, String... styles) {
    Label label = Labels.label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static void add(GridPane grid, ExplainFinding finding) {
    String topic = finding.topic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Label name = Labels.label(topic, "small", "t3");
    name.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    VBox words = new VBox(1, wrapped(finding.words()));
    if (!finding.arithmetic().isEmpty()) {
      words.getChildren().add(wrapped(finding.arithmetic(), "mono", "t2"));
    }
    grid.addRow(grid.getRowCount(), name, words);
  }

  /// What to look at: a button for each profile that is there, and what to record of what is not.
  private void addNext(ExplainCheck check) {
    if (check.next().isEmpty() && check.toRecord().isEmpty()) {
      return;
    }
    VBox next = new VBox(7, Labels.label("Look at next", "caption"));
    FlowPane buttons = new FlowPane(6, 6);
    for (Lead lead : check.next()) {
      typesOf.apply(lead).forEach(type -> buttons.getChildren().add(button(lead, type)));
      if (lead == Lead.GC) {
        buttons.getChildren().add(collections());
      }
    }
    if (!buttons.getChildren().isEmpty()) {
      next.getChildren().add(buttons);
    }
    for (Lead lead : check.toRecord()) {
      next.getChildren()
          .add(wrapped("Record " + lead.words() + ": " + lead.source(), "small", "t2"));
    }
    next.getStyleClass().add("lead-box");
    next.setPadding(new Insets(10, 12, 10, 12));
    getChildren().add(next);
  }

  private Button button(Lead lead, ValueType type) {
    Button button = new Button("%s: %s".formatted(title(lead), type), Icons.of(icon(lead), 13));
    button.setMnemonicParsing(false);
    button.setId("lead-" + type.toString().replaceAll("[^a-z]+", "-"));
    button.setAccessibleText("Show " + type + ", which shows " + lead.words());
    button.setOnAction(_ -> open.accept(type));
    return button;
  }

  /// Collections are not samples: what is known about them is in the facts, and in the findings
  /// there.
  private Button collections() {
    Button button = new Button(title(Lead.GC) + ": facts", Icons.of(icon(Lead.GC), 13));
    button.setId("lead-gc");
    button.setAccessibleText("Show the facts, which include " + Lead.GC.words());
    button.setOnAction(_ -> openFacts.run());
    return button;
  }

  private static String title(Lead lead) {
    return capital(lead.words());
  }

  private static Feather icon(Lead lead) {
    return switch (lead) {
      case WALL -> Feather.CLOCK;
      case LOCK -> Feather.LOCK;
      case IO -> Feather.HARD_DRIVE;
      case GC -> Feather.TRASH_2;
      case CPU -> Feather.CPU;
    };
  }
}
