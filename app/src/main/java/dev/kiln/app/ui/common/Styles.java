package dev.kiln.app.ui.common;

import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Preferences;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;

/// How a picture looks that is taken down from the window.
public final class Styles {
  private Styles() {}

  /// The look that a document has in the window, the user's sizes among it.
  ///
  /// @param widthPx the whole picture's width, margins included
  public static PictureStyle of(
      Document document, Answer answer, Orientation orientation, int widthPx) {
    Preferences preferences = document.preferences();
    boolean colorBlind = preferences.colorBlindProperty().get();
    return new PictureStyle(
        orientation,
        answer.order(),
        document.store().get().coloring(),
        colorBlind ? PaletteKind.COLOR_BLIND : PaletteKind.NORMAL,
        preferences.myCodeProperty().get(),
        widthPx,
        metrics(preferences));
  }

  /// The sizes of rows and type that the user chose.
  public static RowSizes metrics(Preferences preferences) {
    return new RowSizes(
        preferences.textPercentProperty().get() / 100.0, preferences.compactRowsProperty().get());
  }
}
