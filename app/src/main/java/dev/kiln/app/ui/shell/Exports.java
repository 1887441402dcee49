package dev.kiln.app.ui.shell;

import dev.kiln.app.png.Pictures;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Table;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.app.report.draw.DiffDrawing;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.draw.FlameDrawing;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.report.top.StackReport;
import dev.kiln.app.report.top.SummaryReport;
import dev.kiln.app.request.CommandText;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Clipboards;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.FileWriting;
import dev.kiln.app.ui.common.picture.DifferencePicture;
import dev.kiln.app.ui.common.picture.DocumentPicture;
import dev.kiln.model.query.Query;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.png.CanvasPicture;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Saves and copies what the views of a window show.
final class Exports implements Exporter {
  /// Of copied and, if nothing is said, of saved images: device pixels per pixel.
  private static final int SCALE = 2;

  private final Saving saving;
  private final Supplier<Notices> notices;

  Exports(Saving saving, Supplier<Notices> notices) {
    this.saving = saving;
    this.notices = notices;
  }

  @Override
  public void savePicture(Document document, FlameCanvas canvas, String ending) {
    boolean dark = document.theme().getValue() == Theme.DARK;
    savePicture(
        document,
        canvas,
        switch (ending) {
          case ".png" -> PictureFormat.png(dark ? Themes.DARK : Themes.LIGHT, SCALE);
          case ".html" -> PictureFormat.html(Themes.BOTH, false);
          default -> PictureFormat.svg(Themes.BOTH);
        });
  }

  @Override
  public void savePicture(Document document, FlameCanvas canvas, PictureFormat format) {
    FlameDrawing picture = DocumentPicture.of(document, canvas);
    if (picture != null) {
      saving.save(
          document.sources().fileName() + format.kind().ending(),
          (target, progress) -> Pictures.write(picture, format, target, progress));
    }
  }

  @Override
  public void savePicture(Document document, SandwichDrawing picture, PictureFormat format) {
    saving.save(
        document.sources().fileName() + format.kind().ending(),
        (target, progress) -> Pictures.write(picture, format, target, progress));
  }

  @Override
  public void saveDifference(Document document) {
    Difference difference = document.diffProperty().get();
    if (difference != null) {
      DiffDrawing picture = DifferencePicture.of(document, difference);
      Theme theme = document.theme().getValue();
      saving.save(
          document.sources().fileName() + ".svg",
          (target, progress) ->
              Pictures.write(
                  picture, DifferencePicture.format(target.path(), theme), target, progress),
          ".png",
          ".html");
    }
  }

  @Override
  public void copyPicture(FlameCanvas canvas) {
    copyPicture(List.of(canvas));
  }

  @Override
  public void copyPicture(List<FlameCanvas> canvases) {
    Clipboards.copy(CanvasPicture.of(canvases, SCALE));
    notices.get().done("Copied the picture");
  }

  @Override
  public void saveSamples(Document document, SampleFormat format) {
    Answer answer = document.answerProperty().get();
    if (answer == null) {
      return;
    }
    Query query = answer.query();
    saving.save(
        document.sources().fileName() + format.ending(),
        (target, progress) -> {
          progress.accept("writing samples");
          format.write(document.profile(), query, target);
        },
        format.endings().toArray(String[]::new));
  }

  @Override
  public void saveTable(Document document, Table table) {
    saving.save(document.sources().fileName() + ".csv", (target, _) -> write(target, table), ".md");
  }

  private static void write(FileOutput target, Table table) throws java.io.IOException {
    boolean markdown = target.endsIn(List.of(".md"));
    String text =
        markdown ? table.report().text(ReportFormat.MD) : table.report().text(ReportFormat.CSV);
    target.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void save(String name, FileWriting writing, String... otherEndings) {
    saving.save(name, (target, _) -> writing.write(target), otherEndings);
  }

  @Override
  public void copyText(String text, String what) {
    copy(text, what);
  }

  @Override
  public void copyTable(Table table) {
    copy(table.report().text(ReportFormat.MD), rows(table) + " as Markdown");
  }

  @Override
  public void copyCsv(Table table) {
    copy(table.report().text(ReportFormat.CSV), rows(table) + " as CSV");
  }

  @Override
  public void copyTableText(Table table) {
    copy(table.report().tabbed(), rows(table) + " as text");
  }

  private static String rows(Table table) {
    return String.format(Locale.ROOT, "%,d rows", table.rows().size());
  }

  @Override
  public void copyStack(Document document) {
    Answer answer = document.answerProperty().get();
    int node = document.selectedNodeProperty().get();
    if (answer != null && answer.hasBox(node)) {
      Report<?> stack = StackReport.of(answer.tree(), answer.query(), node);
      copy(stack.text(ReportFormat.TEXT), "the stack");
    } else {
      notices.get().done("Choose a box to copy its stack");
    }
  }

  @Override
  public void copySummary(Document document, ReportFormat format) {
    Answer answer = document.answerProperty().get();
    if (answer != null) {
      Report<?> summary =
          SummaryReport.of(document.name(), answer.query(), answer.tree(), answer.totals());
      copy(summary.text(format), "the summary");
    }
  }

  /// Of a comparison the command that compares, else the one that draws the flame graph.
  @Override
  public void copyCommand(Document document) {
    Difference difference = document.diffProperty().get();
    copyCommand(
        document,
        difference == null
            ? DocumentPicture.of(document)
            : DifferencePicture.of(document, difference));
  }

  @Override
  public void copyCommand(Document document, FlameCanvas canvas) {
    copyCommand(document, DocumentPicture.of(document, canvas));
  }

  @Override
  public void copyCommand(Document document, @Nullable Drawing picture) {
    if (picture != null) {
      PictureFormat format = PictureFormat.svg(Themes.BOTH);
      String name = document.sources().fileName() + format.kind().ending();
      Request request = PictureOptions.in(format, picture.request());
      copy(CommandText.of(request, CommandText.Names.AS_GIVEN, name), "the command");
    }
  }

  private void copy(String text, String what) {
    Clipboards.copy(text);
    notices.get().done("Copied " + what);
  }
}
