package dev.kiln.app.ui.document;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// Chips from left to right in at most two rows; those without room go into a menu `+3`.
///
/// The last chip, which adds another, always has room.
final class ChipRows extends Region {
  private static final int MAX_ROWS = 2;
  private static final double GAP_PX = 6;
  private static final double ROW_GAP_PX = 4;

  private final MenuButton more = new MenuButton();
  private List<ChipButton> chips = List.of();
  private Node last = more;

  ChipRows() {
    more.getStyleClass().addAll("chip", "add");
    more.setId("more-chips");
  }

  void show(List<ChipButton> newChips, Node addButton) {
    chips = List.copyOf(newChips);
    last = addButton;
    getChildren().setAll(chips);
    getChildren().addAll(more, addButton);
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = last.prefWidth(-1);
    for (ChipButton chip : chips) {
      width += chip.prefWidth(-1) + GAP_PX;
    }
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    int rows = width > 0 && computePrefWidth(-1) > width ? MAX_ROWS : 1;
    double row = last.prefHeight(-1);
    return getInsets().getTop() + rows * row + (rows - 1) * ROW_GAP_PX + getInsets().getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    int shown = fitting();
    more.getItems().clear();
    for (ChipButton chip : chips.subList(shown, chips.size())) {
      MenuItem item = new MenuItem(chip.getAccessibleText());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> chip.edit(more));
      more.getItems().add(item);
    }
    more.setText("+" + (chips.size() - shown));
    Place place = new Place();
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).setVisible(i < shown);
      if (i < shown) {
        place.put(chips.get(i));
      }
    }
    more.setVisible(shown < chips.size());
    if (more.isVisible()) {
      place.put(more);
    }
    place.put(last);
  }

  /// How many chips leave room for what must follow them.
  private int fitting() {
    for (int shown = chips.size(); shown > 0; shown--) {
      Place place = new Place();
      chips.subList(0, shown).forEach(place::advance);
      if (shown < chips.size()) {
        place.advance(more);
      }
      place.advance(last);
      if (place.row < MAX_ROWS) {
        return shown;
      }
    }
    return 0;
  }

  /// Where the next chip goes.
  private final class Place {
    private double x = getInsets().getLeft();
    private int row;

    /// Takes room for a chip; returns its left edge.
    double advance(Node chip) {
      Insets insets = getInsets();
      double width = chip.prefWidth(-1);
      if (x > insets.getLeft() && x + width > getWidth() - insets.getRight()) {
        x = insets.getLeft();
        row++;
      }
      double left = x;
      x += width + GAP_PX;
      return left;
    }

    void put(Node chip) {
      double left = advance(chip);
      double width = Math.min(chip.prefWidth(-1), getWidth() - left);
      double height = chip.prefHeight(-1);
      double rows = computePrefHeight(getWidth());
      double top = Math.max(0, (getHeight() - rows) / 2) + getInsets().getTop();
      chip.resizeRelocate(
          left, Math.rint(top + row * (height + ROW_GAP_PX)), Math.max(0, width), height);
    }
  }
}
