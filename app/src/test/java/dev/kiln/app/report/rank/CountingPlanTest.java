package dev.kiln.app.report.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a second recording counts calls.
class CountingPlanTest {
  @Test
  void methodsAreNamedAsTheFilterOfJfrNamesThem() {
    assertEquals("com.acme.Cart$Line::price", CountingPlan.method("com.acme.Cart$Line.price(int)"));
    assertEquals("com.acme.Cart::<init>", CountingPlan.method("com/acme/Cart.<init>"));
    for (String none :
        List.of("main", "A$$Lambda/0x7f.get", "a.B.lambda$run$0", "a.B;c.D.e", "a.\"<x>.b", "")) {
      assertEquals("", CountingPlan.method(none), none);
    }
  }

  @Test
  void theSettingsCountTheseMethodsAndNothingElse() {
    CountingPlan plan = new CountingPlan(List.of("a.B.c", "a.B.<init>"), true);
    String settings = plan.settings();
    assertTrue(
        settings.contains("<setting name=\"filter\">a.B::c;a.B::&lt;init&gt;</setting>"), settings);
    assertEquals(1, settings.lines().filter(line -> line.contains("<event ")).count());
  }

  @Test
  void nativeCodeIsCountedByProbesWhoseNamesNoShellReads() {
    String line =
        new CountingPlan(List.of("main.(*index).add", "it's"), false)
            .lines().stream().map(Line::toString).reduce("", (a, b) -> a + "\n" + b);
    assertTrue(line.contains("uprobe:PROGRAM:\"main.(*index).add\""), line);
    assertTrue(line.contains("it'\\''s"), line);
  }
}
