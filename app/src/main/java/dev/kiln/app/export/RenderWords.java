package dev.kiln.app.export;

import dev.kiln.app.request.ShellWords;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import java.util.Locale;

/// The `kiln render` command of a picture: every option in which it differs from what the command
/// draws without options.
final class RenderWords {
  private RenderWords() {}

  static String of(Picture picture, String file, PictureFormat format, String outputName) {
    ShellWords words = new ShellWords("kiln render");
    words.add(file.startsWith("-") ? "./" + file : file);
    addStyle(words, picture.style());
    addFormat(words, format, picture.style());
    addPart(words, picture);
    if (picture.search() != null) {
      words.option("--search", picture.search().text());
    }
    return finish(words, picture.query(), outputName);
  }

  /// The command of a sandwich; the zoom of a side has no option.
  static String of(SandwichPicture picture, String file, PictureFormat format, String outputName) {
    ShellWords words = new ShellWords("kiln render");
    words.add(file.startsWith("-") ? "./" + file : file);
    words.option("--sandwich", picture.function());
    addLook(words, picture.style());
    addFormat(words, format, picture.style());
    FrameSearch search = picture.callees().search();
    if (search != null) {
      words.option("--search", search.text());
    }
    return finish(words, picture.query(), outputName);
  }

  private static String finish(ShellWords words, Query query, String outputName) {
    String text = QueryText.format(query);
    if (!text.isEmpty()) {
      words.option("--query", text);
    }
    return words.option("-o", outputName).toString();
  }

  private static void addStyle(ShellWords words, PictureStyle style) {
    if (style.orientation() == Orientation.ICICLE) {
      words.add("--icicle");
    }
    addLook(words, style);
  }

  private static void addLook(ShellWords words, PictureStyle style) {
    PictureStyle standard = PictureStyle.standard();
    if (style.order() != standard.order()) {
      words.option("--order", word(style.order()));
    }
    if (style.coloring() != standard.coloring()) {
      words.option("--color", word(style.coloring()));
    }
    if (style.palette() == PaletteKind.COLOR_BLIND) {
      words.option("--palette", "color-blind");
    }
    style.myCode().forEach(prefix -> words.option("--mine", prefix));
    if (style.widthPx() != standard.widthPx()) {
      words.option("--width", String.valueOf(style.widthPx()));
    }
  }

  private static void addFormat(ShellWords words, PictureFormat format, PictureStyle style) {
    if (format.themes() != format.kind().defaultThemes) {
      words.option("--theme", word(format.themes()));
    }
    if (format.scale() != 1) {
      words.option("--scale", String.valueOf(format.scale()));
    }
    if (format.kind() == Kind.PNG) {
      addMetrics(words, style.metrics());
    }
    if (format.kind() == Kind.HTML && format.allBoxes()) {
      words.add("--all");
    }
  }

  private static void addMetrics(ShellWords words, RowSizes metrics) {
    if (metrics.textScale() != 1) {
      words.option("--text-size", String.valueOf(Math.round(metrics.textScale() * 100)));
    }
    if (metrics.compact()) {
      words.add("--compact");
    }
  }

  /// A zoomed node is named by its path, which several nodes may have: then the range is said too.
  private static void addPart(ShellWords words, Picture picture) {
    PicturePart part = picture.part();
    CallTree tree = picture.layout().tree();
    String path = ZoomPath.of(tree.shape(), part.zoom());
    boolean named = part.zoom() == 0;
    if (!path.isEmpty()) {
      named = ZoomPath.find(tree, path) == part.zoom();
      words.option("--zoom", path);
    }
    if (!named || part.isRange(picture.layout())) {
      words.option("--range", part.rangeText());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
