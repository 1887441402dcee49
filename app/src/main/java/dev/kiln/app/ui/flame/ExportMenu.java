package dev.kiln.app.ui.flame;

import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.Exporter;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The export menu of the flame graph: pictures, samples, text, the command.
final class ExportMenu extends ExportButton {
  private final Document document;
  private final Exporter exports;

  ExportMenu(Document document, FlameCanvas canvas, Exporter exports) {
    this.document = document;
    this.exports = exports;
    setId("share");
    MenuItem stack = PictureMenus.item("Copy chosen stack", () -> exports.copyStack(document));
    stack.setId("share-stack");
    getItems()
        .addAll(
            PictureMenus.ofKinds(
                List.of(PictureFormat.Kind.values()),
                canvas::getWidth,
                format -> exports.savePicture(document, canvas, format)));
    getItems()
        .addAll(
            new Menu("Save samples as seen", null, samples().toArray(MenuItem[]::new)),
            new SeparatorMenuItem(),
            PictureMenus.item("Copy picture", () -> exports.copyPicture(canvas)),
            stack,
            PictureMenus.item(
                "Copy summary", () -> exports.copySummary(document, ReportFormat.TEXT)),
            PictureMenus.item(
                "Copy summary as Markdown", () -> exports.copySummary(document, ReportFormat.MD)),
            PictureMenus.item(
                "Copy the command that draws it", () -> exports.copyCommand(document, canvas)));
    setOnShowing(_ -> stack.setDisable(document.selectedNodeProperty().get() < 0));
  }

  private List<MenuItem> samples() {
    return SampleFormat.values().stream().map(this::samples).toList();
  }

  private MenuItem samples(SampleFormat format) {
    return PictureMenus.item(format.comment() + "…", () -> exports.saveSamples(document, format));
  }
}
