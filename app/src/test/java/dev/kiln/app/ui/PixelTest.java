package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.middle;
import static dev.kiln.app.ui.WindowFixture.node;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.render.color.Palette;
import dev.kiln.render.color.Theme;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A few pixels of the painted window, in both themes: that boxes are where the layout says, in the
/// colour that the palette says.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class PixelTest {
  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  @Test
  void boxesHaveTheColoursOfThePalette(FxRobot robot) throws Exception {
    DocumentPane pane = fixture.openStacks(robot);
    check(robot, pane, Theme.LIGHT);
    robot.clickOn("#theme");
    check(robot, pane, Theme.DARK);
    robot.clickOn("#theme");
  }

  private void check(FxRobot robot, DocumentPane pane, Theme theme) {
    Palette palette = new Palette(theme);
    WritableImage[] image = new WritableImage[1];
    robot.moveTo("#theme");
    robot.interact(() -> image[0] = fixture.stage.getScene().snapshot(null));
    assertEquals(palette.root(), pixel(image[0], pane, 0));
    int own = pixel(image[0], pane, node(pane, "com.acme.Work.all"));
    assertEquals(true, isMine(palette, own), Integer.toHexString(own));
    int sleep = pixel(image[0], pane, node(pane, "java.lang.Thread.sleep"));
    assertEquals(true, isPlatform(palette, sleep), Integer.toHexString(sleep));
    Point2D corner = pane.flame().canvas().localToScene(3, pane.flame().canvas().getHeight() - 3);
    assertEquals(theme.surface, rgb(image[0], corner));
  }

  private static boolean isMine(Palette palette, int rgb) {
    return rgb == palette.mine(0) || rgb == palette.mine(1) || rgb == palette.mine(2);
  }

  private static boolean isPlatform(Palette palette, int rgb) {
    return rgb == palette.platform(0) || rgb == palette.platform(1) || rgb == palette.platform(2);
  }

  /// A pixel near the lower edge of a box, below its label.
  private int pixel(WritableImage image, DocumentPane pane, int node) {
    Point2D screen = middle(pane, node).add(0, 8);
    return rgb(image, fixture.stage.getScene().getRoot().screenToLocal(screen));
  }

  private static int rgb(WritableImage image, Point2D at) {
    Color c = image.getPixelReader().getColor((int) at.getX(), (int) at.getY());
    return (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
