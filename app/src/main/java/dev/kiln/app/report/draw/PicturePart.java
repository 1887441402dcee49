package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ValueRange;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import java.math.BigDecimal;
import java.util.Optional;

/// The part of a layout that a picture shows: a zoomed node, and a range.
///
/// @param zoom the node that was zoomed to, its callers fainter; 0 for the root
/// @param from left edge in weight units
/// @param to right edge in weight units, greater than `from`
public record PicturePart(int zoom, double from, double to) {
  /// Ranges are kept to this part of themselves: a hundredth of a pixel.
  private static final double PRECISION = 1e-6;

  public static PicturePart whole(FlameLayout layout) {
    return new PicturePart(0, 0, Math.max(1, layout.totalWeight()));
  }

  /// A node and all that it calls.
  public static PicturePart of(FlameLayout layout, int node) {
    boolean empty = node == 0 || layout.weight(node) == 0;
    double from = empty ? 0 : layout.start(node);
    return empty ? whole(layout) : new PicturePart(node, from, from + (double) layout.weight(node));
  }

  /// What a viewport shows: exactly the zoomed node if it shows that, else its range in round
  /// numbers.
  public static PicturePart of(FlameLayout layout, int zoom, Viewport view) {
    PicturePart node = of(layout, zoom);
    double fine = (view.to() - view.from()) * PRECISION;
    if (Math.abs(view.from() - node.from) < fine && Math.abs(view.to() - node.to) < fine) {
      return node;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(fine)));
    return new PicturePart(node.zoom, rounded(view.from(), unit), rounded(view.to(), unit));
  }

  private static double rounded(double value, double unit) {
    BigDecimal step = new BigDecimal(Double.toString(unit));
    BigDecimal steps = new BigDecimal(Math.rint(value / unit));
    return steps.multiply(step).doubleValue();
  }

  /// The request that asks for this part: a zoomed node is named by its path, which several nodes
  /// may have; then the range is given, too.
  Request asked(Request request, FlameLayout layout) {
    CallTree tree = layout.tree();
    String path = ZoomPath.of(tree.shape(), zoom);
    boolean named = path.isEmpty() ? zoom == 0 : ZoomPath.find(tree, path) == zoom;
    PicturePart node = of(layout, zoom);
    boolean isRange = node.from != from || node.to != to;
    Optional<ValueRange> range =
        named && !isRange ? Optional.empty() : Optional.of(new ValueRange(from, to));
    return request.with(RenderQuestion.ZOOM, path).with(RenderQuestion.RANGE, range);
  }

  Viewport viewport(FlameLayout layout, double widthPx) {
    return new Viewport(from, to, Math.max(1, widthPx), 0, layout.rows());
  }
}
