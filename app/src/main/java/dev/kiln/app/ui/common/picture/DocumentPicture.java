package dev.kiln.app.ui.common.picture;

import dev.kiln.app.report.draw.FlameDrawing;
import dev.kiln.app.report.draw.PicturePart;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Viewport;
import org.jspecify.annotations.Nullable;

/// Captures what a document shows as a drawing.
public final class DocumentPicture {
  private DocumentPicture() {}

  /// The picture on a canvas: its zoom, range and width.
  ///
  /// @return null if nothing is shown yet
  public static @Nullable FlameDrawing of(Document document, FlameCanvas canvas) {
    Answer answer = document.answerProperty().get();
    Viewport view = canvas.viewport();
    if (answer == null || view == null) {
      return null;
    }
    FlameLayout layout = answer.layout();
    int zoom = node(answer, canvas.zoomProperty().get());
    PicturePart part = PicturePart.of(layout, zoom, view);
    return picture(document, answer, part, (int) canvas.getWidth());
  }

  /// The picture without a canvas: zoomed as the flame graph is, at the usual width.
  ///
  /// @return null if nothing is shown yet
  public static @Nullable FlameDrawing of(Document document) {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return null;
    }
    int zoom = node(answer, document.zoomedNodeProperty().get());
    PicturePart part = PicturePart.of(answer.layout(), zoom);
    return picture(document, answer, part, PictureOptions.DEFAULT_WIDTH_PX);
  }

  private static int node(Answer answer, int zoom) {
    return answer.hasBox(zoom) ? zoom : 0;
  }

  private static FlameDrawing picture(
      Document document, Answer answer, PicturePart part, int widthPx) {
    DocumentState state = document.store().get();
    Request request = Asking.flame(document, answer, state.orientation(), widthPx);
    FrameSearch search = document.search().resultProperty().get();
    return FlameDrawing.of(request, answer.rows(), answer.layout(), part, search);
  }
}
