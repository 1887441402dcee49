package dev.kiln.app.session.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
class SourceFinderTest {
  @TempDir Path folder;
  private final SourceFinder finder = new SourceFinder();

  private Path file(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    return Files.writeString(file, path);
  }

  private SourceRules rules(String... below) {
    return new SourceRules(List.of(), List.of(below).stream().map(folder::resolve).toList());
  }

  private Path found(SourceKey key, SourceRules rules) {
    return assertInstanceOf(Found.Source.class, finder.find(key, rules)).path();
  }

  @Test
  void aRecordedPathThatExistsIsTaken() throws IOException {
    Path file = file("a/main.go");
    SourceKey key = SourceKey.of("main.main", file.toString());
    assertEquals(file, found(key, rules()));
  }

  @Test
  void replacementsChangeTheBeginningOfAPath() throws IOException {
    Path file = file("here/pkg/x.go");
    Replacement rule =
        Replacement.parse("/build/agent/ => " + folder.resolve("here")).orElseThrow();
    SourceRules rules = new SourceRules(List.of(rule), List.of());
    assertEquals(file, found(SourceKey.of("p.F", "/build/agent/pkg/x.go"), rules));
    assertInstanceOf(
        Found.Missing.class, finder.find(SourceKey.of("p.F", "/build/agents/pkg/x.go"), rules));
    assertEquals(Optional.empty(), rule.apply("/build/agent/../../etc/passwd"));
    assertEquals(Optional.empty(), Replacement.parse("no arrow"));
    assertEquals(Optional.empty(), Replacement.parse(" => x"));
  }

  @Test
  void aClassIsFoundByItsPackage() throws IOException {
    Path java = file("src/com/acme/Cart.java");
    file("other/com/acme/Cart.java");
    Path kotlin = file("src/com/acme/Main.kt");
    assertEquals(java, found(SourceKey.of("com.acme.Cart$Item.price", ""), rules("src", "other")));
    assertEquals(kotlin, found(SourceKey.of("com.acme.MainKt.main", ""), rules("src")));
  }

  @Test
  void theLongestCommonEndIsFoundDeepInAFolder() throws IOException {
    Path near = file("p/module/src/main/java/com/acme/Cart.java");
    file("p/old/acme/Cart.java");
    file("p/.git/com/acme/Cart.java");
    Path go = file("p/indexer/search/index.go");
    assertEquals(near, found(SourceKey.of("com.acme.Cart.load", ""), rules("p")));
    assertEquals(go, found(SourceKey.of("main.f", "/build/w/search/index.go"), rules("p")));
  }

  @Test
  void severalEqualMatchesAreAChoiceThatIsRemembered() throws IOException {
    Path one = file("p/a/com/acme/Cart.java");
    Path two = file("p/b/com/acme/Cart.java");
    SourceKey key = SourceKey.of("com.acme.Cart.load", "");
    Found.Candidates candidates =
        assertInstanceOf(Found.Candidates.class, finder.find(key, rules("p")));
    assertEquals(List.of(one, two), candidates.paths().stream().sorted().toList());
    finder.choose(key, two);
    assertEquals(two, found(key, rules("p")));
  }

  @Test
  void aNameAloneIsOnlyOffered() throws IOException {
    Path other = file("p/org/other/Cart.java");
    Found found = finder.find(SourceKey.of("com.acme.Cart.load", ""), rules("p"));
    assertEquals(new Found.Candidates(List.of(other)), found);
  }

  @Test
  void whatWasLookedForIsSaid() throws IOException {
    file("p/readme.txt");
    SourceKey key = SourceKey.of("com.acme.Cart.load", "");
    Found.Missing missing = assertInstanceOf(Found.Missing.class, finder.find(key, rules("p")));
    assertTrue(missing.looked().getFirst().startsWith("com/acme/Cart.java"), missing.toString());
    assertTrue(missing.looked().getLast().contains("below"), missing.toString());
    Found.Missing none = assertInstanceOf(Found.Missing.class, finder.find(key, rules()));
    assertEquals(List.of("no source folder is set"), none.looked());
  }

  @Test
  void noPathLeadsOutOfAFolderOrToAnotherMachine() throws IOException {
    file("secret.go");
    Files.createDirectories(folder.resolve("p"));
    for (String hostile :
        List.of(
            "x/../../secret.go",
            "../secret.go",
            "//host/share/x.go",
            "\\\\host\\s\\x.go",
            "a\0b.go")) {
      Found found = finder.find(SourceKey.of("p.F", hostile), rules("p"));
      assertInstanceOf(Found.Missing.class, found, hostile);
    }
  }

  @Test
  void theWalkIsBoundedAndFollowsNoLinks() throws IOException {
    for (int i = 0; i < 40; i++) {
      file("p/d" + i + "/F" + i + ".java");
    }
    Files.createSymbolicLink(folder.resolve("p/loop"), folder.resolve("p"));
    FolderIndex whole = FolderIndex.of(folder.resolve("p"), 1000);
    assertTrue(whole.isComplete());
    assertEquals(81, whole.seen(), "40 folders, 40 files, one link that is not followed");
    FolderIndex part = FolderIndex.of(folder.resolve("p"), 50);
    assertFalse(part.isComplete());
    assertEquals(50, part.seen());
  }

  @Test
  void filesThatCameLaterAreFoundAfterForgetting() throws IOException {
    SourceKey key = SourceKey.of("com.acme.Cart.load", "");
    file("p/x/y.java");
    assertInstanceOf(Found.Missing.class, finder.find(key, rules("p")));
    Path later = file("p/deep/com/acme/Cart.java");
    assertInstanceOf(Found.Missing.class, finder.find(key, rules("p")), "the walk is kept");
    finder.forgetFolders();
    assertEquals(later, found(key, rules("p")));
  }
}
