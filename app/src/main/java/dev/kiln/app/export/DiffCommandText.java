package dev.kiln.app.export;

import dev.kiln.app.request.ShellWords;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.identity.IdentityRule;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.layout.Orientation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// The `kiln diff` command of a comparison: every option in which it differs from what the command
/// does without options.
public final class DiffCommandText {
  /// What a unit of work is called where nobody says it.
  public static final String UNIT_NAME = "request";

  private DiffCommandText() {}

  /// The command that prints the lists.
  public static String of(DiffRequest request) {
    return words(request).toString();
  }

  /// The command that draws a picture.
  ///
  /// @param outputName the name of the file that it goes into
  public static String of(
      DiffRequest request, DiffStyle style, PictureFormat format, String outputName) {
    ShellWords words = words(request);
    DiffStyle standard = DiffStyle.standard();
    if (style.widths() != standard.widths()) {
      words.option("--layout", word(style.widths()));
    }
    if (style.order() != DiffStyle.standard().order()) {
      words.option("--order", word(style.order()));
    }
    if (style.orientation() == Orientation.FLAME) {
      words.option("--view", "flame");
    }
    if (style.bySelf()) {
      words.option("--color", "self");
    }
    if (style.changesOnly()) {
      words.add("--changes-only");
    }
    if (format.kind() == Kind.PNG && style.widthPx() != standard.widthPx()) {
      words.option("--width", String.valueOf(style.widthPx()));
    }
    addFormat(words, format);
    if (format.kind() == Kind.HTML && format.allBoxes()) {
      words.add("--all");
    }
    return words.option("-o", outputName).toString();
  }

  /// The command that draws a sandwich, unzoomed.
  static String ofSandwich(
      DiffRequest request, DiffSandwichPicture picture, PictureFormat format, String outputName) {
    ShellWords words = words(request).option("--sandwich", picture.function());
    FrameSearch search = picture.callees().search();
    if (search != null) {
      words.option("--search", search.text());
    }
    DiffStyle style = picture.style();
    if (style.widths() != DiffStyle.standard().widths()) {
      words.option("--layout", word(style.widths()));
    }
    if (style.order() != DiffStyle.standard().order()) {
      words.option("--order", word(style.order()));
    }
    if (style.bySelf()) {
      words.option("--color", "self");
    }
    if (style.widthPx() != DiffStyle.standard().widthPx()) {
      words.option("--width", String.valueOf(style.widthPx()));
    }
    addFormat(words, format);
    return words.option("-o", outputName).toString();
  }

  /// Adds the options of every picture.
  static void addFormat(ShellWords words, PictureFormat format) {
    if (format.themes() != format.kind().defaultThemes) {
      words.option("--theme", word(format.themes()));
    }
    if (format.scale() != 1) {
      words.option("--scale", String.valueOf(format.scale()));
    }
  }

  private static ShellWords words(DiffRequest request) {
    ShellWords words = new ShellWords("kiln diff");
    if (request.baseFiles().size() == 1 && request.currentFiles().size() == 1) {
      words.add(file(request.baseFiles().getFirst()));
      words.add(file(request.currentFiles().getFirst()));
    } else {
      request.baseFiles().forEach(name -> words.option("--base", name));
      request.currentFiles().forEach(name -> words.option("--current", name));
    }
    if (request.basis() != null) {
      words.option("--basis", request.basis().word());
    }
    Basis.Units units = request.units();
    if (units != null) {
      words.option("--units", number(units.base()) + "," + number(units.current()));
      if (!units.word().equals(UNIT_NAME)) {
        words.option("--unit-name", units.word());
      }
    }
    rules(words, request.rules());
    String query = QueryText.format(request.query());
    return query.isEmpty() ? words : words.option("--query", query);
  }

  private static String file(String name) {
    return name.startsWith("-") ? "./" + name : name;
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static void rules(ShellWords words, IdentityRules rules) {
    List<IdentityRule> usual = IdentityRules.standard().rules();
    for (int i = 0; i < usual.size(); i++) {
      IdentityRule rule = rules.rules().get(i);
      if (rule.on() != usual.get(i).on()) {
        words.option(rule.on() ? "--with-rule" : "--without-rule", rule.name());
      }
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
