package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.task.Background;
import dev.kiln.importers.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    OpenTask task = new OpenTask(sources, known);
    task.start(
        new Background(work, results),
        new OpenTask.Listener() {
          @Override
          public void opened(Subject subject) {
            told.add(subject);
          }

          @Override
          public void refused(String message) {
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
    return new Sources(List.of(before), List.of(after));
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
    open(new Sources(List.of(folder.resolve("gone")), List.of(after)), Map.of());
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
}
