package dev.kiln.app.ui.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.controlsfx.control.PopOver;

/// Small editors that point at what they edit.
public final class PopOvers {
  private PopOvers() {}

  /// Shows content beside a node, in the clothes of the node's window. Popups that open from it
  /// take theirs from its scene, so that the scene is dressed as well as the popover's own root.
  public static PopOver show(Node owner, Parent content) {
    PopOver popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popOver.setDetachable(false);
    // One that fades would still take the keys that are meant for what comes after it.
    popOver.setAnimated(false);
    content.setStyle("-fx-padding: 12");
    var sheets = owner.getScene().getStylesheets();
    var classes = owner.getScene().getRoot().getStyleClass();
    popOver.getRoot().getStylesheets().setAll(sheets);
    popOver.getRoot().getStyleClass().addAll(classes);
    popOver.getScene().getStylesheets().setAll(sheets);
    popOver.getScene().getRoot().getStyleClass().addAll(classes);
    popOver.show(owner);
    return popOver;
  }
}
