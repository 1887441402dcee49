package dev.kiln.app.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.common.ViewKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ViewsTest {
  /// Keys of the document itself, which a view would hide.
  private static final Set<KeyCode> TAKEN =
      Set.of(
          KeyCode.A,
          KeyCode.Q,
          KeyCode.N,
          KeyCode.D,
          KeyCode.W,
          KeyCode.SLASH,
          KeyCode.F4,
          KeyCode.ESCAPE);

  @Test
  void eachViewHasAKeyAnIdAndANameOfItsOwn() {
    Set<Object> seen = new HashSet<>();
    for (ViewKind kind : Views.ALL) {
      assertTrue(seen.add(kind.key()), kind.name() + " has the key of another view");
      assertTrue(seen.add(kind.view().id()), kind.name() + " has the id of another view");
      assertTrue(seen.add(kind.name()), kind.name() + " stands twice");
    }
  }

  @Test
  void noViewHasAKeyThatDoesSomethingElse() {
    for (ViewKind kind : Views.ALL) {
      assertTrue(!TAKEN.contains(kind.key()), kind.name());
      for (StackAction.Kind action : StackAction.Kind.values()) {
        assertTrue(action.key != kind.key(), kind.name() + " has the key of " + action);
      }
    }
  }

  @Test
  void theViewsThatOthersLeadToAreThere() {
    for (View view :
        List.of(View.FLAME, View.BOTTOM_UP, View.SANDWICH, View.DIFF, View.SOURCE, View.FACTS)) {
      assertSame(view, Views.of(view).view());
    }
  }

  @Test
  void viewsOfOneGroupStandTogether() {
    List<Integer> groups = Views.ALL.stream().map(ViewKind::group).toList();
    assertEquals(groups.stream().sorted().toList(), groups);
  }

  @Test
  void aDigitOpensItsViewFromTheNumberPadToo() {
    ViewKind timeline = Views.ALL.get(1);
    assertTrue(timeline.opensBy(KeyCode.DIGIT2));
    assertTrue(timeline.opensBy(KeyCode.NUMPAD2));
    assertEquals(
        List.of("Facts"),
        Views.ALL.stream().filter(k -> k.opensBy(KeyCode.NUMPAD0)).map(ViewKind::name).toList());
  }
}
