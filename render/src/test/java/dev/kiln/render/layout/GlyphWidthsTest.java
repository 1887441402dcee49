package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphWidthsTest {
  /// Every character 10 px.
  private static final GlyphWidths TEN = GlyphWidths.measured(c -> 10.0);

  @Test
  void addsUpCharacters() {
    assertEquals(30, TEN.of("abc"));
    assertEquals(0, TEN.of(""));
    assertEquals(20, TEN.of("漢字"));
    assertEquals(0, TEN.of("\n\u0085"), "control characters have no width");
  }

  @Test
  void takesTheLongestFormThatFits() {
    List<String> forms = List.of("com.acme.Foo.bar", "Foo.bar", "bar");
    assertEquals("com.acme.Foo.bar", TEN.fit(forms, 160));
    assertEquals("Foo.bar", TEN.fit(forms, 159));
    assertEquals("Foo.bar", TEN.fit(forms, 70));
    assertEquals("bar", TEN.fit(forms, 69));
  }

  @Test
  void cutsTheShortestFormWithAnEllipsis() {
    assertEquals("transf…", TEN.fit(List.of("x.transform", "transform"), 75));
    assertEquals("tr…", TEN.fit(List.of("transform"), 30));
    assertEquals("", TEN.fit(List.of("transform"), 29), "one letter says nothing");
    assertEquals("", TEN.fit(List.of("transform"), 0));
    assertEquals("", TEN.fit(List.of("transform"), -5));
  }

  @Test
  void neverCutsAPairOfSurrogates() {
    String faces = "\ud83d\ude00\ud83d\ude01\ud83d\ude02";
    for (int width = 0; width < 70; width++) {
      String cut = TEN.fit(List.of(faces), width).replace("…", "");
      assertFalse(
          !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1)), "at " + width);
    }
  }

  @Test
  void estimatesAreWideRatherThanNarrow() {
    GlyphWidths estimated = GlyphWidths.estimated(11);
    assertEquals(11 * 0.974, estimated.of("m"), 1e-9);
    assertTrue(estimated.of("é") >= estimated.of("e"));
    assertEquals(11, estimated.of("漢"));
  }
}
