package dev.kiln.app.ui.shell;

import dev.kiln.app.export.FileOutput;
import dev.kiln.app.export.Picture;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState.Coloring;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.flame.ExportActions;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.KindColors;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.fx.PngPainter;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;

/// Saves what a canvas shows, and says where it went.
final class Exports implements ExportActions {
  private final Supplier<Window> owner;
  private final FileDialogs dialogs;
  private final Notices notices;
  private final Supplier<Theme> theme;

  Exports(Supplier<Window> owner, FileDialogs dialogs, Notices notices, Supplier<Theme> theme) {
    this.owner = owner;
    this.dialogs = dialogs;
    this.notices = notices;
    this.theme = theme;
  }

  /// Bytes of a picture; may fail as a file does.
  private interface Drawing {
    byte[] draw(Path target) throws IOException;
  }

  @Override
  public void saveSvg(Document document, FlameCanvas canvas) {
    save(
        document,
        canvas,
        ".svg",
        picture ->
            target -> {
              Viewport view = canvas.viewport();
              String name = String.valueOf(target.getFileName());
              SvgOptions.Themes themes = SvgOptions.Themes.BOTH;
              String svg =
                  view == null
                      ? picture.svg(Picture.DEFAULT_WIDTH_PX, themes, name)
                      : picture.svg(allRows(view, picture), themes, name);
              return svg.getBytes(StandardCharsets.UTF_8);
            });
  }

  @Override
  public void savePng(Document document, FlameCanvas canvas) {
    save(
        document,
        canvas,
        ".png",
        picture ->
            _ -> {
              Viewport view = canvas.viewport();
              Viewport shown =
                  view == null
                      ? Viewport.whole(picture.layout(), Picture.DEFAULT_WIDTH_PX)
                      : allRows(view, picture);
              return new PngPainter(
                      picture.layout(),
                      colors(document, picture),
                      theme.get(),
                      picture.orientation())
                  .paint(shown, picture.fileName(), picture.subtitleWithQuery(), 2);
            });
  }

  private ColorScheme colors(Document document, Picture picture) {
    return document.store().get().coloring() == Coloring.KIND
        ? new KindColors(picture.layout().tree(), theme.get())
        : PackageColors.of(picture.layout().tree(), theme.get());
  }

  private static Viewport allRows(Viewport view, Picture picture) {
    return view.withRows(0, picture.layout().rows());
  }

  private void save(
      Document document, FlameCanvas canvas, String ending, Function<Picture, Drawing> how) {
    Answer answer = document.answerProperty().get();
    if (answer == null || canvas.viewport() == null) {
      return;
    }
    Optional<Path> target = dialogs.save(owner.get(), document.name() + ending);
    if (target.isEmpty()) {
      return;
    }
    Picture picture =
        new Picture(
            document.name(), answer.query(), answer.layout(), document.store().get().orientation());
    try {
      byte[] bytes = how.apply(picture).draw(target.get());
      FileOutput.write(target.get(), out -> out.write(bytes));
      notices.done("Saved " + target.get());
    } catch (IOException e) {
      notices.failed("Not saved: " + e.getMessage());
    }
  }

  @Override
  public void copyCommand(Document document) {
    Answer answer = document.answerProperty().get();
    if (answer != null) {
      Picture picture =
          new Picture(
              document.path().toString(),
              answer.query(),
              answer.layout(),
              document.store().get().orientation());
      Clipboards.copy(picture.command(document.name() + ".svg"));
      notices.done("Copied the command");
    }
  }
}
