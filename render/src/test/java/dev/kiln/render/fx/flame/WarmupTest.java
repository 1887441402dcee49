package dev.kiln.render.fx.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Toolkit;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.start.PangoCondition;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PangoCondition.class)
class WarmupTest {
  @Test
  void framesArePaintedOnAnyThreadAndNothingIsSeenOfThem() throws Exception {
    FlameCanvas canvas = new FlameCanvas();
    AtomicInteger painted = new AtomicInteger();
    Toolkit.run(
        () -> {
          Stage stage = Toolkit.show(new StackPane(canvas), 800, 300);
          CallTree tree = Trees.of("a;b 30\na;b;e 10\na;c 20\nd 40\n");
          FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
          Theme theme = Theme.LIGHT;
          canvas.show(layout, PackageColors.of(tree, theme), theme, Orientation.ICICLE);
          Toolkit.pulse(stage.getScene().getRoot());
          FlameScene before = Objects.requireNonNull(canvas.model().now());
          Thread other = new Thread(() -> painted.set(Warmup.play(before, 800, 1)));
          other.start();
          other.join();
          Toolkit.pulse(stage.getScene().getRoot());
          assertSame(before, canvas.model().now());
          assertEquals(1, canvas.framesProperty().get());
          stage.close();
        });
    assertEquals(Warmup.ROUNDS * Warmup.STEPS, painted.get());
  }
}
