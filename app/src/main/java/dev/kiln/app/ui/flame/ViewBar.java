package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Orientation, direction, colour, order, legend, reset zoom, share.
final class ViewBar extends HBox {
  private final Document document;
  private final HBox legend = new HBox(10);

  ViewBar(Document document, FlamePane pane, Exporter exports) {
    this.document = document;
    getStyleClass().addAll("bar", "view-bar");
    legend.setMinWidth(0);
    legend.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(legend, Priority.ALWAYS);
    javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle();
    clip.widthProperty().bind(legend.widthProperty());
    clip.heightProperty().bind(legend.heightProperty());
    legend.setClip(clip);
    document.colorsProperty().addListener((_, _, scheme) -> showLegend(scheme));
    getChildren()
        .addAll(
            orientation(),
            choice("Colour", List.of(Coloring.values()), Coloring.PACKAGE, this::setColoring),
            choice("Order", List.of(Order.values()), Order.WEIGHT, this::setOrder),
            new SimplifyMenu(document),
            legend,
            Icons.button(
                Feather.MAXIMIZE_2, "Show everything (Home)", () -> pane.canvas().zoomTo(0)),
            new ExportMenu(document, pane.canvas(), exports));
  }

  private SegmentedButton orientation() {
    ToggleButton icicle = new ToggleButton("Icicle", Icons.of(Feather.ALIGN_LEFT, 13));
    ToggleButton flame = new ToggleButton("Flame");
    SegmentedButton both = new SegmentedButton(icicle, flame);
    DocumentState state = document.store().get();
    (state.orientation() == Orientation.ICICLE ? icicle : flame).setSelected(true);
    Fields.keepOne(
        both,
        now -> {
          Orientation wanted = now.equals(icicle) ? Orientation.ICICLE : Orientation.FLAME;
          document.store().replace(s -> s.withOrientation(wanted));
        });
    return both;
  }

  private void setColoring(Coloring coloring) {
    document.store().replace(s -> s.withColoring(coloring));
  }

  private void setOrder(Order order) {
    document.store().replace(s -> s.withOrder(order));
  }

  /// A combo box whose closed cell reads `Colour Package`.
  private static <E extends Enum<E>> ComboBox<E> choice(
      String name, List<E> values, E initial, java.util.function.Consumer<E> action) {
    ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setValue(initial);
    Fields.name(box, name, ViewBar::word);
    box.valueProperty().addListener((_, _, value) -> action.accept(value));
    return box;
  }

  private static String word(Enum<?> value) {
    if (value == Order.WEIGHT) {
      return "Heaviest first";
    }
    if (value instanceof Coloring coloring) {
      return coloring.label();
    }
    String lower = value.name().toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private void showLegend(@Nullable ColorScheme scheme) {
    legend.getChildren().clear();
    if (scheme == null) {
      return;
    }
    for (ColorScheme.LegendEntry entry : scheme.legend()) {
      Region swatch = new Region();
      swatch.getStyleClass().add("swatch");
      swatch.setStyle("-fx-background-color: " + Rgb.hex(entry.rgb()));
      HBox item = new HBox(5, swatch, Labels.label(entry.label(), "small", "t2"));
      item.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      item.setMinWidth(Region.USE_PREF_SIZE);
      legend.getChildren().add(item);
    }
  }
}
