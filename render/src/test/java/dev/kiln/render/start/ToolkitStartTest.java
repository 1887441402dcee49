package dev.kiln.render.start;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kiln.render.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PangoCondition.class)
class ToolkitStartTest {
  @Test
  void anOpenWindowKeepsTheProgramAlive() throws Exception {
    assertFalse(Toolkit.on(() -> Thread.currentThread().isDaemon()), "the JavaFX thread");
  }
}
