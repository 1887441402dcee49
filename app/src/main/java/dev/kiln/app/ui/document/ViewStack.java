package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Aside;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.ViewKind;
import dev.kiln.app.ui.flame.FlamePane;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of a document: the chosen view, with the flame graph below it if the view wants that.
///
/// A view is made when it is first shown; the flame graph is one for all.
final class ViewStack extends StackPane {
  private final ViewContext context;
  private final FlamePane flame;
  private final Map<View, DocumentView> made = new HashMap<>();
  private final SplitPane split = new SplitPane();

  ViewStack(ViewContext context, FlamePane flame) {
    this.context = context;
    this.flame = flame;
    made.put(View.FLAME, flame);
    switch (context.document().subject()) {
      case OneProfile _ -> made.put(View.BOTTOM_UP, flame);
      case TwoSides _ -> {} // has a pane of its own
    }
    split.setOrientation(Orientation.VERTICAL);
    Document document = context.document();
    document
        .store()
        .stateProperty()
        .addListener(
            (_, old, now) -> {
              if (!old.view().equals(now.view())) {
                show(now.view());
              }
            });
    // Without anything inside that takes the keyboard, arrows would lead out of the view.
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (equals(e.getTarget()) && e.getCode().isArrowKey()) {
            e.consume();
          }
        });
    show(document.store().get().view());
  }

  private void show(View view) {
    ViewKind kind = Views.of(view);
    String missing = missing(kind);
    if (!missing.isEmpty()) {
      getChildren().setAll(List.of(absent(kind, missing)));
      return;
    }
    DocumentView shown = view(view);
    if (kind.overFlame()) {
      split.getItems().setAll(List.of(shown.node(), flame));
      split.setDividerPositions(0.45);
    } else {
      split.getItems().setAll(List.of(shown.node()));
    }
    getChildren().setAll(List.of(split));
    shown.shown();
  }

  private String missing(ViewKind kind) {
    return kind.missing().apply(context.document().subject());
  }

  private static Node absent(ViewKind kind, String missing) {
    VBox box =
        new VBox(
            8,
            Labels.label(kind.name() + " cannot be shown", "title"),
            Labels.label(missing, "t2"));
    box.setAlignment(javafx.geometry.Pos.CENTER);
    box.getStyleClass().add("surface");
    box.setId("view-missing");
    return box;
  }

  /// The view of this kind, created when it is asked for the first time.
  DocumentView view(View view) {
    return made.computeIfAbsent(view, v -> Views.of(v).maker().apply(context));
  }

  /// What the chosen view has for the side; null for nothing.
  @Nullable Aside aside() {
    DocumentView shown = shown();
    return shown == null ? null : shown.aside();
  }

  /// The chosen view; null if the document cannot fill it.
  private @Nullable DocumentView shown() {
    View view = context.document().store().get().view();
    return missing(Views.of(view)).isEmpty() ? view(view) : null;
  }

  /// Whether the chosen view has a use for dropped files.
  boolean takes(List<Path> dropped) {
    DocumentView shown = shown();
    return shown != null && shown.takes(dropped);
  }

  /// Gives the chosen view files that it has a use for.
  void take(List<Path> dropped) {
    DocumentView shown = shown();
    if (shown != null) {
      shown.take(dropped);
    }
  }

  /// Takes the keyboard itself if the view has nothing that can, so that keys reach the document.
  private void keepFocusInside() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    Node inside = owner;
    while (inside != null && !equals(inside)) {
      inside = inside.getParent();
    }
    if (inside == null) {
      requestFocus();
    }
  }

  /// Gives the keyboard to the chosen view.
  void focusView() {
    DocumentView shown = shown();
    if (shown != null) {
      // A view that is new has its controls only after a layout, and can take no keyboard before.
      applyCss();
      layout();
      shown.focus();
    }
    keepFocusInside();
  }
}
