package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// A user's expression matches as Java's do, and ends whatever it is.
class UserPatternTest {
  @Test
  void matchesAnywhere() {
    assertTrue(UserPattern.of("a.c").isIn("xxabcxx"));
    assertFalse(UserPattern.of("^a.c").isIn("xxabcxx"));
    assertTrue(UserPattern.ofText("a.c", 0).isIn("xa.cx"));
    assertFalse(UserPattern.ofText("a.c", 0).isIn("xabcx"));
  }

  @Test
  void whatIsNoExpressionIsRefusedInOneLine() {
    for (String regex : List.of("(", "[a", "*", "(".repeat(200_000), "a{1,999999999999}")) {
      QueryException e = assertThrows(QueryException.class, () -> UserPattern.of(regex));
      assertEquals(1, String.valueOf(e.getMessage()).lines().count());
    }
  }

  @Test
  void aDeepMatchIsRefusedAndNotACrash() {
    UserPattern pattern = UserPattern.of("^(a|b)*c");
    String name = "ab".repeat(500_000);
    QueryException e = assertThrows(QueryException.class, () -> pattern.isIn(name));
    assertEquals("^(a|b)*c needs too much memory on a name of 1000000 characters", e.getMessage());
  }

  @Test
  void anInterruptEndsASearch() {
    UserPattern pattern = UserPattern.of("(a+)+$");
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> pattern.isIn("a".repeat(200) + "!"));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
