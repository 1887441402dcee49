package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.color.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fills of a document's boxes.
@SuppressWarnings("NullAway.Init") // the document is made before each test
class DocumentColorsTest {
  @TempDir Path folder;
  private DocumentFixture fixture;
  private Document document;

  @BeforeEach
  void open() {
    fixture = DocumentFixture.answered(folder);
    document = fixture.document;
  }

  private List<Integer> fills() {
    return fills(Objects.requireNonNull(document.colorsProperty().get()));
  }

  private List<Integer> fills(ColorScheme colors) {
    List<Integer> fills = new ArrayList<>();
    for (int node = 0; node < fixture.answer().tree().size(); node++) {
      fills.add(colors.fill(node));
    }
    return fills;
  }

  private List<Integer> expected(Coloring coloring, Theme theme, PaletteKind palette) {
    return fills(new BoxColors(coloring, theme, palette, List.of()).of(fixture.answer()));
  }

  @Test
  void coloursFollowTheColoringTheThemeAndTheEyes() {
    assertEquals(expected(Coloring.PACKAGE, Theme.LIGHT, PaletteKind.NORMAL), fills());
    document.store().update(s -> s.withColoring(Coloring.SELF));
    fixture.settle();
    assertEquals(expected(Coloring.SELF, Theme.LIGHT, PaletteKind.NORMAL), fills());
    fixture.theme.set(Theme.DARK);
    fixture.settle();
    assertEquals(expected(Coloring.SELF, Theme.DARK, PaletteKind.NORMAL), fills());
    fixture.preferences.colorBlindProperty().set(true);
    fixture.settle();
    assertEquals(expected(Coloring.SELF, Theme.DARK, PaletteKind.COLOR_BLIND), fills());
    document.store().undo();
    fixture.settle();
    assertEquals(expected(Coloring.PACKAGE, Theme.DARK, PaletteKind.COLOR_BLIND), fills());
  }

  @Test
  void onlyColoursChangeWithTheTheme() {
    Answer before = fixture.answer();
    List<Integer> light = fills();
    fixture.theme.set(Theme.DARK);
    fixture.settle();
    assertSame(before, fixture.answer());
    assertNotEquals(light, fills());
  }

  @Test
  void theLastColouringWinsWhicheverIsReadyFirst() {
    document.store().update(s -> s.withColoring(Coloring.SELF));
    document.store().update(s -> s.withColoring(Coloring.KIND));
    fixture.work.run(1);
    fixture.settle();
    assertEquals(expected(Coloring.KIND, Theme.LIGHT, PaletteKind.NORMAL), fills());
  }

  @Test
  void aThemeThatChangesWhileAQueryRunsIsThatOfTheAnswer() {
    fixture.query("focus=a");
    fixture.work.runAll();
    fixture.theme.set(Theme.DARK);
    fixture.settle();
    assertEquals("focus=a", fixture.answeredQuery());
    assertEquals(expected(Coloring.PACKAGE, Theme.DARK, PaletteKind.NORMAL), fills());
  }

  @Test
  void coloursOfAnAnswerBeforeAreNotThoseOfThePresentOne() {
    Answer before = fixture.answer();
    fixture.theme.set(Theme.DARK);
    fixture.query("focus=a");
    fixture.work.run(1);
    fixture.results.runAll();
    ColorScheme shown = document.colorsProperty().get();
    fixture.settle();
    assertSame(shown, document.colorsProperty().get(), "those of the answer before come too late");
    assertSame(shown, document.colors(fixture.answer()));
    assertNull(document.colors(before));
    assertEquals(expected(Coloring.PACKAGE, Theme.DARK, PaletteKind.NORMAL), fills());
  }

  @Test
  void whoHearsOfAnAnswerKnowsItsColoursAlready() {
    List<Boolean> known = new ArrayList<>();
    document
        .answerProperty()
        .addListener(
            (_, _, answer) -> known.add(document.colors(Objects.requireNonNull(answer)) != null));
    fixture.query("focus=a");
    fixture.settle();
    assertEquals(List.of(true), known);
  }
}
