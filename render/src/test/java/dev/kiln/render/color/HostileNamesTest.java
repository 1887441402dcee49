package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.NameParts;
import dev.kiln.model.PackageNames;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.sampling.SampleQuality;
import dev.kiln.render.HostileNames;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.svg.XmlText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every reader of names takes any text, and none of them needs more than one look at each
/// character: a quadratic one would not come to an end.
class HostileNamesTest {
  /// A guard against what never ends; the whole takes seconds.
  private static final Duration HANG = Duration.ofSeconds(60);

  private static final MyCode MINE = new MyCode(List.of("a", "::", "github.com/"));

  private static final Map<String, Function<String, Object>> READERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("family", n -> Family.of(n, "", FrameKind.UNKNOWN).name()),
              Map.entry("family of a module", n -> Family.of("f", n, FrameKind.NATIVE).name()),
              Map.entry("family of both", n -> Family.of(n, n, FrameKind.JIT).name()),
              Map.entry("own code", n -> MINE.family(n, n, FrameKind.UNKNOWN).name()),
              Map.entry("module", n -> ModuleNames.of(n, "", FrameKind.UNKNOWN)),
              Map.entry("module of a path", n -> ModuleNames.of("f", n, FrameKind.UNKNOWN)),
              Map.entry("hue", Hues::hash),
              Map.entry("package", n -> PackageNames.of(n, "", "")),
              Map.entry("package of a file", n -> PackageNames.of(n, n + ".py", n)),
              Map.entry("no name", SampleQuality::isNoName),
              Map.entry("library", n -> NameParts.isLibrary(n + "x")),
              Map.entry("function identity", n -> IdentityRules.standard().function(n)),
              Map.entry("thread identity", n -> IdentityRules.standard().thread(n)),
              Map.entry("forms", HostileNamesTest::forms),
              Map.entry("short name", n -> FrameNames.shortName(n)),
              Map.entry("qualifier", n -> FrameNames.qualifier(n)),
              Map.entry("whole name", n -> FrameNames.whole(n)),
              Map.entry("markup", n -> XmlText.escape(n)),
              Map.entry("script", n -> XmlText.scriptString(n))));

  private static List<String> forms(String name) {
    List<String> forms = FrameNames.forms(name);
    assertFalse(forms.isEmpty());
    for (String form : forms) {
      assertTrue(form.length() <= FrameNames.LONGEST, () -> form.length() + " characters");
      assertTrue(!form.isEmpty() || name.isEmpty());
    }
    return forms;
  }

  @Test
  void everyReaderTakesAnyShortName() {
    List<String> names = HostileNames.small(17, 10_000);
    assertAll(READERS.entrySet().stream().map(r -> () -> readAll(r, names)));
  }

  @Test
  void everyReaderTakesNamesOfAHundredThousandCharacters() {
    List<String> names = HostileNames.large(17, 20, 100_000);
    assertAll(READERS.entrySet().stream().map(r -> () -> readAll(r, names)));
  }

  /// What is too short to be cut and too long for a recursion per character.
  @Test
  void everyReaderTakesNamesOfNineThousandCharacters() {
    List<String> names = HostileNames.large(18, 300, 9_000);
    assertAll(READERS.entrySet().stream().map(r -> () -> readAll(r, names)));
  }

  private static void readAll(
      Map.Entry<String, Function<String, Object>> reader, List<String> names) {
    assertTimeoutPreemptively(
        HANG,
        () -> {
          for (String name : names) {
            try {
              reader.getValue().apply(name);
            } catch (RuntimeException | StackOverflowError e) {
              String shown = name.substring(0, Math.min(60, name.length()));
              throw new AssertionError(reader.getKey() + " of '" + shown + "'", e);
            }
          }
        },
        reader.getKey());
  }

  /// The first of these that is read in quadratic time never ends.
  @Test
  void everyReaderTakesANameOfAMillionCharacters() {
    List<String> names =
        List.of("a.".repeat(500_000), ":".repeat(1_000_000) + "x", "$1".repeat(500_000));
    assertAll(READERS.entrySet().stream().map(r -> () -> readAll(r, names)));
  }

  @Test
  void aLongNameKeepsItsBeginningAndItsEnd() {
    String name = "com.acme." + "a".repeat(20_000) + ".load";
    String shown = FrameNames.forms(name).getFirst();
    assertEquals(FrameNames.LONGEST, shown.length());
    assertTrue(shown.startsWith("com.acme.aaa") && shown.endsWith("aaa.load"), shown);
    assertTrue(FrameNames.whole(name).endsWith(".load (20,014 characters)"));
    assertEquals("com.acme.Cart.load", FrameNames.whole("com.acme.Cart.load"));
  }

  @Test
  void noCharacterIsCutInTwo() {
    String name = "\uD83D\uDE00".repeat(400);
    for (String text : List.of(name, "x" + name)) {
      assertEquals(XmlText.escape(text).contains("\uFFFD"), false);
      assertFalse(XmlText.escape(FrameNames.shown(text)).contains("\uFFFD"));
    }
  }

  @Test
  void aPathWithoutAPackageHasTheFamilyOfItsHost() {
    assertEquals("a.b", Family.of("a.b/.c", "", FrameKind.UNKNOWN).name());
    assertEquals("github.com", Family.of("github.com/.c", "", FrameKind.UNKNOWN).name());
    assertEquals("golang.org", ModuleNames.of("golang.org/.c", "", FrameKind.UNKNOWN));
  }
}
