package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.png.Pictures;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.draw.RankDrawing;
import dev.kiln.app.report.rank.CountingPlan;
import dev.kiln.app.report.rank.RankBody;
import dev.kiln.app.report.rank.RankFunctions;
import dev.kiln.app.report.rank.RankPath;
import dev.kiln.app.report.rank.RankPicture;
import dev.kiln.app.report.rank.RankReport;
import dev.kiln.app.report.rank.RankStacks;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.model.hotpath.rank.HeaviestPath;
import dev.kiln.model.hotpath.rank.RankedRow;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// Copies and saves the ranking as the command writes it.
final class HotExports {
  /// Of a PNG: device pixels per pixel.
  private static final int SCALE = 2;

  private final ViewContext context;
  private final Document document;
  private final HotPathsPane pane;

  HotExports(ViewContext context, HotPathsPane pane) {
    this.context = context;
    this.document = context.document();
    this.pane = pane;
  }

  MenuButton menu() {
    MenuItem svg =
        PictureMenus.item(
            "Save the picture as SVG…", () -> savePicture(".svg", PictureFormat.svg(Themes.BOTH)));
    boolean dark = document.theme().getValue() == Theme.DARK;
    Themes theme = dark ? Themes.DARK : Themes.LIGHT;
    MenuItem png =
        PictureMenus.item(
            "Save the picture as PNG…", () -> savePicture(".png", PictureFormat.png(theme, SCALE)));
    MenuItem counting =
        PictureMenus.item(
            "Save JFR settings that count calls of the first rows…", this::saveSettings);
    MenuButton menu =
        new ExportButton(
            PictureMenus.item("Copy row as Markdown (Ctrl+C)", () -> copyRow(pane.rows().chosen())),
            PictureMenus.item("Copy the ranking as text", () -> copy(ReportFormat.TEXT)),
            PictureMenus.item("Copy the ranking as Markdown", () -> copy(ReportFormat.MD)),
            new SeparatorMenuItem(),
            PictureMenus.item("Save the ranking as CSV…", () -> save(".csv", ReportFormat.CSV)),
            PictureMenus.item("Save the ranking as Markdown…", () -> save(".md", ReportFormat.MD)),
            PictureMenus.item("Save the ranking as text…", () -> save(".txt", ReportFormat.TEXT)),
            new SeparatorMenuItem(),
            counting,
            new SeparatorMenuItem(),
            svg,
            png);
    menu.setOnShowing(
        _ -> {
          HotAnswer now = pane.ranking();
          boolean empty = now == null || now.points().points().isEmpty();
          counting.setDisable(now == null || !CountingPlan.of(now.paths()).isForJava());
          svg.setDisable(empty);
          png.setDisable(empty);
        });
    menu.setId("hot-export");
    return menu;
  }

  /// Saves settings for a second recording that counts calls, and copies the option of `java` that
  /// records with them.
  private void saveSettings() {
    HotAnswer now = pane.ranking();
    if (now == null) {
      return;
    }
    CountingPlan plan = CountingPlan.of(now.paths());
    String name = document.sources().fileName() + "-calls.jfc";
    context
        .exports()
        .save(
            name,
            target ->
                target.write(out -> out.write(plan.settings().getBytes(StandardCharsets.UTF_8))));
    context.exports().copyText("java " + CountingPlan.command(name), "the option of java");
  }

  private void savePicture(String ending, PictureFormat format) {
    HotAnswer now = pane.ranking();
    if (now == null) {
      return;
    }
    RankDrawing drawing =
        RankPicture.of(
            Asking.ranking(document, now.query(), now.ask().look(), now.paths().options().myCode()),
            now.paths());
    context
        .exports()
        .save(
            document.sources().fileName() + "-hot-paths" + ending,
            target -> Pictures.write(drawing, format, target, _ -> {}));
  }

  private static RankBody body(HotAnswer ranking) {
    HeaviestPath path = ranking.path();
    if (path != null) {
      return new RankPath(ranking.paths(), path);
    }
    return ranking.ask().ofPaths()
        ? RankStacks.of(ranking.paths(), HotAnswer.MOST_STACKS)
        : RankFunctions.of(ranking.paths(), 0, ranking.counts().previews());
  }

  private static Report<?> report(HotAnswer ranking, RankBody body) {
    String query = QueryText.format(ranking.query());
    return RankReport.of(ranking.paths(), body, query, ranking.ask().speedup());
  }

  private void copy(ReportFormat format) {
    HotAnswer now = pane.ranking();
    if (now == null) {
      return;
    }
    document.compute(
        _ -> report(now, body(now)).text(format),
        text -> context.exports().copyText(text, "the ranking"));
  }

  private void save(String ending, ReportFormat format) {
    HotAnswer now = pane.ranking();
    if (now != null) {
      context
          .exports()
          .save(
              document.sources().fileName() + "-hot-paths" + ending,
              target -> {
                byte[] text = report(now, body(now)).text(format).getBytes(StandardCharsets.UTF_8);
                target.write(out -> out.write(text));
              });
    }
  }

  /// Copies one row of a ranking; of a path all of it, as a step alone says little.
  void copyRow(@Nullable HotRow row) {
    HotAnswer now = pane.ranking();
    if (now == null || row == null) {
      return;
    }
    if (now.path() != null || now.ask().ofPaths()) {
      copyRows(now, body(now), "the path");
      return;
    }
    List<RankedRow> rows =
        now.paths().rows().stream()
            .filter(r -> r.key() == row.key())
            .map(r -> new RankedRow(r, List.of()))
            .toList();
    copyRows(now, new RankFunctions(now.paths(), rows, List.of()), "the row");
  }

  private void copyRows(HotAnswer now, RankBody rows, String what) {
    String text = report(now, rows).tables().text(ReportFormat.MD);
    context.exports().copyText(text, what + " as Markdown");
  }
}
