package dev.kiln.app.ui.shell;

import dev.kiln.app.export.FileOutput;
import dev.kiln.app.export.Picture;
import dev.kiln.app.export.Table;
import dev.kiln.app.export.TableText;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.FlameCanvas;
import dev.kiln.render.fx.PngPainter;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Saves what a canvas shows, and says where it went.
final class Exports implements Exporter {
  private final Supplier<TabHost> host;
  private final FileDialogs dialogs;
  private final Supplier<Theme> theme;

  /// @param host the window that the tab is in at the moment
  Exports(Supplier<TabHost> host, FileDialogs dialogs, Supplier<Theme> theme) {
    this.host = host;
    this.dialogs = dialogs;
    this.theme = theme;
  }

  /// Bytes of a picture; may fail as a file does.
  private interface Drawing {
    byte[] draw(Path target) throws IOException;
  }

  @Override
  public void savePicture(Document document, FlameCanvas canvas, String ending) {
    save(document, canvas, ending, picture -> target -> draw(document, picture, canvas, target));
  }

  private byte[] draw(Document document, Picture picture, FlameCanvas canvas, Path target)
      throws IOException {
    Viewport view = canvas.viewport();
    Viewport shown =
        view == null
            ? Viewport.whole(picture.layout(), Picture.DEFAULT_WIDTH_PX)
            : view.withRows(0, picture.layout().rows());
    String name = String.valueOf(target.getFileName());
    ColorScheme colors = document.colorsProperty().get();
    if (!name.endsWith(".png") || colors == null) {
      String svg = picture.svg(shown, SvgOptions.Themes.BOTH, name);
      return svg.getBytes(StandardCharsets.UTF_8);
    }
    return new PngPainter(picture.layout(), colors, theme.get(), picture.orientation())
        .paint(shown, picture.fileName(), picture.subtitleWithQuery(), 2);
  }

  @Override
  public void saveTable(Document document, Table table) {
    Optional<Path> target = dialogs.save(host.get().window(), document.name() + ".csv");
    target.ifPresent(file -> write(file, TableText.csv(table).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void copyTable(Table table) {
    Clipboards.copy(TableText.markdown(table));
    host.get()
        .notices()
        .done(String.format(Locale.ROOT, "Copied %,d rows as Markdown", table.rows().size()));
  }

  @Override
  public void copyCsv(Table table) {
    Clipboards.copy(TableText.csv(table));
    notices.done(String.format(Locale.ROOT, "Copied %,d rows as CSV", table.rows().size()));
  }

  private void save(
      Document document, FlameCanvas canvas, String ending, Function<Picture, Drawing> how) {
    Answer answer = document.answerProperty().get();
    if (answer == null || canvas.viewport() == null) {
      return;
    }
    Optional<Path> target = dialogs.save(host.get().window(), document.name() + ending);
    if (target.isEmpty()) {
      return;
    }
    Picture picture =
        new Picture(
            document.name(), answer.query(), answer.layout(), document.store().get().orientation());
    try {
      write(target.get(), how.apply(picture).draw(target.get()));
    } catch (IOException e) {
      host.get().notices().failed("Not saved: " + e.getMessage());
    }
  }

  private void write(Path target, byte[] bytes) {
    try {
      FileOutput.write(target, out -> out.write(bytes));
      host.get().notices().done("Saved " + target);
    } catch (IOException e) {
      host.get().notices().failed("Not saved: " + e.getMessage());
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
      host.get().notices().done("Copied the command");
    }
  }
}
