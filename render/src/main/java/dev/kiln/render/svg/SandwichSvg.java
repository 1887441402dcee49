package dev.kiln.render.svg;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Writes one function between its callers and its callees as one SVG document.
///
/// ```
///   title, query, legend      SvgFrame
///        a  | b               callers, growing up
///        function
///        function
///        c    | d             callees, growing down
///   command                   SvgFrame
/// ```
///
/// It has no script: a reader points at a box to read its name and numbers.
public final class SandwichSvg {
  /// Between the two boxes of the function.
  private static final int GAP_PX = 12;

  private static final String RULES = ".ht{fill:none;pointer-events:all}";

  private SandwichSvg() {}

  /// One side of the sandwich; its root is the function.
  ///
  /// @param layout where boxes lie
  /// @param view the range that is shown; both sides are as wide
  /// @param colors the fills of boxes
  /// @param zoom the node that fills the width; 0 for the function
  /// @param search the matches to mark; null for none
  /// @param texts what is said of a node beside its name
  public record Half(
      FlameLayout layout,
      Viewport view,
      SvgOptions.Colors colors,
      int zoom,
      @Nullable FrameSearch search,
      IntFunction<String> texts) {}

  /// One half, ready to be written.
  private record Drawn(SvgBoxes boxes, int rows, IntFunction<String> texts) {
    int heightPx() {
      return rows * SvgPainter.PITCH_PX;
    }

    void write(StringBuilder out, int top) {
      out.append("<g transform=\"translate(").append(SvgPainter.MARGIN_PX).append(' ');
      out.append(top).append(")\">\n<path class=\"n s b\" d=\"").append(boxes.narrowPath());
      out.append("\"/>\n").append(boxes.paths());
      out.append("<g font-size=\"11\" class=\"ink\">").append(boxes.labels());
      out.append("</g>\n<g class=\"ht\">\n").append(boxes.titles(texts)).append("</g>\n</g>\n");
    }
  }

  /// Draws both sides.
  ///
  /// @param options the words around; its colours, zoom and search are not read
  public static String paint(Half callers, Half callees, SvgOptions options) {
    SvgOptions above = options(callers, Orientation.FLAME, options);
    SvgOptions below = options(callees, Orientation.ICICLE, options);
    Boxes callerBoxes = visible(callers);
    Boxes calleeBoxes = visible(callees);
    FillClasses callerFills = new FillClasses(callers.layout().tree(), above);
    FillClasses calleeFills = callerFills.beside(callees.layout().tree(), below);
    number(callerBoxes, callerFills);
    number(calleeBoxes, calleeFills);
    Drawn top = drawn(callers, callerBoxes, callerFills, above);
    Drawn bottom = drawn(callees, calleeBoxes, calleeFills, below);
    int width = (int) Math.ceil(callers.view().widthPx()) + 2 * SvgPainter.MARGIN_PX;
    int middle = SvgFrame.HEADER_PX + top.heightPx() + GAP_PX;
    int height = middle + bottom.heightPx() + SvgFrame.FOOTER_PX;
    StringBuilder out = new StringBuilder(1 << 16);
    SvgFrame frame = new SvgFrame(out, options, width, height);
    frame.begin(description(options), calleeFills, RULES);
    top.write(out, SvgFrame.HEADER_PX);
    bottom.write(out, middle);
    frame.footer();
    return out.append("</svg>\n").toString();
  }

  private static SvgOptions options(Half half, Orientation orientation, SvgOptions options) {
    return options.around(orientation, half.colors(), half.zoom(), half.search());
  }

  private static Boxes visible(Half half) {
    Boxes boxes = new Boxes();
    half.layout().visible(half.view(), SvgPainter.MIN_BOX_PX, boxes);
    return boxes;
  }

  /// Both sides' classes have their numbers before either is written.
  private static void number(Boxes boxes, FillClasses fills) {
    for (int b = 0; b < boxes.size(); b++) {
      fills.of(boxes.node(b));
    }
  }

  private static Drawn drawn(Half half, Boxes boxes, FillClasses fills, SvgOptions options) {
    int rows = 3;
    for (int b = 0; b < boxes.size(); b++) {
      rows = Math.max(rows, boxes.row(b) + 1);
    }
    SvgBoxes body =
        new SvgBoxes(half.layout(), half.view(), boxes, fills, rows, SvgPainter.LABEL_PX, options);
    return new Drawn(body, rows, half.texts());
  }

  private static String description(SvgOptions options) {
    String how =
        "Above the middle are the callers of the function, below it what it calls. A box is as"
            + " wide as the value that goes through it and the function. Boxes narrower than half"
            + " a pixel are drawn together, in grey.";
    String query = options.query().isEmpty() ? "" : " Query: " + options.query() + ".";
    String note = options.note().isEmpty() ? "" : " Also: " + options.note() + ".";
    String command = options.command().isEmpty() ? "" : " Drawn by: " + options.command();
    return how + query + note + command;
  }
}
