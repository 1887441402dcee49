package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoreTest {
  @Test
  void stepsAreUndoneAndRedoneAsAListOfStatesSays() {
    Random random = new Random(12);
    for (int round = 0; round < 50; round++) {
      Store<Integer> store = new Store<>(0);
      List<Integer> states = new ArrayList<>(List.of(0));
      int at = 0;
      for (int step = 1; step < 100; step++) {
        int now = step;
        switch (random.nextInt(4)) {
          case 0 -> {
            store.undo();
            at = Math.max(0, at - 1);
          }
          case 1 -> {
            store.redo();
            at = Math.min(states.size() - 1, at + 1);
          }
          case 2 -> {
            store.replace(_ -> now);
            states.set(at, now);
          }
          default -> {
            store.update(_ -> now);
            states.subList(at + 1, states.size()).clear();
            states.add(now);
            at++;
          }
        }
        assertEquals(states.get(at), store.get());
        assertEquals(at > 0, store.canUndoProperty().get());
        assertEquals(at < states.size() - 1, store.canRedoProperty().get());
      }
    }
  }

  @Test
  void aStepThatChangesNothingIsNoStep() {
    Store<String> store = new Store<>("a");
    store.update(s -> s);
    assertFalse(store.canUndoProperty().get());
  }

  @Test
  void theLongestAgoIsForgotten() {
    Store<Integer> store = new Store<>(0);
    for (int i = 0; i < 1000; i++) {
      store.update(n -> n + 1);
    }
    int undone = 0;
    while (store.canUndoProperty().get()) {
      store.undo();
      undone++;
    }
    assertEquals(200, undone);
    assertEquals(800, store.get());
    assertTrue(store.canRedoProperty().get());
  }
}
