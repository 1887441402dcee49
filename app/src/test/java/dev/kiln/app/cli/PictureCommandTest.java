package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.draw.FlameDrawing;
import dev.kiln.app.report.draw.PicturePart;
import dev.kiln.app.report.draw.ProfileSandwich;
import dev.kiln.app.report.draw.SandwichDrawing;
import dev.kiln.app.report.draw.SvgWriter;
import dev.kiln.app.request.CommandText;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.ShellSplit;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture names the command that draws it again, whatever it shows.
class PictureCommandTest {
  private static final String STACKS =
      """
      main;run one;a\\b;leaf's 40
      main;run one;a\\b;"quoted" 13
      main;run one;-dash 25
      main;$HOME;x 11
      other.thing;sub 9
      """;

  private static final List<String> QUERIES =
      List.of("", "focus=main", "hide=run invert", "collapse=\"run one\" ignore=sub", "by=module");

  @TempDir Path folder;

  @Test
  void theNamedCommandDrawsTheSameSvg() throws Exception {
    Path file = Files.writeString(folder.resolve("my profile.collapsed"), STACKS);
    Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
    Random random = new Random(21);
    for (int round = 0; round < 60; round++) {
      FlameDrawing picture = random(profile, file, random);
      PictureFormat format = PictureFormat.svg(Themes.values()[random.nextInt(3)]);
      assertSame(picture, format);
    }
  }

  @Test
  void threadsAndRealNamesComeBackToo() throws Exception {
    for (String name : List.of("checkout-after.jfr", "go-cpu.pb.gz", "native-perf.collapsed")) {
      Path file = Cli.sample(name);
      Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
      Random random = new Random(name.length());
      for (int round = 0; round < 6; round++) {
        assertSame(random(profile, file, random), PictureFormat.svg(Themes.BOTH));
      }
    }
  }

  private void assertSame(FlameDrawing picture, PictureFormat format) throws Exception {
    Path out = folder.resolve("out.svg");
    String command = command(picture.request(), format, out);
    List<String> words = ShellSplit.words(command);
    assertEquals(List.of("kiln", "render"), words.subList(0, 2));
    Cli.Result result = Cli.run(words.subList(1, words.size()).toArray());
    assertEquals(0, result.exit(), command + "\n" + result.err());
    assertEquals(SvgWriter.text(picture, format, "out.svg"), Files.readString(out), command);
  }

  /// The command as the window copies it: with the file where it lies.
  private static String command(Request request, PictureFormat format, Path out) {
    Request drawn = PictureOptions.in(format, request);
    return CommandText.of(drawn, CommandText.Names.AS_GIVEN, out.toString());
  }

  private static FlameDrawing random(Profile profile, Path file, Random random) {
    Query query = QueryText.parse(QUERIES.get(random.nextInt(QUERIES.size())));
    ProfileView view = new ProfileView(profile);
    CallTree tree = view.callTree(query);
    Order order = Order.values()[random.nextInt(2)];
    Values values =
        Values.NONE
            .with(QueryOptions.QUERY, query)
            .with(RenderQuestion.ICICLE, random.nextBoolean())
            .with(PictureOptions.ORDER, order)
            .with(RenderQuestion.COLOR, Coloring.values()[random.nextInt(Coloring.values().length)])
            .with(RenderQuestion.PALETTE, PaletteKind.values()[random.nextInt(2)])
            .with(
                RenderQuestion.MINE, random.nextBoolean() ? List.of() : List.of("run one", "-dash"))
            .with(RenderQuestion.WIDTH, random.nextBoolean() ? 1200 : 200 + random.nextInt(900));
    FlameLayout layout = FlameLayout.of(tree, order);
    return FlameDrawing.of(
        new Request(RenderQuestion.QUESTION, List.of(), List.of(file), values),
        view.rows(query),
        layout,
        part(layout, random),
        random.nextBoolean() ? null : FrameSearch.of(tree, random.nextBoolean() ? "a" : "/e.+o/"));
  }

  /// Everything, a box, or any range that the window may show.
  private static PicturePart part(FlameLayout layout, Random random) {
    int node = random.nextInt(layout.tree().size());
    if (random.nextInt(3) == 0 || layout.weight(node) == 0) {
      return PicturePart.whole(layout);
    }
    if (random.nextBoolean()) {
      return PicturePart.of(layout, node);
    }
    double from = layout.start(node) + random.nextDouble() * layout.weight(node) / 2;
    double to = from + random.nextDouble() * layout.weight(node);
    return PicturePart.of(layout, node, new Viewport(from, to, 700, 0, layout.rows()));
  }

