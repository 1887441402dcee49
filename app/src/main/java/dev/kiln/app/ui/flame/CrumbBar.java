package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Texts;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The path of the zoom, from all to the zoomed frame; only there when something is zoomed.
final class CrumbBar extends HBox {
  private static final int HEAD = 1;
  private static final int TAIL = 3;

  private final Document document;
  private final FlameCanvas canvas;

  CrumbBar(Document document, FlameCanvas canvas) {
    this.document = document;
    this.canvas = canvas;
    getStyleClass().addAll("bar", "crumb-bar");
    canvas.zoomProperty().addListener(_ -> update());
    document.answerProperty().addListener(_ -> update());
    update();
  }

  private void update() {
    Answer answer = document.answerProperty().get();
    int zoom = canvas.zoomProperty().get();
    boolean shown = answer != null && zoom != 0;
    setVisible(shown);
    setManaged(shown);
    getChildren().clear();
    if (answer == null || zoom == 0) {
      return;
    }
    CallTree tree = answer.tree();
    List<Integer> path = new ArrayList<>();
    for (int n = zoom; n != 0; n = tree.shape().parent(n)) {
      path.add(n);
    }
    path.add(0);
    Collections.reverse(path);
    for (int i = 0; i < path.size(); i++) {
      boolean cut = i > HEAD && i < path.size() - TAIL;
      if (i == HEAD + 1 && cut) {
        getChildren().addAll(Texts.label("…", "t2"), Icons.of(Feather.CHEVRON_RIGHT, 11));
      }
      if (!cut) {
        add(tree, path.get(i), i == path.size() - 1);
      }
    }
    String view = Quantities.format(tree.total(zoom), answer.valueType());
    getChildren()
        .addAll(
            Texts.spring(),
            Texts.label("view " + view, "mono", "strong"),
            Texts.label("· " + Quantities.share(tree.share(zoom)) + " of all", "mono", "t2"),
            Texts.label("Esc", "kbd"));
  }

  private void add(CallTree tree, int node, boolean last) {
    String name = node == 0 ? "all" : FrameNames.shortName(tree.shape().name(node));
    Button crumb = new Button(name.length() > 48 ? name.substring(0, 47) + "…" : name);
    crumb.getStyleClass().add("crumb");
    crumb.setFocusTraversable(false);
    crumb.setMinWidth(0);
    crumb.setOnAction(_ -> canvas.zoomTo(node));
    if (last) {
      crumb.getStyleClass().add("last");
      getChildren().add(crumb);
    } else {
      getChildren().addAll(crumb, Icons.of(Feather.CHEVRON_RIGHT, 11));
    }
  }
}
