package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The path of the zoom, from all to the zoomed frame; visible only when something is zoomed.
final class CrumbBar extends HBox {
  private static final int HEAD = 1;
  private static final int TAIL = 3;

  private final Document document;
  private final FlameCanvas canvas;
  private final HBox crumbs = new HBox(4);

  CrumbBar(Document document, FlameCanvas canvas) {
    this.document = document;
    this.canvas = canvas;
    getStyleClass().addAll("bar", "crumb-bar");
    crumbs.setAlignment(Pos.CENTER_LEFT);
    crumbs.setMinWidth(0);
    HBox.setHgrow(crumbs, Priority.ALWAYS);
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
    crumbs.getChildren().clear();
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
        crumbs.getChildren().addAll(whole(Labels.label("…", "t2")), arrow());
      }
      if (!cut) {
        add(tree, path.get(i), i == path.size() - 1);
      }
    }
    String view = Quantities.format(tree.total(zoom), answer.valueType());
    getChildren()
        .addAll(
            crumbs,
            whole(Labels.label("view " + view, "mono", "strong")),
            whole(
                Labels.label("· " + Quantities.share(tree.share(zoom)) + " of all", "mono", "t2")),
            whole(Labels.label("Esc", "kbd")));
  }

  private static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static FontIcon arrow() {
    return Icons.of(Feather.CHEVRON_RIGHT, 11);
  }

  private void add(CallTree tree, int node, boolean last) {
    String name = node == 0 ? "all" : FrameNames.shortName(tree.shape().name(node));
    Button crumb = new Button(name.length() > 48 ? name.substring(0, 47) + "…" : name);
    crumb.getStyleClass().add("crumb");
    crumb.setMnemonicParsing(false);
    crumb.setFocusTraversable(false);
    crumb.setMinWidth(node == 0 ? Region.USE_PREF_SIZE : 40);
    crumb.setOnAction(_ -> canvas.zoomTo(node));
    if (last) {
      crumb.getStyleClass().add("last");
      crumbs.getChildren().add(crumb);
    } else {
      crumbs.getChildren().addAll(crumb, arrow());
    }
  }
}
