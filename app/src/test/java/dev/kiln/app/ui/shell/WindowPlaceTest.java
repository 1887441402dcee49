package dev.kiln.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

  @Test
  void aWindowThatFitsStays() {
    WindowPlace place = new WindowPlace(2000, 50, 1000, 800, false);
    assertEquals(place, place.on(List.of(LEFT, RIGHT)));
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheFirst() {
    WindowPlace place = new WindowPlace(2000, 50, 1000, 800, true);
    assertEquals(new WindowPlace(460, 120, 1000, 800, true), place.on(List.of(LEFT)));
  }

  @Test
  void everyWindowCanBeReachedWhereverItWas() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      WindowPlace any =
          new WindowPlace(
              random.nextInt(-9000, 9000),
              random.nextInt(-9000, 9000),
              random.nextInt(1, 5000),
              random.nextInt(1, 5000),
              false);
      WindowPlace fit = any.on(List.of(LEFT, RIGHT));
      Rectangle2D window = new Rectangle2D(fit.x(), fit.y(), fit.width(), fit.height());
      assertTrue(LEFT.contains(window) || RIGHT.contains(window), any + " -> " + fit);
    }
  }

  @Test
  void aFirstWindowIsPlacedByTheSystem() {
    WindowPlace first = new WindowPlace(Double.NaN, Double.NaN, 5000, 5000, false);
    WindowPlace fit = first.on(List.of(LEFT));
    assertTrue(Double.isNaN(fit.x()) && Double.isNaN(fit.y()));
    assertEquals(1920, fit.width());
    assertEquals(1040, fit.height());
  }
}
