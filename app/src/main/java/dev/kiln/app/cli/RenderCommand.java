package dev.kiln.app.cli;

import dev.kiln.app.export.FileOutput;
import dev.kiln.app.export.HeadlessPng;
import dev.kiln.app.export.Picture;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln render`: the flame graph as SVG or PNG.
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Draws the flame graph as SVG or PNG; the ending of OUT tells which.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln render app.jfr -o app.svg",
      "  kiln render cpu.pb.gz --icicle --theme both --width 1000 -o cpu.svg",
      "  kiln render app.jfr --value alloc --focus 'JsonParser' -o json.png --scale 2"
    })
final class RenderCommand implements Callable<Integer> {
  private static final int MAX_WIDTH_PX = 20_000;

  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "where the picture goes: a name ending in .svg or .png")
  private Path output = Path.of("");

  @Option(names = "--view", paramLabel = "VIEW", description = "flame or icicle (default: flame)")
  private Orientation view = Orientation.FLAME;

  @Option(names = "--icicle", description = "the same as --view icicle")
  private boolean icicle;

  @Option(names = "--order", paramLabel = "ORDER", description = "weight or name (default: weight)")
  private Order order = Order.WEIGHT;

  @Option(names = "--width", paramLabel = "PX", description = "width in pixels (default: 1200)")
  private int widthPx = Picture.DEFAULT_WIDTH_PX;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light, dark or both (default: light; both follows the viewer, SVG only)")
  private Themes theme = Themes.LIGHT;

  @Option(names = "--scale", paramLabel = "N", description = "PNG pixels per pixel, 1 to 4")
  private int scale = 1;

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  RenderCommand() {}

  @Override
  public Integer call() throws Exception {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    boolean png = name.endsWith(".png");
    check(
        png || name.endsWith(".svg"), "-o " + output + ": expected a name ending in .svg or .png");
    check(widthPx >= 200 && widthPx <= MAX_WIDTH_PX, "--width: expected 200 to " + MAX_WIDTH_PX);
    check(scale >= 1 && scale <= 4, "--scale: expected 1 to 4");
    check(!png || theme != Themes.BOTH, "--theme both: a PNG has one theme");
    Query wanted = query.toQuery();
    ImportResult input = Inputs.open(file, spec.commandLine().getErr());
    FlameLayout layout = FlameLayout.of(new ProfileView(input.profile()).callTree(wanted), order);
    Picture picture =
        new Picture(
            String.valueOf(file.getFileName()), wanted, layout, icicle ? Orientation.ICICLE : view);
    byte[] bytes = png ? png(picture) : svg(picture);
    FileOutput.write(output, out -> out.write(bytes));
    return 0;
  }

  private byte[] svg(Picture picture) {
    String outputName = String.valueOf(output.getFileName());
    return picture.svg(widthPx, theme, outputName).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] png(Picture picture) throws Exception {
    return HeadlessPng.paint(
        picture, widthPx, scale, theme == Themes.DARK ? Theme.DARK : Theme.LIGHT);
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
