package dev.kiln.app.cli;

import dev.kiln.app.export.HeadlessToolkit;
import dev.kiln.app.export.Picture;
import dev.kiln.app.export.PictureFile;
import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PicturePart;
import dev.kiln.app.export.PictureStyle;
import dev.kiln.app.export.SandwichFile;
import dev.kiln.app.export.SandwichPicture;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.FlameLayout;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln render`: the flame graph as SVG, PNG or HTML.
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Draws the flame graph as SVG, PNG or HTML; the ending of OUT tells which.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln render app.jfr -o app.svg",
      "  kiln render cpu.pb.gz --icicle --theme both --width 1000 -o cpu.svg",
      "  kiln render app.jfr --value alloc --focus 'JsonParser' -o json.png --scale 2",
      "  kiln render app.jfr --zoom 'Main.run;Work.all' --search /parse/ -o app.html",
      "  kiln render app.jfr --sandwich 'Json.parse' -o parse.svg"
    })
final class RenderCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "where the picture goes: a name ending in .svg, .png or .html")
  private Path output = Path.of("");

  @Mixin private PictureOptions options = new PictureOptions();

  @Option(
      names = "--zoom",
      paramLabel = "A;B;C",
      description = "zoom to the box that these functions lead to from the root")
  private String zoom = "";

  @Option(
      names = "--range",
      paramLabel = "FROM..TO",
      description = "show a part of the width, in the value's own unit from the left")
  private String range = "";

  @Option(
      names = "--sandwich",
      paramLabel = "FUNCTION",
      description = "draw this function between its callers and what it calls; SVG or PNG")
  private String sandwich = "";

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "mark functions by their names, or by /regular expression/")
  private String search = "";

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  RenderCommand() {}

  @Override
  public Integer call() throws Exception {
    PictureStyle style;
    PictureFormat format;
    try {
      format = options.format(Kind.of(output));
      style = options.style();
      checkSandwich(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    Query wanted = query.toQuery();
    if (!sandwich.isEmpty() && wanted.direction() != Direction.CALLEES) {
      throw new QueryException("--sandwich shows callers and callees: no invert");
    }
    ImportResult input = Inputs.open(file, spec, wanted);
    ProfileView view = new ProfileView(input.profile());
    if (format.kind() == Kind.PNG) {
      HeadlessToolkit.start();
    }
    if (sandwich.isEmpty()) {
      PictureFile.write(picture(view, wanted, style), format, output, _ -> {});
    } else {
      SandwichFile.write(sandwich(view, wanted, style), format, output, _ -> {});
    }
    return 0;
  }

  private void checkSandwich(PictureFormat format) {
    if (sandwich.isEmpty()) {
      return;
    }
    SandwichFile.check(format.kind());
    if (!zoom.isEmpty() || !range.isEmpty()) {
      throw new IllegalArgumentException("--sandwich is drawn whole: no --zoom, no --range");
    }
  }

  private SandwichPicture sandwich(ProfileView view, Query wanted, PictureStyle style) {
    CallTree tree = view.callTree(wanted);
    int key = SandwichPicture.find(tree, sandwich);
    String name = String.valueOf(file.getFileName());
    return SandwichPicture.of(name, wanted, tree, view.rows(wanted), key, style, search);
  }

  private Picture picture(ProfileView view, Query wanted, PictureStyle style) {
    CallTree tree = view.callTree(wanted);
    FlameLayout layout = FlameLayout.of(tree, style.order());
    PicturePart part = PicturePart.of(layout, Picture.zoomedNode(tree, zoom));
    if (!range.isEmpty()) {
      try {
        part = part.withRange(range);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--range " + e.getMessage(), e);
      }
    }
    return new Picture(
        String.valueOf(file.getFileName()),
        wanted,
        view.rows(wanted),
        layout,
        style,
        part,
        search.isEmpty() ? null : FrameSearch.of(tree, search));
  }
}
