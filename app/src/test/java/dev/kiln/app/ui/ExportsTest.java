package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.answer;
import static dev.kiln.app.ui.WindowFixture.node;
import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.layout.Order;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// All that leaves the window, by the menu of the flame graph.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class ExportsTest {
  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  /// Chooses an entry of the menu, by the words that it and its submenu begin with.
  private static void choose(FxRobot robot, String... words) {
    List<MenuItem> items = robot.lookup("#share").queryAs(MenuButton.class).getItems();
    for (String word : words) {
      MenuItem found =
          items.stream()
              .filter(i -> i.getText() != null && i.getText().startsWith(word))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no entry " + word));
      if (found instanceof Menu menu) {
        items = menu.getItems();
      } else {
        robot.interact(found::fire);
      }
    }
  }

  private Path save(FxRobot robot, String name, String... words) throws Exception {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    fixture.answerSave(file);
    choose(robot, words);
    until(() -> Files.exists(file));
    until(() -> robot.lookup("Saved " + file).tryQuery().isPresent());
    assertFalse(
        robot.lookup("Saving " + name + ": writing").tryQuery().isPresent(), "still working");
    return file;
  }

  private static String copied(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return Objects.requireNonNull(text[0]);
  }

  @Test
  void picturesCarryWhatIsSeen(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    int work = node(pane, "com.acme.Work.all");
    robot.interact(
        () -> {
          pane.document().store().update(s -> s.withColoring(Coloring.SELF).withOrder(Order.NAME));
          pane.document().search().search("Parser");
        });
    until(() -> pane.document().search().resultProperty().get() != null);
    until(() -> answer(pane.document()).order() == Order.NAME);
    robot.interact(
        () -> {
          pane.flame().canvas().setAnimated(false);
          pane.flame().canvas().zoomTo(work);
        });
    until(() -> pane.document().zoomedNodeProperty().get() == work);
    String svg = Files.readString(save(robot, "seen.svg", "Save picture as SVG", "Light and dark"));
    String wanted =
        "--icicle --order name --color self --width "
            + (int) pane.flame().canvas().getWidth()
            + " --theme both --zoom 'com.acme.Main.run;com.acme.Work.all' --search Parser"
            + " -o seen.svg";
    assertTrue(svg.contains(wanted.replace("'", "&#39;")) || svg.contains(wanted), svg);
    assertTrue(svg.contains("2 boxes, 50.0 % of all"), svg);
    String page = Files.readString(save(robot, "seen.html", "Save as interactive", "All boxes"));
    assertTrue(page.contains("--all --zoom"), page);
    String boxes = Files.readString(save(robot, "seen.json", "Save boxes as JSON", "All boxes"));
    assertTrue(boxes.startsWith("{\"name\":\"com.acme.Work.all\""), boxes);
  }

  @Test
  void aPngHasTheChosenSizeAndTheme(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    int width = (int) pane.flame().canvas().getWidth();
    Path one = save(robot, "one.png", "Save picture as PNG", "Light, 1×");
    Path three = save(robot, "three.png", "Save picture as PNG", "Dark, 3×");
    BufferedImage light = ImageIO.read(one.toFile());
    BufferedImage dark = ImageIO.read(three.toFile());
    assertEquals(width, light.getWidth());
    assertEquals(3 * width, dark.getWidth());
    assertEquals(3 * light.getHeight(), dark.getHeight());
    assertEquals(0xFFFFFF, light.getRGB(2, 2) & 0xFFFFFF);
    assertEquals(0x1B1D23, dark.getRGB(2, 2) & 0xFFFFFF);
  }

  @Test
  void pngAndCopiedPictureHaveTheTextSizeAndRowsOfTheWindow(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Path normal = save(robot, "normal.png", "Save picture as PNG", "Light, 1×");
    int rows = (ImageIO.read(normal.toFile()).getHeight() - 52 - 16) / 20;
    robot.interact(
        () -> {
          pane.document().preferences().textPercentProperty().set(150);
          pane.document().preferences().compactRowsProperty().set(true);
        });
    Path large = save(robot, "large.png", "Save picture as PNG", "Light, 1×");
    // Rows of 24 and a gap, 12 above and below them, a header of 78.
    assertEquals(78 + 24 + rows * 25, ImageIO.read(large.toFile()).getHeight());
    choose(robot, "Copy picture");
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    int surface = image[0].getPixelReader().getArgb(400, 2 * 12 - 1);
    assertEquals(surface, image[0].getPixelReader().getArgb(400, 2 * (12 + 24) + 1), "the gap");
    assertNotEquals(surface, image[0].getPixelReader().getArgb(400, 2 * (12 + 24) - 2));
    robot.interact(
        () -> {
          pane.document().preferences().textPercentProperty().set(100);
          pane.document().preferences().compactRowsProperty().set(false);
        });
  }

  @Test
  void samplesAreSavedAsTheQueryShowsThem(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Query query = QueryText.parse("focus=Work hide=Parser");
    robot.interact(() -> pane.document().store().update(s -> s.withQuery(query)));
    until(() -> answer(pane.document()).query().equals(query));
    Path text = save(robot, "seen.collapsed", "Save samples", "Collapsed");
    assertEquals(
        List.of(
            "com.acme.Main.run;com.acme.Work.all 50",
            "com.acme.Main.run;com.acme.Work.all;org.lib.Out.write 16"),
        Files.readAllLines(text).stream().sorted().toList(),
        "no comment: some readers of the format stop at one");
    Path pprof = save(robot, "seen.pb.gz", "Save samples", "pprof");
    Profile profile = ProfileReader.read(pprof, ImportControl.none()).profile();
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    assertEquals(66, tree.total());
    assertTrue(
        profile.info().facts().toString().contains("focus=Work hide=Parser"),
        profile.info().toString());
  }

  @Test
  void textAndPicturesAreCopied(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    robot.interact(() -> pane.document().choose(node(pane, "org.lib.Out.write")));
    choose(robot, "Copy chosen stack");
    assertTrue(
        copied(robot).endsWith("  org.lib.Out.write\n  com.acme.Work.all\n  com.acme.Main.run\n"));
    choose(robot, "Copy summary as Markdown");
    assertTrue(copied(robot).startsWith("`stacks.collapsed`: "), copied(robot));
    choose(robot, "Copy the command");
    assertTrue(copied(robot).startsWith("kiln render " + folder), copied(robot));
    choose(robot, "Copy picture");
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    assertEquals(
        2 * Math.ceil(pane.flame().canvas().getWidth()),
        Objects.requireNonNull(image[0]).getWidth());
  }

  /// Saves under a name that is refused, and waits for the notice.
  private void assertNotSaved(FxRobot robot, Path file, String reason, String... words)
      throws Exception {
    fixture.answerSave(file);
    choose(robot, words);
    String said = "Not saved: " + file + ": " + reason;
    until(
        () ->
            robot
                .lookup(n -> n instanceof Label l && l.getText().equals(said))
                .tryQuery()
                .isPresent());
  }

  @Test
  void whatCannotBeSavedIsSaidInOneLine(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    Path file = folder.resolve("missing").resolve("x.svg");
    assertNotSaved(robot, file, "the folder does not exist", "Save picture as SVG", "Light…");
  }

  @Test
  void whatIsOpenIsNotReplaced(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    Path file = pane.document().path();
    Path link = Files.createSymbolicLink(folder.resolve("linked.txt"), file);
    Path counts = Files.writeString(folder.resolve("counts.svg"), "com.acme.Work.all,100\n");
    robot.interact(
        () -> pane.document().store().update(s -> s.with(RankQuestion.COUNTS, List.of(counts))));
    String open = "is open in Kiln; choose another name";
    assertNotSaved(robot, file, open, "Save samples", "Collapsed");
    assertNotSaved(robot, link, open, "Save samples", "Collapsed");
    assertNotSaved(robot, counts, open, "Save picture as SVG", "Light…");
    assertEquals(WindowFixture.STACKS, Files.readString(file));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("com.acme.Work.all,100\n", Files.readString(counts));
  }

  @Test
  void theWrongEndingIsRefused(FxRobot robot) throws Exception {
    fixture.openStacks(robot);
    Path file = folder.resolve("x.jfr");
    String stacks = "expected a name ending in .collapsed, .folded, .txt";
    assertNotSaved(robot, file, stacks, "Save samples", "Collapsed");
    assertNotSaved(robot, file, "expected a name ending in .svg", "Save picture as SVG", "Light…");
    assertFalse(Files.exists(file));
  }
}
