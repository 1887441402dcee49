package dev.kiln.diffview;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme.LegendEntry;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffPalette;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// What the colours and marks of a difference mean, in one line.
public final class DiffLegend extends HBox {
  public DiffLegend() {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    Tooltip.install(
        this,
        new Tooltip(
            "Size of the change relative to the larger side: up to 10 %, up to 25 %,"
                + " more.\nGrey is inside the sampling noise."));
  }

  public void show(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    HBox scale = new HBox(1);
    scale.setAlignment(Pos.CENTER_LEFT);
    for (int place = 0; place < DiffPalette.SCALE; place++) {
      scale.getChildren().add(swatch(11, "-fx-background-color: " + Rgb.hex(palette.scale(place))));
    }
    getChildren().clear();
    getChildren()
        .addAll(Parts.whole("less", "small", "t2"), scale, Parts.whole("more", "small", "t2"));
    for (LegendEntry entry : palette.marks()) {
      getChildren().add(swatch(18, style(entry, palette)));
      getChildren().add(Parts.whole(entry.label(), "small", "t2"));
    }
    getChildren().add(Parts.whole("grey: noise", "small", "t2"));
  }

  private static Region swatch(double widthPx, String style) {
    Region swatch = new Region();
    swatch.setMinSize(widthPx, 11);
    swatch.setPrefSize(widthPx, 11);
    swatch.setMaxSize(widthPx, 11);
    swatch.setStyle(style);
    return swatch;
  }

  private static String style(LegendEntry entry, DiffPalette palette) {
    String ground = Rgb.hex(entry.rgb());
    String hatch = Rgb.hex(palette.hatch());
    String fill =
        entry.mark() == BoxMark.VANISHED
            ? String.format(
                Locale.ROOT,
                "linear-gradient(from 0px 0px to 4px 4px, repeat, %s 0%%, %s 35%%, %s 36%%,"
                    + " %s 100%%)",
                hatch,
                hatch,
                ground,
                ground)
            : ground;
    String line =
        switch (entry.mark()) {
          case VANISHED -> "dashed";
          case MOVED -> "dotted";
          case NEW, PLAIN -> "solid";
        };
    return "-fx-background-color: "
        + fill
        + "; -fx-border-color: "
        + Rgb.hex(palette.outline(entry.mark()))
        + "; -fx-border-style: "
        + line
        + " inside;";
  }
}
