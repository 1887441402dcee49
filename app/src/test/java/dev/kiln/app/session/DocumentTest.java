package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document of one profile: its queries, what is chosen, the way back.
@SuppressWarnings("NullAway.Init") // the document is made before each test
class DocumentTest {
  @TempDir Path folder;
  private DocumentFixture fixture;
  private Document document;

  @BeforeEach
  void open() {
    fixture = DocumentFixture.answered(folder);
    document = fixture.document;
  }

  @Test
  void nothingIsAnsweredBeforeTheBackgroundHasWorked() {
    DocumentFixture other = new DocumentFixture(folder, DocumentFixture.one("a 1"));
    other.document.ask();
    assertNull(other.document.answerProperty().get());
    other.work.runAll();
    assertNull(other.document.answerProperty().get(), "the answer waits for its thread");
    other.results.runAll();
    assertEquals(1, other.answer().tree().total());
    assertEquals(View.FLAME, other.document.store().get().view());
    assertEquals("one.folded", other.document.name());
  }

  @Test
  void theLastQueryWinsWhicheverIsAnsweredFirst() {
    fixture.query("focus=a");
    fixture.query("focus=other");
    fixture.work.run(1);
    fixture.results.runAll();
    assertEquals("focus=other", fixture.answeredQuery());
    fixture.settle();
    assertEquals("focus=other", fixture.answeredQuery(), "what was overtaken is not shown");
  }

  @Test
  void askedTwiceWhileItRunsItIsShownOnce() {
    List<Answer> shown = new ArrayList<>();
    document.answerProperty().addListener((_, _, answer) -> shown.add(answer));
    document.ask();
    document.ask();
    fixture.settle();
    assertEquals(1, shown.size());
    assertSame(shown.getFirst(), fixture.answer());
  }

  @Test
  void aFailingQueryLeavesItsOneLineAndTheAnswerBefore() {
    Answer before = fixture.answer();
    document.store().update(s -> s.withQuery(Query.all().withValueType("bytes")));
    fixture.settle();
    String problem = document.problemProperty().get();
    assertEquals("no value type bytes in this profile; it has samples/count", problem);
    assertSame(before, fixture.answer());
    fixture.query("focus=b");
    fixture.settle();
    assertEquals("", document.problemProperty().get(), "the next answer takes the line away");
  }

  @Test
  void aFailureThatWasOvertakenIsNotTold() {
    document.store().update(s -> s.withQuery(Query.all().withValueType("bytes")));
    fixture.query("focus=b");
    fixture.work.run(1);
    fixture.settle();
    assertEquals("", document.problemProperty().get());
    assertEquals("focus=b", fixture.answeredQuery());
  }

  @Test
  void afterAnyOrderOfWorkTheLastQueryIsShownInTheColoursThatAreWanted() {
    Random random = new Random(26);
    List<String> queries = List.of("", "focus=a", "focus=b", "ignore=other", "hide=b", "invert");
    for (int step = 0; step < 2_000; step++) {
      switch (random.nextInt(5)) {
        case 0 -> fixture.query(queries.get(random.nextInt(queries.size())));
        case 1 -> document.choose(random.nextInt(fixture.answer().tree().size()));
        case 2 -> runAny(random);
        case 3 -> document.store().undo();
        default -> fixture.results.runAll();
      }
      if (step % 50 == 49) {
        fixture.settle();
        assertEquals(document.store().get().query(), fixture.answer().query());
        assertEquals("", document.problemProperty().get());
        assertNotNull(document.colors(fixture.answer()));
        int node = document.selectedNodeProperty().get();
        assertTrue(node == Boxes.NONE || fixture.answer().hasBox(node), "the choice has a box");
      }
    }
  }

  private void runAny(Random random) {
    if (fixture.work.size() > 0) {
      fixture.work.run(random.nextInt(fixture.work.size()));
    }
  }

