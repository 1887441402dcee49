package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.Trees;
import org.junit.jupiter.api.Test;

class KeyColorsTest {
  @Test
  void aFunctionHasTheFillOfItsHeaviestBox() {
    CallTree tree =
        Trees.of("com.acme.A.run;org.lib.B.go 10\ncom.acme.A.run;com.acme.C.x;org.lib.B.go 30\n");
    ColorScheme byNode =
        new ColorScheme() {
          @Override
          public int fill(int node) {
            return node;
          }

          @Override
          public java.util.List<LegendEntry> legend() {
            return java.util.List.of();
          }
        };
    KeyColors colors = KeyColors.of(tree, byNode);
    for (int key = 0; key < tree.shape().keys().size(); key++) {
      assertEquals(tree.heaviestNode(key), colors.applyAsInt(key));
    }
    assertEquals(0, colors.applyAsInt(-1), "the root's");
    assertEquals(0, colors.applyAsInt(99));
  }
}
