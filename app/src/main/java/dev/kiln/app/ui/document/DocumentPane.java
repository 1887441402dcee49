package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.FileQuestions;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.common.StackActions;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.flame.FlamePane;
import dev.kiln.app.ui.functions.FunctionsKind;
import dev.kiln.app.ui.functions.FunctionsPane;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.render.layout.Boxes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One open profile: query bar above, rail left, the view in the middle, details right, status
/// below.
public final class DocumentPane extends BorderPane {
  private final Document document;
  private final FlamePane flame;
  private final ViewStack views;
  private final SearchField search;
  private final QueryBar queryBar;
  private final DetailsColumn middle;
  private final VBox top = new VBox();

  public DocumentPane(Document document, Exporter exports, FileQuestions files) {
    this.document = document;
    ViewContext context = new ViewContext(document, new FrameMenu(document), exports, files);
    flame = new FlamePane(context);
    views = new ViewStack(context, flame);
    search = new SearchField(document, views::focusView);
    queryBar = new QueryBar(document, search, exports);
    top.getChildren().add(queryBar);
    List<Problem> problems = document.subject().log().problems();
    if (!problems.isEmpty()) {
      top.getChildren().add(warningStrip(problems));
    }
    setTop(top);
    setLeft(new Rail(document));
    middle = new DetailsColumn(views, new DetailsSwitch(context, views), document.preferences());
    setCenter(middle);
    setBottom(new DocumentStatus(document, flame.canvas()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private HBox warningStrip(List<Problem> problems) {
    String text =
        problems.stream().limit(2).map(Problem::describe).collect(Collectors.joining("; "));
    Button more = new Button("Details");
    more.getStyleClass().add("crumb");
    more.setOnAction(_ -> document.store().replace(s -> s.withView(View.FACTS)));
    HBox strip =
        new HBox(
            Icons.of(Feather.ALERT_TRIANGLE, 15),
            Labels.label(text, "small"),
            Labels.spring(),
            more);
    strip.getStyleClass().add("warn-strip");
    return strip;
  }

  /// Shows a banner above the views until it is forgotten.
  public void tell(Node banner) {
    top.getChildren().add(banner);
  }

  /// Takes a banner away and gives the keyboard to the view.
  public void forget(Node banner) {
    top.getChildren().remove(banner);
    focusView();
  }

  /// Whether the chosen view has a use for dropped files.
  public boolean takes(List<Path> dropped) {
    return views.takes(dropped);
  }

  /// Gives the chosen view dropped files.
  public void take(List<Path> dropped) {
    views.take(dropped);
  }

  /// Gives the keyboard to the chosen view.
  public void focusView() {
    views.focusView();
  }

  public FlamePane flame() {
    return flame;
  }

  public FunctionsPane functions() {
    return (FunctionsPane) views.view(FunctionsKind.KIND.view());
  }

  public Document document() {
    return document;
  }

  private void key(KeyEvent e) {
    boolean typing = e.getTarget() instanceof TextInputControl;
    if (e.isShortcutDown()) {
      shortcut(e);
    } else if ((!typing || e.getCode() == KeyCode.ESCAPE) && !e.isAltDown() && plainKey(e)) {
      e.consume();
    }
  }

  private boolean plainKey(KeyEvent e) {
    switch (e.getCode()) {
      // Later, so that the slash itself is not typed into the field.
      case SLASH, DIVIDE -> Platform.runLater(search::requestFocus);
      case A -> Platform.runLater(queryBar::addTerm);
      case Q -> Platform.runLater(queryBar::toggleText);
      case N -> document.search().step(e.isShiftDown() ? -1 : 1);
      case D -> middle.toggle();
      case W -> document.swap();
      case F4 -> document.store().replace(s -> s.withView(View.SOURCE));
      case ESCAPE -> escape();
      default -> {
        return viewKey(e) || action(e);
      }
    }
    return true;
  }

  /// Steps back by one: out of a text field, else out of the drawer, else out of search and choice.
  private void escape() {
    // A text field hands the key on in the name of what is around it.
    if (getScene().getFocusOwner() instanceof TextInputControl) {
      focusView();
    } else if (!middle.closeDrawer()) {
      search.clear();
      document.search().search("");
      document.choose(Boxes.NONE);
    }
  }

  private boolean viewKey(KeyEvent e) {
    for (ViewKind kind : Views.ALL) {
      if (kind.opensBy(e.getCode())) {
        document.store().replace(s -> s.withView(kind.view()));
        Platform.runLater(views::focusView);
        return true;
      }
    }
    return false;
  }

  /// Acts on the stacks of the chosen frame; in the flame graph, of the one with the keyboard.
  private boolean action(KeyEvent e) {
    int focused = flame.canvas().focusedNodeProperty().get();
    boolean inGraph = flame.canvas().isFocused() && focused != Boxes.NONE;
    for (StackAction.Kind kind : StackAction.Kind.values()) {
      if (kind.key == e.getCode() && !e.isShiftDown()) {
        if (inGraph) {
          document.choose(focused);
        }
        StackActions.act(document, kind);
        return true;
      }
    }
    return false;
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
}
