package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.task.Background;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.model.run.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes of the files of a document.
@SuppressWarnings("NullAway.Init") // the files are written before each test
class OpenTaskTest {
  @TempDir Path folder;
  private Path before;
  private Path after;
  private final Steps work = new Steps();
  private final Steps results = new Steps();
  private final List<Object> told = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    before = Files.writeString(folder.resolve("before.folded"), "main;a 3\nbroken\nmain;b 1\n");
    after = Files.writeString(folder.resolve("after.folded"), "main;a 5\nmain;c 2\n");
  }

  private OpenTask open(Sources sources, Map<Path, ImportResult> known) {
    return start(new OpenTask(sources, known));
  }

  private OpenTask start(OpenTask task) {
    task.start(
        new Background(work, results),
        new OpenTask.Listener() {
          @Override
          public void opened(Subject subject) {
            told.add(subject);
          }

          @Override
          public void several(int file, List<Imported> profiles, Consumer<Imported> chosen) {
            told.add(file);
            chosen.accept(profiles.getLast());
          }

          @Override
          public void refused(String message) {
            told.add(message);
          }

          @Override
          public void incomparable(String message) {
            told.add(message);
          }

          @Override
          public void cancelled() {
            told.add("cancelled");
          }
        });
    return task;
  }

  private void settle() {
    while (work.size() + results.size() > 0) {
      work.runAll();
      results.runAll();
    }
  }

  private Sources sides() {
    return Sources.sides(List.of(before), List.of(after));
  }

  @Test
  void aFileAloneBecomesOneProfile() {
    open(Sources.of(after), Map.of());
    settle();
    OneProfile one = assertInstanceOf(OneProfile.class, told.getFirst());
    assertEquals(2, one.profile().samples().size());
    assertSame(one.input().profile(), one.view().profile());
    assertEquals(1, told.size());
  }

  @Test
  void baseAndCurrentBecomeTwoSidesAndTheirProblemsNameTheFile() {
    open(sides(), Map.of());
    settle();
    TwoSides two = assertInstanceOf(TwoSides.class, told.getFirst());
    assertEquals(4, two.both().profile().samples().size());
    assertEquals(1, two.log().problems().size());
    String problem = two.log().problems().getFirst().describe();
    assertTrue(problem.startsWith("before.folded: "), problem);
  }

  @Test
  void theEarlierRecordingIsBaseIfThatIsAskedForAndBothTellTheirTime() {
    Path samples = Path.of(System.getProperty("kiln.root", ".."), "samples");
    Path early = samples.resolve("checkout-before.jfr");
    Path late = samples.resolve("checkout-after.jfr");
    Sources wrongWay = Sources.sides(List.of(late), List.of(early));
    start(new OpenTask(wrongWay, Map.of(), true));
    settle();
    TwoSides two = assertInstanceOf(TwoSides.class, told.getFirst());
    assertEquals("checkout-before.jfr → checkout-after.jfr", two.sources().name());
    assertEquals("checkout-before.jfr", two.comparison().runs(Side.BASE).name());
    start(new OpenTask(wrongWay, Map.of()));
    settle();
    assertEquals(wrongWay, assertInstanceOf(TwoSides.class, told.getLast()).sources());
    start(new OpenTask(Sources.sides(List.of(after), List.of(before)), Map.of(), true));
    settle();
    assertEquals(
        "after.folded → before.folded",
        assertInstanceOf(TwoSides.class, told.getLast()).sources().name());
  }

  @Test
  void aFileThatIsOpenIsNotReadAgain() {
    open(Sources.of(after), Map.of());
    settle();
    OneProfile one = assertInstanceOf(OneProfile.class, told.getFirst());
    OpenTask task = open(Sources.of(after), Map.of(after, one.input()));
    assertEquals(0, work.size());
    assertSame(one.profile(), assertInstanceOf(OneProfile.class, told.getLast()).profile());
    assertEquals(0, task.doneBytes());
  }

  @Test
  void aFileThatCannotBeReadRefusesTheComparisonInOneLine() {
    open(Sources.sides(List.of(folder.resolve("gone")), List.of(after)), Map.of());
    settle();
    String message = assertInstanceOf(String.class, told.getFirst());
    assertEquals(1, message.lines().count());
    assertTrue(message.contains("gone"), message);
    assertEquals(1, told.size(), "told once");
  }

  @Test
  void aCancelledTaskIsToldOnceAndShowsNothing() {
    OpenTask task = open(sides(), Map.of());
    task.cancel();
    settle();
    assertEquals(List.of("cancelled"), told);
  }

  private Path both() throws IOException {
    Path zip = folder.resolve("both.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path each : List.of(before, after)) {
        out.putNextEntry(new ZipEntry(String.valueOf(each.getFileName())));
        out.write(Files.readAllBytes(each));
      }
    }
    return zip;
  }

  @Test
  void aFileWithSeveralProfilesAsksWhichOneIsMeant() throws IOException {
    Path zip = both();
    open(Sources.of(zip), Map.of());
    settle();
    assertEquals(0, told.getFirst(), "the place of the file");
    OneProfile one = assertInstanceOf(OneProfile.class, told.getLast());
    assertEquals("after.folded", one.imported().name());
    assertEquals(7, one.profile().total(0));
    assertEquals(List.of("after.folded"), one.sources().profiles());
    assertEquals("both.zip: after.folded", one.sources().name());
    assertEquals("both.zip-after.folded", one.sources().fileName());
  }

  @Test
  void aWordThatMeansOneProfileAsksNothing() throws IOException {
    Path zip = both();
    for (String word : List.of("before.folded", "1", "bef")) {
      told.clear();
      open(new Sources(List.of(), List.of(new Source(zip, word))), Map.of());
      settle();
      OneProfile one = assertInstanceOf(OneProfile.class, told.getFirst());
      assertEquals(List.of("before.folded"), one.sources().profiles());
    }
    told.clear();
    open(new Sources(List.of(), List.of(new Source(zip, "folded"))), Map.of());
    settle();
    assertEquals(0, told.getFirst(), "two have the word in their names");
  }

  @Test
  void twoProfilesOfOneFileAreComparedAndReadOnce() throws IOException {
    Path zip = both();
    Source base = new Source(zip, "before.folded");
    open(new Sources(List.of(base), List.of(new Source(zip, "after.folded"))), Map.of());
    settle();
    TwoSides two = assertInstanceOf(TwoSides.class, told.getFirst());
    assertEquals("both.zip: before.folded → both.zip: after.folded", two.sources().name());
    assertEquals(List.of("before.folded", "after.folded"), two.sources().profiles());
    assertEquals(4, two.both().profile().samples().size());
  }

  @Test
  void aWordForAFileThatHoldsOneProfileIsForgotten() {
    open(new Sources(List.of(), List.of(new Source(after, "other"))), Map.of());
    settle();
    OneProfile one = assertInstanceOf(OneProfile.class, told.getFirst());
    assertEquals(List.of(), one.sources().profiles());
  }
}
