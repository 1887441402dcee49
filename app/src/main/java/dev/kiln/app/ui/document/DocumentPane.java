package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState.View;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.app.ui.details.DetailsPane;
import dev.kiln.app.ui.facts.FactsPane;
import dev.kiln.app.ui.flame.ExportActions;
import dev.kiln.app.ui.flame.FlamePane;
import dev.kiln.app.ui.functions.FunctionsPane;
import dev.kiln.importers.ImportLog.Problem;
import dev.kiln.render.color.Theme;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One open profile: query bar above, rail left, the view in the middle, details right, status
/// below.
public final class DocumentPane extends BorderPane {
  private static final double DETAILS_PX = 320;
  private static final double NARROW_DETAILS_PX = 280;
  private static final double NARROW_WINDOW_PX = 1360;

  private final Document document;
  private final FlamePane flame;
  private final FunctionsPane functions;
  private final FactsPane facts;
  private final DetailsPane details;
  private final SplitPane split = new SplitPane();
  private final StackPane main = new StackPane();
  private final SearchField search;

  public DocumentPane(Document document, ExportActions exports, ObservableValue<Theme> theme) {
    this.document = document;
    flame = new FlamePane(document, exports);
    flame.themeProperty().bind(theme);
    functions = new FunctionsPane(document);
    facts = new FactsPane(document);
    details = new DetailsPane(document);
    details.colorsProperty().bind(flame.colorsProperty());
    search = new SearchField(document, flame);
    split.setOrientation(Orientation.VERTICAL);
    VBox top = new VBox(new QueryBar(document, search, exports));
    List<Problem> problems = document.input().log().problems();
    if (!problems.isEmpty()) {
      top.getChildren().add(warningStrip(problems));
    }
    setTop(top);
    setLeft(new Rail(document));
    setCenter(main);
    BorderPane right = new BorderPane(details);
    right.setStyle("-fx-border-color: -k-border; -fx-border-width: 0 0 0 1;");
    setRight(right);
    setBottom(new DocumentStatus(document, flame.canvas()));
    widthProperty().addListener((_, _, w) -> detailsWidth(right, w.doubleValue()));
    detailsWidth(right, getWidth());
    document.store().stateProperty().addListener((_, _, s) -> show(s.view()));
    show(document.store().get().view());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private static void detailsWidth(BorderPane right, double windowPx) {
    double width = windowPx < NARROW_WINDOW_PX ? NARROW_DETAILS_PX : DETAILS_PX;
    right.setPrefWidth(width);
    right.setMinWidth(width);
    right.setMaxWidth(width);
  }

  private HBox warningStrip(List<Problem> problems) {
    String text =
        problems.stream().limit(2).map(Problem::describe).collect(Collectors.joining("; "));
    Button more = new Button("Details");
    more.getStyleClass().add("crumb");
    more.setOnAction(_ -> document.store().replace(s -> s.withView(View.FACTS)));
    HBox strip =
        new HBox(
            Icons.of(Feather.ALERT_TRIANGLE, 15), Texts.label(text, "small"), Texts.spring(), more);
    strip.getStyleClass().add("warn-strip");
    return strip;
  }

  private void show(View view) {
    switch (view) {
      case FLAME -> {
        split.getItems().setAll(List.of(flame));
        main.getChildren().setAll(List.of(split));
      }
      case FUNCTIONS -> {
        split.getItems().setAll(List.of(functions, flame));
        split.setDividerPositions(0.45);
        main.getChildren().setAll(List.of(split));
      }
      case FACTS -> {
        facts.fill();
        main.getChildren().setAll(List.of(facts));
      }
    }
  }

  /// Gives the keyboard to the flame graph.
  public void focusGraph() {
    flame.canvas().requestFocus();
  }

  public FlamePane flame() {
    return flame;
  }

  public FunctionsPane functions() {
    return functions;
  }

  public Document document() {
    return document;
  }

  private void key(KeyEvent e) {
    boolean typing = e.getTarget() instanceof javafx.scene.control.TextInputControl;
    if (e.isShortcutDown()) {
      shortcut(e);
      return;
    }
    if (typing) {
      return;
    }
    boolean known = true;
    switch (e.getCode()) {
      // Later, so that the slash itself is not typed into the field.
      case SLASH, DIVIDE -> Platform.runLater(search::requestFocus);
      case DIGIT1, NUMPAD1 -> view(View.FLAME);
      case DIGIT2, NUMPAD2 -> view(View.FUNCTIONS);
      case DIGIT3, NUMPAD3 -> view(View.FACTS);
      case N -> flame.stepMatch(e.isShiftDown() ? -1 : 1);
      case ESCAPE -> {
        search.clear();
        flame.search("");
        flame.clearSelection();
      }
      default -> known = false;
    }
    if (known) {
      e.consume();
    }
  }

  private void shortcut(KeyEvent e) {
    if (e.getCode() == KeyCode.F) {
      search.requestFocus();
    } else if (e.getCode() == KeyCode.Z && e.isShiftDown() || e.getCode() == KeyCode.Y) {
      document.store().redo();
    } else if (e.getCode() == KeyCode.Z) {
      document.store().undo();
    } else {
      return;
    }
    e.consume();
  }

  private void view(View view) {
    document.store().replace(s -> s.withView(view));
  }
}