  @Test
  void aZoomedPictureNamesItsPath() throws Exception {
    Path file = Files.writeString(folder.resolve("x.collapsed"), STACKS);
    Path out = folder.resolve("x.svg");
    Cli.Result result = Cli.run("render", file, "-o", out, "--zoom", "main;run one");
    assertEquals(0, result.exit(), result.err());
    String svg = Files.readString(out);
    assertTrue(svg.contains("$ kiln render x.collapsed --zoom 'main;run one' -o x.svg"), svg);
    assertTrue(svg.contains("zoomed to run one: 78, 79.6 %"), svg);
  }

  @Test
  void aPageIsDrawnByTheCommandToo() throws Exception {
    Path out = folder.resolve("x.html");
    Cli.Result result =
        Cli.run("render", Cli.sample("go-cpu.pb.gz"), "-o", out, "--search", "/main/", "--all");
    assertEquals(0, result.exit(), result.err());
    String page = Files.readString(out);
    assertTrue(page.startsWith("<!DOCTYPE html>"));
    assertTrue(page.contains("$ kiln render go-cpu.pb.gz --all --search /main/ -o x.html"), page);
    assertTrue(page.contains("\"search\":\"/main/\""));
  }

  @Test
  void wrongPartsAreOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("y.collapsed"), STACKS);
    Path out = folder.resolve("y.svg");
    assertFailure(file, out, "no stack in this query begins with this path", "--zoom", "main;nope");
    assertFailure(file, out, "expected a range of values", "--range", "9..3");
    assertFailure(file, out, "expected a range of values", "--range", "x");
    assertFailure(file, out, "normal or color-blind", "--palette", "pink");
    assertFailure(file, out, "not a regular expression", "--search", "/(/");
  }

  private static void assertFailure(
      Path file, Path out, String message, String option, String value) {
    Cli.Result result = Cli.run("render", file, "-o", out, option, value);
    assertEquals(2, result.exit());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  @Test
  void theCommandOfAPngNamesTextSizeAndRows() {
    Values large =
        Values.NONE.with(RenderQuestion.TEXT_SIZE, 125).with(RenderQuestion.COMPACT, true);
    Request request =
        new Request(RenderQuestion.QUESTION, List.of(), List.of(Path.of("in/p.txt")), large);
    assertEquals(
        "kiln render p.txt --text-size 125 --compact -o a.png",
        PictureOptions.caption(request, PictureFormat.png(Themes.LIGHT, 1), "a.png"));
    assertEquals(
        "kiln render p.txt -o a.svg",
        PictureOptions.caption(request, PictureFormat.svg(Themes.LIGHT), "a.svg"));
    Cli.Result refused = Cli.run("render", "p.txt", "--text-size", "40", "-o", "a.png");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--text-size 40: expected 85 to 150"), refused.err());
  }

  @Test
  void theCommandOfASandwichDrawsTheSameSvg() throws Exception {
    String stacks = "main;left;shared;leaf 30\nmain;right;shared;other;shared 20\nmain;right 40\n";
    Path file = folder.resolve("s.collapsed");
    Files.writeString(file, stacks);
    Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
    Query query = QueryText.parse("focus=right");
    ProfileView view = new ProfileView(profile);
    Values values =
        Values.NONE
            .with(QueryOptions.QUERY, query)
            .with(PictureOptions.SANDWICH, "shared")
            .with(RenderQuestion.SEARCH, "oth");
    SandwichDrawing picture =
        ProfileSandwich.of(
            new Request(RenderQuestion.QUESTION, List.of(), List.of(file), values), view);
    PictureFormat format = PictureFormat.svg(Themes.BOTH);
    Path out = folder.resolve("sandwich.svg");
    String command = command(picture.request(), format, out);
    Cli.Result result =
        Cli.run(ShellSplit.words(command).subList(1, ShellSplit.words(command).size()).toArray());
    assertEquals(0, result.exit(), command + "\n" + result.err());
    assertEquals(SvgWriter.text(picture, format, "sandwich.svg"), Files.readString(out), command);
    Cli.Result missing = Cli.run("render", file, "--sandwich", "nobody", "-o", out);
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("--sandwich nobody: no sample"), missing.err());
    Path page = folder.resolve("x.html");
    assertEquals(2, Cli.run("render", file, "--sandwich", "shared", "-o", page).exit());
    assertEquals(
        2, Cli.run("render", file, "--sandwich", "shared", "--zoom", "main", "-o", out).exit());
    assertEquals(2, Cli.run("render", file, "--sandwich", "shared", "--invert", "-o", out).exit());
  }
}