  @Test
  void onlyWhatChangesTheAnswerIsAskedAnew() {
    document.store().update(s -> s.withOrientation(Orientation.FLAME));
    document.store().replace(s -> s.withView(View.SANDWICH));
    assertEquals(0, fixture.work.size());
    document.store().update(s -> s.withOrder(Order.NAME));
    fixture.settle();
    assertEquals(Order.NAME, fixture.answer().order());
  }

  @Test
  void theChoiceIsCarriedOverToTheSamePathElseToTheHeaviestOfItsName() {
    document.choose(fixture.node("run;a;end"));
    fixture.query("ignore=other");
    fixture.settle();
    assertEquals("run;a;end", fixture.chosen());
    fixture.query("show-from=b");
    fixture.settle();
    assertEquals("b;end", fixture.chosen(), "the path is gone, the name is not");
    fixture.query("show-from=other");
    fixture.settle();
    assertEquals("", fixture.chosen(), "nothing of the name is left");
  }

  @Test
  void whatIsChosenWhileAQueryRunsIsCarriedOver() {
    document.choose(fixture.node("run;a"));
    fixture.query("hide=b");
    fixture.work.runAll();
    document.choose(fixture.node("run;b;other"));
    fixture.results.runAll();
    assertEquals("run;other", fixture.chosen());
  }

  @Test
  void undoAsksWhatWasAskedBefore() {
    fixture.query("focus=a");
    fixture.settle();
    document.store().replace(s -> s.withView(View.SANDWICH));
    document.store().undo();
    fixture.settle();
    assertEquals("", fixture.answeredQuery());
    assertEquals(10, fixture.answer().tree().total());
    document.store().redo();
    fixture.settle();
    assertEquals("focus=a", fixture.answeredQuery());
    assertEquals(View.SANDWICH, document.store().get().view());
  }

  @Test
  void theViewFollowsTheDirectionOfTheQueryAndTheOtherWayRound() {
    fixture.query("invert");
    assertEquals(View.BOTTOM_UP, document.store().get().view());
    document.store().replace(s -> s.withView(View.SANDWICH));
    fixture.settle();
    assertEquals(Direction.CALLEES, fixture.answer().query().direction());
    View either = new View("either", View.Growth.BOTH, false);
    document.store().replace(s -> s.withView(View.BOTTOM_UP).withView(either));
    assertEquals(Direction.CALLERS, document.store().get().query().direction());
    assertEquals(either, document.store().get().view());
  }

  @Test
  void theZoomIsTold() {
    assertEquals(0, document.zoomedNodeProperty().get());
    document.zoomed(fixture.node("run;b"));
    assertEquals(fixture.node("run;b"), document.zoomedNodeProperty().get());
  }

  @Test
  void aViewComputesInTheBackgroundAndAFailureIsToldOnce() {
    List<Object> told = new ArrayList<>();
    document.compute(view -> view.rows(QueryText.parse("focus=a")).size(), told::add);
    assertEquals(List.of(), told);
    fixture.settle();
    assertEquals(List.of(1), told);
    document.compute(view -> view.rows(QueryText.parse("thread=t")).size(), told::add);
    fixture.settle();
    assertEquals("thread: this format has no threads", document.problemProperty().get());
    document.compute(
        _ -> {
          throw new AssertionError("broken");
        },
        told::add,
        failure -> told.add(String.valueOf(failure.getMessage())));
    fixture.settle();
    assertEquals(List.of(1, "broken"), told);
    assertEquals("thread: this format has no threads", document.problemProperty().get());
  }

  @Test
  void aBrokenProfileViewIsToldInOneLine() {
    document.compute(
        _ -> {
          throw new IllegalStateException("no room");
        },
        _ -> {});
    fixture.settle();
    assertEquals(
        "this query cannot be answered: java.lang.IllegalStateException: no room",
        document.problemProperty().get());
  }

  @Test
  void theProfileIsSummedUp() {
    List<Integer> threads = new ArrayList<>();
    document.summarize(summary -> threads.add(summary.threads()));
    fixture.settle();
    assertEquals(1, threads.size());
  }
}
