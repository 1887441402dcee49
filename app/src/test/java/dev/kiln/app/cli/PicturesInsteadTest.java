package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pictures of files where no window can open.
class PicturesInsteadTest {
  private static List<String> names(String... files) {
    List<Path> paths = List.of(files).stream().map(Path::of).toList();
    return PicturesInstead.pictures(paths).stream()
        .map(picture -> String.valueOf(picture.getFileName()))
        .toList();
  }

  @Test
  void filesOfOneNameHaveAPictureEach() {
    assertEquals(
        List.of("a.jfr.svg", "b.jfr.svg", "a.jfr-2.svg", "A.jfr-3.svg"),
        names("one/a.jfr", "b.jfr", "two/a.jfr", "three/A.jfr"));
  }

  @Test
  void aNumberedNameThatIsTakenIsSkipped() {
    assertEquals(List.of("a.svg", "a-2.svg", "a-3.svg"), names("one/a", "one/a-2", "two/a"));
  }
}
