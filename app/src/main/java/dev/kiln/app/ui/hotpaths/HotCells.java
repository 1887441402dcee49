package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.table.IntervalBar;
import dev.kiln.app.ui.common.table.NameBox;
import dev.kiln.app.ui.hotpaths.whatif.HotNumbers;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.value.Quantities;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cells of the table of hot paths.
final class HotCells {
  /// The present colours and search matches of nodes.
  ///
  /// @param fill of a node, `0xRRGGBB`; -1 for none
  /// @param isMatch whether the search found a node
  record Marks(IntUnaryOperator fill, IntPredicate isMatch) {
    static final Marks NONE = new Marks(_ -> -1, _ -> false);
  }

  private HotCells() {}

  abstract static class Cell extends TableCell<HotRow, HotRow> {
    @Override
    protected void updateItem(@Nullable HotRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setText("");
      } else {
        show(row);
      }
    }

    abstract void show(HotRow row);
  }

  /// Text; unknown values are grey.
  static final class Text extends Cell {
    private final Function<HotRow, String> words;

    Text(Function<HotRow, String> words, String styleClass) {
      this.words = words;
      getStyleClass().add(styleClass);
    }

    @Override
    void show(HotRow row) {
      String text = words.apply(row);
      getStyleClass().remove("unknown-cell");
      if (text.equals(HotNumbers.UNKNOWN)) {
        getStyleClass().add("unknown-cell");
      }
      setText(text);
    }
  }

  /// The function name with the colour of its boxes.
  static final class Name extends Cell {
    private final Supplier<Marks> marks;
    private final NameBox box = new NameBox();

    Name(Supplier<Marks> marks) {
      this.marks = marks;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    void show(HotRow row) {
      Marks now = marks.get();
      boolean match = row.node() >= 0 && row.function() != null && now.isMatch().test(row.node());
      if (row.behind() == null) {
        box.show(row.name(), true, "", match);
      } else if (row.function() == null) {
        box.show(row.name(), false, "", match);
      } else {
        box.show(row.name(), row.behind(), match);
      }
      int fill = row.node() < 0 ? -1 : now.fill().applyAsInt(row.node());
      if (fill < 0) {
        box.noColor();
      } else {
        box.color(fill);
      }
      setText(row.name());
      setGraphic(box);
    }
  }

  /// The share as a bar with its interval, and in words.
  static final class Share extends Cell {
    private static final double BAR_PX = 82;
    private static final double HEIGHT_PX = 7;

    private final Supplier<Marks> marks;
    private final Supplier<Double> largest;
    private final IntervalBar bar = new IntervalBar("fill", HEIGHT_PX);
    private final Label text = Labels.label("", "mono");
    private final HBox box;

    /// @param largest the share that fills the bar
    Share(Supplier<Marks> marks, Supplier<Double> largest) {
      this.marks = marks;
      this.largest = largest;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      bar.setMinWidth(BAR_PX);
      bar.setMaxWidth(BAR_PX);
      text.setMinWidth(Region.USE_PREF_SIZE);
      box = new HBox(6, bar, Labels.spring(), text);
      box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    void show(HotRow row) {
      bar.show(row.share().share(), row.share().interval(), largest.get());
      int fill = row.node() < 0 ? -1 : marks.get().fill().applyAsInt(row.node());
      if (fill >= 0) {
        bar.color(fill);
      }
      text.setText(Quantities.share(row.share().share()));
      setText(text.getText());
      setGraphic(box);
    }
  }

  /// The source of a count: a filled dot for measured, a ring for given.
  static final class From extends Cell {
    private final Label name = Labels.label("", "small", "t2");
    private final Region dot = new Region();
    private final HBox box = new HBox(7, dot, name);

    From() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    void show(HotRow row) {
      mark(dot, row.count().source());
      name.setText(HotNumbers.source(row));
      setText(name.getText());
      setGraphic(box);
    }
  }

  /// Gives a region the mark of a source.
  static void mark(Region dot, Source source) {
    dot.getStyleClass()
        .setAll(
            "source-dot",
            switch (source) {
              case MEASURED -> "measured";
              case GIVEN -> "given";
              case UNKNOWN -> "unknown";
            });
  }
}
