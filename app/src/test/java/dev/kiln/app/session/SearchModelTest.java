package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search of a document.
@SuppressWarnings("NullAway.Init") // the document is made before each test
class SearchModelTest {
  @TempDir Path folder;
  private DocumentFixture fixture;
  private SearchModel search;

  @BeforeEach
  void open() {
    fixture = DocumentFixture.answered(folder);
    search = fixture.document.search();
  }

  private int found() {
    return Objects.requireNonNull(search.resultProperty().get()).matchCount();
  }

  @Test
  void aTextIsFoundInTheAnswer() {
    search.search(" end ");
    assertNull(search.resultProperty().get(), "in the background");
    fixture.settle();
    assertEquals(2, found());
    assertEquals("end", search.text());
    search.search("");
    assertNull(search.resultProperty().get());
  }

  @Test
  void theLastTextWinsWhicheverIsFoundFirst() {
    search.search("end");
    search.search("other");
    fixture.work.run(1);
    fixture.settle();
    assertEquals(1, found());
    search.search("end");
    search.search("");
    fixture.settle();
    assertNull(search.resultProperty().get(), "a text that was taken back is not found");
  }

  @Test
  void aTextWaitsForAnAnswerAndIsLookedForInEach() {
    DocumentFixture later = new DocumentFixture(folder, DocumentFixture.one("a;b 1\na;c 1"));
    later.document.search().search("a");
    later.settle();
    assertNull(later.document.search().resultProperty().get());
    later.document.ask();
    later.settle();
    assertNotNull(later.document.search().resultProperty().get());
    search.search("end");
    fixture.settle();
    fixture.query("focus=a");
    fixture.settle();
    assertEquals(1, found());
  }

  @Test
  void aBrokenExpressionLeavesItsOneLine() {
    search.search("/(/");
    fixture.settle();
    String problem = search.problemProperty().get();
    assertTrue(problem.startsWith("not a regular expression"), problem);
    assertEquals(1, problem.lines().count());
    assertNull(search.resultProperty().get());
    search.search("run");
    fixture.settle();
    assertEquals("", search.problemProperty().get());
  }

  @Test
  void stepsLeadFromMatchToMatchAndAround() {
    search.step(1);
    assertEquals("", fixture.chosen(), "nothing is looked for");
    search.search("end");
    fixture.settle();
    assertEquals(0, search.position());
    search.step(1);
    assertEquals("run;a;end", fixture.chosen());
    assertEquals(1, search.position());
    search.step(1);
    assertEquals("run;b;end", fixture.chosen());
    assertEquals(2, search.position());
    search.step(1);
    assertEquals("run;a;end", fixture.chosen());
    search.step(-1);
    assertEquals("run;b;end", fixture.chosen());
  }
}
